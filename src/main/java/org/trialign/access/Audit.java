package org.trialign.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each refusal of a right, in the log named {@code audit}: who, what, where, and never what they wrote. Names
 * that come from outside are cut and freed of everything that could look like another line.
 */
public final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger("audit");
    private static final int LONGEST = 120;

    private Audit() {}

    /**
     * @param who id of an account, or {@code nobody}
     * @param what was tried
     * @param where workshop or path
     * @param why a status of the doors
     */
    public static void refused(String who, String what, String where, int why) {
        LOG.info("refused who={} what={} where={} status={}", plain(who), plain(what), plain(where), why);
    }

    /** @param who id of the account whose password was tried; a login that nobody has may be a password, and isn't told */
    public static void signInFailed(String who, String address, String why) {
        LOG.info("sign-in failed who={} from={} why={}", plain(who), plain(address), plain(why));
    }

    private static String plain(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return cut.replaceAll("[^A-Za-z0-9._:/,|>~@-]", "?");
    }
}
