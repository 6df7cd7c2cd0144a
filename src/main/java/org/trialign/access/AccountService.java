package org.trialign.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialign.access.AccountRefused.Reason;
import org.trialign.access.internal.AccountRepository;
import org.trialign.access.internal.KeptSignIns;
import org.trialign.access.internal.PasswordHashing;
import org.trialign.access.internal.PasswordTries;
import org.trialign.access.internal.StoredAccount;

/** Accounts: made, found, and given another name or password. */
@Service
public class AccountService {
    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final KeptSignIns signIns;
    private final PasswordTries tries;
    private final TransactionTemplate transaction;

    AccountService(
            AccountRepository accounts,
            PasswordHashing hashing,
            KeptSignIns signIns,
            PasswordTries tries,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.signIns = signIns;
        this.tries = tries;
        this.transaction = transaction;
    }

    /** @throws AccountRefused when the login is taken */
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

    /** Who is signed in, as the account is now. */
    public Optional<Account> signedIn() {
        return SignedIn.asSignedIn().map(account -> find(account.id()).orElse(account));
    }

    /**
     * Gives an account another name. In workshops it stands too; they are for the caller.
     *
     * @return the account with the name as it was stored
     * @throws AccountRefused when the name won't do
     */
    public Account rename(String id, String name) {
        String checked = NewAccount.checkName(name);
        Account account = stored(id).account();
        accounts.updateName(id, checked);
        return new Account(account.id(), account.login(), checked, account.administrator());
    }

    /**
     * Signs the person out everywhere. Wrong guesses of the present password count like failed sign-ins.
     *
     * @param address from where it is tried
     * @throws AccountRefused when the present password is another, or the next one won't do
     * @throws TooManyAttempts after too many wrong ones
     */
    public void changePassword(String id, String present, String next, String address) {
        StoredAccount stored = stored(id);
        tries.attempt(stored.account().login(), address);
        if (!hashing.matches(present, stored.passwordHash())) {
            Audit.refused(id, "password", "/account", 403);
            throw new AccountRefused(Reason.PASSWORD_WRONG);
        }
        tries.right(stored.account().login(), address);
        NewAccount.checkPassword(next, stored.account().login());
        String hash = hashing.hash(next);
        List<String> ended = transaction.execute(status -> {
            accounts.updatePassword(id, hash);
            return signIns.forgetAll(id);
        });
        // only now: a browser that is hung up on comes back at once, and must find its sign-in gone
        ended.forEach(signIns::hangUp);
    }

    private StoredAccount stored(String id) {
        return accounts.find(id).orElseThrow(() -> new IllegalArgumentException("no account " + id));
    }
}
