package org.trialign.access.internal;

import org.trialign.access.Account;

/** An account with what nobody else sees. A demo account can sign in only while the demo is on. */
public record StoredAccount(Account account, String passwordHash, boolean demo) {
    /** Never the hash. */
    @Override
    public String toString() {
        return "StoredAccount[" + account.login() + "]";
    }
}
