package org.trialign.workshop;

import static org.trialign.db.gen.Tables.WORKSHOP;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.trialign.access.Account;
import org.trialign.access.AccountService;
import org.trialign.access.LinkToken;
import org.trialign.access.LinkTries;
import org.trialign.access.NewAccount;
import org.trialign.model.Agency;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.model.Snapshot;
import org.trialign.model.Standing;
import org.trialign.workshop.internal.InvitationStore;

/**
 * Links by which people join a workshop: made and revoked by its facilitators, used by whoever has one. Unknown, expired,
 * revoked and used-up links are told apart for nobody.
 */
@Service
public class Invitations {
    private final InvitationStore store;
    private final WorkshopService workshops;
    private final AccountService accounts;
    private final LinkTries tries;
    private final DSLContext sql;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            WorkshopService workshops,
            AccountService accounts,
            LinkTries tries,
            DSLContext sql,
            Clock clock) {
        this.store = store;
        this.workshops = workshops;
        this.accounts = accounts;
        this.tries = tries;
        this.sql = sql;
        this.clock = clock;
    }

    /** @param token the secret part of the link, which can't be had again */
    public record Made(Invitation invitation, String token) {}

    /**
     * What a link offers.
     *
     * @param language of what is written in the workshop, if it is told
     * @param agency for whom one would speak, or null
     */
    public record Offer(
            String slug,
            String title,
            @Nullable String language,
            Role role,
            @Nullable Agency agency) {}

    /** @param slug address of the workshop that was joined */
    public record Joined(String slug, Member member) {}

    /**
     * Makes a link.
     *
     * @param agency whose lead or deputy it makes; null for the other roles
     * @param once whether one person may join by it, or everybody who has it
     * @return empty if the account doesn't facilitate the workshop, or there is no such agency
     */
    public Optional<Made> make(
            String workshop, String account, Role role, @Nullable String agency, Duration validFor, boolean once) {
        return workshops.whileItStands(
                workshop,
                now -> now.isFacilitator(account) && fits(now, role, agency)
                        ? Optional.of(make(
                                workshop,
                                account,
                                role,
                                agency,
                                once,
                                clock.instant().plus(validFor)))
                        : Optional.empty());
    }

    private Made make(
            String workshop, String account, Role role, @Nullable String agency, boolean once, Instant until) {
        String token = LinkToken.random();
        var made = new Invitation(
                UUID.randomUUID().toString(),
                workshop,
                role,
                agency,
                once ? 1 : null,
                account,
                clock.instant(),
                until,
                false,
                List.of());
        store.insert(made, LinkToken.hash(token));
        return new Made(made, token);
    }

    /** The links of a workshop, the newest first; none for who doesn't facilitate it. */
    public List<Invitation> of(String workshop, String account) {
        return workshops.snapshot(workshop).isFacilitator(account) ? store.of(workshop) : List.of();
    }

    /** Whether somebody can still join by it. */
    public boolean isOpen(Invitation invitation) {
        return invitation.isOpen(clock.instant());
    }

    /** Closes a link, if the account facilitates its workshop; who joined by it stays. */
    public void revoke(String workshop, String account, String id) {
        if (workshops.snapshot(workshop).isFacilitator(account)) {
            store.revoke(workshop, id, clock.instant());
        }
    }

    /**
     * What the link offers; empty if nobody can join by it, whatever the reason.
     *
     * @param address of the browser, where wrong links are counted
     * @throws org.trialign.access.TooManyAttempts after too many wrong links
     */
    public Optional<Offer> offer(String token, String address) {
        return open(token, address).flatMap(this::offer);
    }

    /** What the account is already in the workshop that is offered. */
    public Optional<Member> memberAlready(Offer offer, Account account) {
        return workshops
                .idOf(offer.slug())
                .flatMap(workshop -> workshops.snapshot(workshop).member(account.id()));
    }

    /** Joins by an account that exists; empty as with {@link #offer}. Who is a member already stays what he or she is. */
    public Optional<Joined> join(String token, Account account, String address) {
        // the session has the name of when one signed in
        return join(token, address, () -> accounts.find(account.id()).orElse(account));
    }

    /**
     * Makes an account and joins with it, both or neither; empty as with {@link #offer}.
     *
     * @throws org.trialign.access.AccountRefused when the account can't be made like this; the link stays open
     */
    public Optional<Joined> join(String token, NewAccount wanted, String address) {
        return open(token, address).isPresent() ? join(token, address, accounts.prepare(wanted)) : Optional.empty();
    }

    private Optional<Joined> join(String token, String address, Supplier<Account> who) {
        return open(token, address)
                .flatMap(invitation -> workshops
                        .admit(invitation.workshop(), now -> claim(token, invitation, now, who))
                        .flatMap(member -> slug(invitation).map(slug -> new Joined(slug, member))));
    }

    /** Judged again under the locks: somebody else may have used or revoked it meanwhile. */
    private Optional<Member> claim(String token, Invitation seen, Snapshot now, Supplier<Account> who) {
        store.lock(seen.id());
        Optional<Invitation> open = store.byToken(LinkToken.hash(token))
                .filter(this::isOpen)
                .filter(invitation -> fits(now, invitation.role(), invitation.agency()));
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Account account = who.get();
        if (now.member(account.id()).isEmpty()) {
            store.use(open.get(), account.id(), clock.instant());
        }
        return Optional.of(new Member(
                account.id(), account.name(), open.get().role(), open.get().agency()));
    }

    private Optional<Invitation> open(String token, String address) {
        String hash = LinkToken.hash(token);
        tries.attempt(hash, address);
        Optional<Invitation> known = store.byToken(hash);
        // one that has expired was not guessed
        known.ifPresent(invitation -> tries.right(hash, address));
        return known.filter(this::isOpen);
    }

    private Optional<Offer> offer(Invitation invitation) {
        Snapshot now = workshops.snapshot(invitation.workshop());
        if (now.standing() != Standing.State.ACTIVE || !fits(now, invitation.role(), invitation.agency())) {
            return Optional.empty();
        }
        return slug(invitation)
                .map(slug -> new Offer(
                        slug,
                        now.head().title(),
                        now.head().language(),
                        invitation.role(),
                        agency(now, invitation.agency()).orElse(null)));
    }

    private Optional<String> slug(Invitation invitation) {
        return sql.select(WORKSHOP.SLUG)
                .from(WORKSHOP)
                .where(WORKSHOP.ID.eq(invitation.workshop()))
                .fetchOptional(WORKSHOP.SLUG);
    }

    private static boolean fits(Snapshot now, Role role, @Nullable String agency) {
        return role.speaksForAnAgency() ? agency(now, agency).isPresent() : agency == null;
    }

    private static Optional<Agency> agency(Snapshot now, @Nullable String id) {
        return id == null ? Optional.empty() : now.agency(id);
    }
}
