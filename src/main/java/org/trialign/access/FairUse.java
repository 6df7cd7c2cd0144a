package org.trialign.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Keeps one person from taking what is everybody's: commands, reads and channels of an account are counted together. */
@Component
public class FairUse {
    private static final int TOO_MANY = 429;

    private final LongSupplier nanos;
    private final Map<String, Person> people = new ConcurrentHashMap<>();

    @Autowired
    FairUse() {
        this(System::nanoTime);
    }

    /** @param nanos a clock that only goes forward */
    FairUse(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Counts a message or request that writes, before anything of it is read; false: too many. */
    public boolean maySend(String account) {
        return person(account).messages.take(nanos.getAsLong());
    }

    /** Counts a command that was read, whatever it came by; false: too many. */
    public boolean mayCommand(String account) {
        return person(account).commands.take(nanos.getAsLong());
    }

    /** Counts a request that reads; false: too many. */
    public boolean mayRead(String account) {
        return person(account).reads.take(nanos.getAsLong());
    }

    /** Counts a channel until {@link #closed}; false: there are too many already. */
    public boolean open(String account) {
        return person(account).open();
    }

    /** True if {@link #open} would say so now. */
    public boolean mayOpen(String account) {
        return person(account).mayOpen();
    }

    public void closed(String account) {
        person(account).close();
    }

    /** Puts into the audit log that somebody was refused for this, a line a second at most: a flood isn't to fill it. */
    public void tooMany(String account, String what, String where) {
        if (person(account).lines.take(nanos.getAsLong())) {
            Audit.refused(account, what, where, TOO_MANY);
        }
    }

    private Person person(String account) {
        return people.computeIfAbsent(account, a -> new Person(nanos.getAsLong()));
    }

    private static final class Person {
        private final Allowance messages;
        private final Allowance commands;
        private final Allowance reads;
        private final Allowance lines;
        private int channels;

        Person(long now) {
            messages = new Allowance(Limits.COMMANDS_PER_SECOND, Limits.COMMANDS_AT_ONCE, now);
            commands = new Allowance(Limits.COMMANDS_PER_SECOND, Limits.COMMANDS_AT_ONCE, now);
            reads = new Allowance(Limits.READS_PER_SECOND, Limits.READS_AT_ONCE, now);
            lines = new Allowance(1, 1, now);
        }

        synchronized boolean mayOpen() {
            return channels < Limits.CHANNELS;
        }

        synchronized boolean open() {
            boolean may = mayOpen();
            channels += may ? 1 : 0;
            return may;
        }

        synchronized void close() {
            channels--;
        }
    }
}
