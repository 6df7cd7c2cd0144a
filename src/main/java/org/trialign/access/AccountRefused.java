package org.trialign.access;

/** An account can't be made or changed like this. */
public final class AccountRefused extends RuntimeException {
    /** Why. */
    public enum Reason {
        LOGIN_FORM,
        LOGIN_TAKEN,
        NAME_BLANK,
        NAME_LONG,
        PASSWORD_SHORT,
        PASSWORD_LONG,
        PASSWORD_GUESSABLE,
        PASSWORD_WRONG,
        LINK_USED
    }

    private final Reason reason;

    public AccountRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
