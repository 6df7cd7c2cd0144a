package org.trialign.access;

/**
 * How much one person may do and how large what they send may be. doors.md promises never less than 100 commands a second
 * and 100 channels for a person; what is here leaves room above that.
 */
public final class Limits {
    /** Commands that one person may send in the long run, over every door together. */
    static final int COMMANDS_PER_SECOND = 200;

    /** Commands that may come at once after a rest. */
    static final int COMMANDS_AT_ONCE = 400;

    /** Snapshots, changes, explanations and handshakes. */
    static final int READS_PER_SECOND = 200;

    static final int READS_AT_ONCE = 400;

    /** Live channels and waiting long polls. */
    static final int CHANNELS = 120;

    /** A command that adds a whole triangle from pasted text fits. */
    public static final int COMMAND_BYTES = 512 * 1024;

    /** The largest body that any door takes: a workshop's file (workshop-format.md §1). */
    public static final int BODY_BYTES = 10_000_000;

    /** A message of a screen. The longest of them carry a pasted text, never a file. */
    public static final int MESSAGE_BYTES = 1024 * 1024;

    /** Messages of the screens of one browser; nobody types or clicks as fast. */
    public static final int MESSAGES_PER_SECOND = 200;

    public static final int MESSAGES_AT_ONCE = 400;

    private Limits() {}
}
