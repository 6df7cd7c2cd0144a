package org.trialign.access.internal;

import static org.trialign.db.gen.Tables.ACCOUNT;
import static org.trialign.db.gen.Tables.WELCOME_LINK;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.trialign.access.Account;

/** The tables {@code account} and {@code welcome_link}. */
@Repository
public class AccountRepository {
    private final DSLContext db;

    AccountRepository(DSLContext db) {
        this.db = db;
    }

    public boolean isEmpty() {
        return !db.fetchExists(ACCOUNT);
    }

    public Optional<StoredAccount> find(String id) {
        return findWhere(ACCOUNT.ID.eq(id));
    }

    /** @param login in lower case */
    public Optional<StoredAccount> findByLogin(String login) {
        return findWhere(ACCOUNT.LOGIN.eq(login));
    }

    public void insert(StoredAccount stored) {
        Account account = stored.account();
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, account.id())
                .set(ACCOUNT.LOGIN, account.login())
                .set(ACCOUNT.NAME, account.name())
                .set(ACCOUNT.PASSWORD_HASH, stored.passwordHash())
                .set(ACCOUNT.ADMINISTRATOR, account.administrator())
                .set(ACCOUNT.DEMO, stored.demo())
                .set(ACCOUNT.CREATED_AT, now())
                .execute();
    }

    public void updatePassword(String id, String passwordHash) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    public void updateName(String id, String name) {
        db.update(ACCOUNT).set(ACCOUNT.NAME, name).where(ACCOUNT.ID.eq(id)).execute();
    }

    /** Makes this the only welcome link. */
    public void replaceWelcomeLink(String tokenHash) {
        db.deleteFrom(WELCOME_LINK).execute();
        db.insertInto(WELCOME_LINK)
                .set(WELCOME_LINK.TOKEN_HASH, tokenHash)
                .set(WELCOME_LINK.CREATED_AT, now())
                .execute();
    }

    public boolean hasWelcomeLink(String tokenHash) {
        return db.fetchExists(WELCOME_LINK, WELCOME_LINK.TOKEN_HASH.eq(tokenHash));
    }

    /** Takes the link away; of several who try at once exactly one is told true. */
    public boolean useWelcomeLink(String tokenHash) {
        return db.deleteFrom(WELCOME_LINK)
                        .where(WELCOME_LINK.TOKEN_HASH.eq(tokenHash))
                        .execute()
                == 1;
    }

    private Optional<StoredAccount> findWhere(Condition condition) {
        return db.selectFrom(ACCOUNT)
                .where(condition)
                .fetchOptional(row -> new StoredAccount(
                        new Account(row.getId(), row.getLogin(), row.getName(), row.getAdministrator()),
                        row.getPasswordHash(),
                        row.getDemo()));
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
