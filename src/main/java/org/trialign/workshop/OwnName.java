package org.trialign.workshop;

import org.springframework.stereotype.Service;
import org.trialign.access.Account;
import org.trialign.access.AccountService;

/** A person's name, which stands in the account and in every workshop that he or she belongs to. */
@Service
public class OwnName {
    private final AccountService accounts;
    private final WorkshopQuery query;
    private final WorkshopService workshops;

    OwnName(AccountService accounts, WorkshopQuery query, WorkshopService workshops) {
        this.accounts = accounts;
        this.query = query;
        this.workshops = workshops;
    }

    /**
     * Changes it everywhere, in a transaction for each workshop; the same again does what a failure left undone.
     *
     * @throws org.trialign.access.AccountRefused when the name won't do
     */
    public Account change(String account, String name) {
        Account renamed = accounts.rename(account, name);
        query.idsOf(account).forEach(workshop -> workshops.rename(workshop, renamed));
        return renamed;
    }
}
