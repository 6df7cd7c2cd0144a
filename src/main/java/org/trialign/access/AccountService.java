package org.trialign.access;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialign.access.AccountRefused.Reason;
import org.trialign.access.internal.AccountRepository;
import org.trialign.access.internal.KeptSignIns;
import org.trialign.access.internal.PasswordHashing;
import org.trialign.access.internal.StoredAccount;

/** Accounts: made, found, and given another password. */
@Service
public class AccountService {
    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final KeptSignIns signIns;

    AccountService(AccountRepository accounts, PasswordHashing hashing, KeptSignIns signIns) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.signIns = signIns;
    }

    /** @throws AccountRefused when the login is taken */
    @Transactional
    public Account create(NewAccount wanted) {
        return prepare(wanted).get();
    }

    /**
     * Does the slow part of {@link #create}, so that what is asked for can be made inside a transaction that others wait
     * for.
     *
     * @return makes the account
     * @throws AccountRefused here or when it is made, if the login is taken
     */
    public Supplier<Account> prepare(NewAccount wanted) {
        if (accounts.findByLogin(wanted.login()).isPresent()) {
            throw new AccountRefused(Reason.LOGIN_TAKEN);
        }
        var account = new Account(UUID.randomUUID().toString(), wanted.login(), wanted.name(), wanted.administrator());
        var stored = new StoredAccount(account, hashing.hash(wanted.password()), false);
        return () -> {
            try {
                accounts.insert(stored);
            } catch (DuplicateKeyException e) {
                throw new AccountRefused(Reason.LOGIN_TAKEN);
            }
            return account;
        };
    }

    public Optional<Account> find(String id) {
        return accounts.find(id).map(StoredAccount::account);
    }

    /** The case of the login doesn't matter. */
    public Optional<Account> findByLogin(String login) {
        return accounts.findByLogin(NewAccount.normalised(login)).map(StoredAccount::account);
    }

    /**
     * Signs the person out everywhere.
     *
     * @throws AccountRefused when the present password is another, or the next one won't do
     */
    @Transactional
    public void changePassword(String id, String present, String next) {
        StoredAccount stored = accounts.find(id).orElseThrow(() -> new IllegalArgumentException("no account " + id));
        if (!hashing.matches(present, stored.passwordHash())) {
            throw new AccountRefused(Reason.PASSWORD_WRONG);
        }
        NewAccount.checkPassword(next, stored.account().login());
        accounts.updatePassword(id, hashing.hash(next));
        signIns.endAll(id);
    }
}
