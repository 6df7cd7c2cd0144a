package org.trialign.access.internal;

import static org.trialign.db.gen.Tables.KEPT_SIGN_IN;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.trialign.access.Account;
import org.trialign.access.KeptSignIn;
import org.trialign.access.LinkToken;
import org.trialign.access.SignedOut;
import org.trialign.db.OtherNodes;
import org.trialign.db.gen.tables.records.KeptSignInRecord;
import org.trialign.settings.TrialignSettings;

/**
 * The sign-ins of browsers in the table {@code kept_sign_in}. A token is good once: whoever brings it on a page load gets
 * the next one. The token before it stays good until the next one has come back, because an answer may be lost or several
 * tabs may ask at once. A token from further back was copied: the sign-in ends for everybody who has it.
 */
@Component
public class KeptSignIns {
    private static final Logger LOG = LoggerFactory.getLogger(KeptSignIns.class);
    private static final String SIGNED_OUT = "signed_out";
    /** A long day of a workshop. */
    private static final Duration KEPT = Duration.ofHours(12);
    /** Several tabs that come back together share one renewal. */
    private static final Duration RENEW_AFTER = Duration.ofMinutes(1);

    private static final int ID_BYTES = 18;
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final DSLContext sql;
    private final AccountRepository accounts;
    private final OtherNodes nodes;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final boolean demo;
    /** Ids of the kept sign-ins that began at this node or came to it, as long as they last. */
    private final Set<String> seenHere = ConcurrentHashMap.newKeySet();

    @Autowired
    KeptSignIns(
            DSLContext sql,
            AccountRepository accounts,
            OtherNodes nodes,
            ApplicationEventPublisher events,
            TrialignSettings settings) {
        this(sql, accounts, nodes, events, settings, InstantSource.system());
    }

    KeptSignIns(
            DSLContext sql,
            AccountRepository accounts,
            OtherNodes nodes,
            ApplicationEventPublisher events,
            TrialignSettings settings,
            InstantSource clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.nodes = nodes;
        this.events = events;
        this.clock = clock;
        this.demo = settings.demo();
        nodes.hear(SIGNED_OUT, this::hungUp);
        nodes.look(this::lookForEnded);
    }

    /** @param next what the browser is to have from now on; null: what it has */
    record Accepted(Account account, @Nullable KeptSignIn next) {}

    /** A browser signed in with a password. */
    KeptSignIn begin(Account account) {
        var made = new KeptSignIn(random(ID_BYTES), random(TOKEN_BYTES));
        sql.deleteFrom(KEPT_SIGN_IN)
                .where(KEPT_SIGN_IN.RENEWED_AT.lt(now().minus(KEPT)))
                .returningResult(KEPT_SIGN_IN.ID)
                .fetch(KEPT_SIGN_IN.ID)
                .forEach(seenHere::remove);
        sql.insertInto(KEPT_SIGN_IN)
                .set(KEPT_SIGN_IN.ID, made.id())
                .set(KEPT_SIGN_IN.ACCOUNT_ID, account.id())
                .set(KEPT_SIGN_IN.TOKEN_HASH, LinkToken.hash(made.token()))
                .set(KEPT_SIGN_IN.RENEWED_AT, now())
                .execute();
        seenHere.add(made.id());
        return made;
    }

    /** Whose sign-in this is, if it still counts. */
    Optional<Accepted> accept(KeptSignIn brought, boolean renew) {
        KeptSignInRecord stored = sql.fetchOne(KEPT_SIGN_IN, KEPT_SIGN_IN.ID.eq(brought.id()));
        if (stored == null || stored.getRenewedAt().isBefore(now().minus(KEPT))) {
            return Optional.empty();
        }
        String hash = LinkToken.hash(brought.token());
        if (!hash.equals(stored.getTokenHash()) && !hash.equals(stored.getPreviousHash())) {
            LOG.warn("a kept sign-in of account {} came with an old token and has ended", stored.getAccountId());
            end(brought.id());
            return Optional.empty();
        }
        seenHere.add(brought.id());
        boolean fresh = stored.getRenewedAt().isAfter(now().minus(RENEW_AFTER));
        return accounts.find(stored.getAccountId())
                .filter(account -> demo || !account.demo())
                .map(account -> new Accepted(account.account(), renew && !fresh ? renewed(brought, stored) : null));
    }

    /** Of several requests that bring the same token at once, one renews it. */
    private @Nullable KeptSignIn renewed(KeptSignIn brought, KeptSignInRecord stored) {
        var next = new KeptSignIn(brought.id(), random(TOKEN_BYTES));
        int updated = sql.update(KEPT_SIGN_IN)
                .set(KEPT_SIGN_IN.TOKEN_HASH, LinkToken.hash(next.token()))
                .set(KEPT_SIGN_IN.PREVIOUS_HASH, LinkToken.hash(brought.token()))
                .set(KEPT_SIGN_IN.RENEWED_AT, now())
                .where(KEPT_SIGN_IN.ID.eq(brought.id()), KEPT_SIGN_IN.TOKEN_HASH.eq(stored.getTokenHash()))
                .execute();
        return updated == 1 ? next : null;
    }

    /** A browser signed out: ends what it opened at every node. */
    void end(String id) {
        sql.deleteFrom(KEPT_SIGN_IN).where(KEPT_SIGN_IN.ID.eq(id)).execute();
        hangUp(id);
    }

    /** Ends at every node what a sign-in opened that the table no longer has. */
    public void hangUp(String id) {
        hungUp(id);
        nodes.tell(SIGNED_OUT, id);
    }

    private void hungUp(String id) {
        seenHere.remove(id);
        events.publishEvent(new SignedOut(id));
    }

    /**
     * A browser was silent for too long at this node; if another node renewed its sign-in since, it lives on there.
     *
     * @param lastHeard as sessions know it, in whole milliseconds: what was renewed in the same one wasn't renewed since
     */
    void endUnlessRenewed(String id, Instant lastHeard) {
        OffsetDateTime since = lastHeard.plusMillis(1).atOffset(ZoneOffset.UTC);
        sql.deleteFrom(KEPT_SIGN_IN)
                .where(KEPT_SIGN_IN.ID.eq(id), KEPT_SIGN_IN.RENEWED_AT.lt(since))
                .execute();
    }

    /** Another node's word of a sign-out may get lost while this one is not connected. */
    private void lookForEnded() {
        Set<String> seen = Set.copyOf(seenHere);
        if (seen.isEmpty()) {
            return;
        }
        Set<String> there = sql.select(KEPT_SIGN_IN.ID)
                .from(KEPT_SIGN_IN)
                .where(KEPT_SIGN_IN.ID.in(seen))
                .fetchSet(KEPT_SIGN_IN.ID);
        seen.stream().filter(id -> !there.contains(id)).forEach(this::hungUp);
    }

    /**
     * Takes every sign-in of an account out of the table.
     *
     * @return their ids, to be hung up on after the commit
     */
    public List<String> forgetAll(String account) {
        return sql.deleteFrom(KEPT_SIGN_IN)
                .where(KEPT_SIGN_IN.ACCOUNT_ID.eq(account))
                .returningResult(KEPT_SIGN_IN.ID)
                .fetch(KEPT_SIGN_IN.ID);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private String random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
