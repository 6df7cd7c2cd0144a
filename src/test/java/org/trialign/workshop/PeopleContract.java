package org.trialign.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trialign.db.gen.Tables.ACCOUNT;
import static org.trialign.db.gen.Tables.INVITATION;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialign.Rule;
import org.trialign.access.Account;
import org.trialign.access.AccountRefused;
import org.trialign.access.AccountService;
import org.trialign.access.LinkToken;
import org.trialign.access.LinkTries;
import org.trialign.access.NewAccount;
import org.trialign.access.TooManyAttempts;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.model.LanternStreet;
import org.trialign.model.Member;
import org.trialign.model.Phase;
import org.trialign.model.Refusal;
import org.trialign.model.Role;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Standing;
import org.trialign.workshop.internal.InvitationStore;
import org.trialign.workshop.internal.LatestSnapshots;
import tools.jackson.databind.node.JsonNodeFactory;

/** Who joins, and what becomes of a workshop that is archived or deleted, whatever the database. */
abstract class PeopleContract {
    private static final String HERE = "192.0.2.1";
    private static final String PASSWORD = "three quiet words";

    @Autowired
    WorkshopService workshops;

    @Autowired
    AccountService accounts;

    @Autowired
    NewWorkshops newWorkshops;

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationStore store;

    @Autowired
    WorkshopQuery query;

    @Autowired
    LatestSnapshots snapshots;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @Rule({"WS-1", "WS-2"})
    void whoMakesAWorkshopIsItsFacilitatorAndOnlyMember() {
        Account maker = accounts.findByLogin("observer-student").orElseThrow();
        String slug = newWorkshops.create(LanternStreet.workshop(), maker);
        String next = newWorkshops.create(LanternStreet.workshop(), maker);
        assertThat(List.of(slug, next))
                .doesNotHaveDuplicates()
                .allMatch(address -> address.matches("lantern-street-a-branch-library-at-the(-[0-9]+)?"));
        Snapshot made = workshops.snapshot(workshops.idOf(slug).orElseThrow());
        assertThat(made.phase()).isEqualTo(Phase.FRAME);
        assertThat(made.rows(RowType.REVEALS)).isEmpty();
        assertThat(made.rows(RowType.MEMBERS))
                .extracting(row -> ((Member) row.thing()))
                .containsExactly(new Member(maker.id(), maker.name(), Role.FACILITATOR, null));
    }

    @Test
    @Rule({"PE-60", "PE-61", "PE-65"})
    void oneJoinsByALinkWithANewAccountAndByAnAccountThatExists() {
        String workshop = workshop();
        String token = link(workshop, Role.AGENCY_LEAD, "LIB", false);
        assertThat(invitations.offer(token, HERE)).get().satisfies(offer -> {
            assertThat(offer.role()).isEqualTo(Role.AGENCY_LEAD);
            assertThat(offer.agency()).isNotNull();
        });
        Member ana = join(token, newcomer("ana")).orElseThrow();
        Member known = invitations
                .join(token, accounts.findByLogin("pol-lead").orElseThrow(), HERE)
                .orElseThrow()
                .member();
        assertThat(workshops.snapshot(workshop).member(ana.account())).contains(ana);
        assertThat(workshops.snapshot(workshop).member(known.account())).contains(known);
        assertThat(workshops.changesSince(workshop, 1))
                .extracting(change -> change.kind() + " by " + change.actor())
                .containsExactly("join by " + ana.account(), "join by " + known.account());
        assertThat(invitations.of(workshop, facilitator()).getFirst().uses())
                .extracting(Invitation.Use::account)
                .containsExactly(ana.account(), known.account());
        assertThat(invitations.of(workshop, ana.account())).isEmpty();
        assertThat(sql.fetchExists(INVITATION, INVITATION.TOKEN_HASH.eq(token))).isFalse();
        assertThat(token).hasSize(43);
    }

    @Test
    @Rule("PE-60")
    void onlyAFacilitatorMakesALinkAndOnlyForAPartThatThereIs() {
        String workshop = workshop();
        assertThat(make(workshop, account("pol-lead"), Role.OBSERVER, null)).isEmpty();
        assertThat(make(workshop, facilitator(), Role.AGENCY_LEAD, "XYZ")).isEmpty();
        assertThat(make(workshop, facilitator(), Role.AGENCY_LEAD, null)).isEmpty();
        assertThat(make(workshop, facilitator(), Role.OBSERVER, "LIB")).isEmpty();
    }

    @Test
    @Rule({"PE-61", "PE-63"})
    void byALinkForOnePersonExactlyOneOfManyJoinsAndTheOthersGetNoAccount() throws Exception {
        String workshop = workshop();
        String token = link(workshop, Role.AGENCY_EDITOR, "POL", true);
        List<NewAccount> people = new ArrayList<>();
        List<Callable<Optional<Member>>> tries = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            NewAccount wanted = newcomer("p" + i);
            people.add(wanted);
            tries.add(() -> join(token, wanted));
        }
        int joined = 0;
        try (var threads = Executors.newFixedThreadPool(5)) {
            for (Future<Optional<Member>> one : threads.invokeAll(tries)) {
                joined += one.get().isPresent() ? 1 : 0;
            }
        }
        assertThat(joined).isEqualTo(1);
        assertThat(people)
                .filteredOn(person -> accounts.findByLogin(person.login()).isPresent())
                .hasSize(1);
        assertThat(workshops.snapshot(workshop).rows(RowType.MEMBERS)).hasSize(2);
        assertThat(invitations.offer(token, HERE)).isEmpty();
    }

    @Test
    @Rule("PE-61")
    void anAccountThatCanNotBeMadeLeavesTheLinkOpen() {
        String token = link(workshop(), Role.OBSERVER, null, true);
        assertThatThrownBy(() -> invitations.join(token, new NewAccount("pol-lead", "Somebody", PASSWORD, false), HERE))
                .isInstanceOf(AccountRefused.class);
        assertThat(join(token, newcomer("bo"))).isPresent();
    }

    @Test
    @Rule({"PE-62", "PE-65"})
    void linksThatAreUnknownExpiredWithdrawnOrOfAnArchivedWorkshopOpenNothing() {
        String workshop = workshop();
        assertThat(invitations.offer(LinkToken.random(), HERE)).isEmpty();
        assertThat(invitations.offer("", HERE)).isEmpty();

        String expired = link(workshop, Role.OBSERVER, null, false);
        var aWeekLater = new Invitations(
                store, workshops, accounts, new LinkTries(), sql, Clock.offset(Clock.systemUTC(), Duration.ofDays(8)));
        assertThat(aWeekLater.offer(expired, HERE)).isEmpty();
        assertThat(aWeekLater.join(expired, newcomer("late"), HERE)).isEmpty();

        String withdrawn = link(workshop, Role.OBSERVER, null, false);
        Member before = join(withdrawn, newcomer("early")).orElseThrow();
        invitations.revoke(
                workshop,
                facilitator(),
                invitations.of(workshop, facilitator()).getFirst().id());
        assertThat(join(withdrawn, newcomer("late"))).isEmpty();
        assertThat(workshops.snapshot(workshop).member(before.account())).isPresent();

        String archived = link(workshop, Role.OBSERVER, null, false);
        stand(workshop, facilitator(), Standing.State.ARCHIVED);
        assertThat(invitations.offer(archived, HERE)).isEmpty();
        assertThat(join(archived, newcomer("late"))).isEmpty();
        stand(workshop, facilitator(), Standing.State.ACTIVE);
        assertThat(invitations.offer(archived, HERE)).isPresent();
    }

    @Test
    @Rule("PE-68")
    void whatNamesAnAgencyThatIsRemovedOpensNothingAlsoWhenAnotherGetsItsLetters() {
        String workshop = workshop();
        Edit add = new Edit.AddAgency(JsonNodeFactory.instance.objectNode().put("name", "Transit"));
        execute(workshop, facilitator(), add);
        String agency =
                workshops.snapshot(workshop).ordered(RowType.AGENCIES).getLast().id();
        String token = link(workshop, Role.AGENCY_LEAD, agency, false);
        String other = link(workshop, Role.AGENCY_LEAD, "LIB", false);
        assertThat(execute(workshop, facilitator(), new Edit.RemoveAgency(agency)))
                .isInstanceOf(Outcome.Done.class);
        execute(workshop, facilitator(), add);
        assertThat(workshops.snapshot(workshop).find(RowType.AGENCIES, agency)).isPresent();
        assertThat(invitations.offer(token, HERE)).isEmpty();
        assertThat(join(token, newcomer("eve"))).isEmpty();
        assertThat(invitations.of(workshop, facilitator()))
                .filteredOn(link -> agency.equals(link.agency()))
                .allMatch(Invitation::isRevoked);
        assertThat(invitations.offer(other, HERE)).isPresent();
    }

    @Test
    @Rule("PE-66")
    void whoIsAMemberAlreadyStaysWhatTheyAreAndUsesUpNothing() {
        String workshop = workshop();
        String token = link(workshop, Role.OBSERVER, null, true);
        Account facilitator = accounts.findByLogin("facilitator").orElseThrow();
        assertThat(invitations.join(token, facilitator, HERE))
                .get()
                .satisfies(joined -> assertThat(joined.member().role()).isEqualTo(Role.FACILITATOR));
        assertThat(join(token, newcomer("cleo"))).isPresent();
    }

    @Test
    @Rule("PE-64")
    void whoTriesManyLinksHasToWait() {
        String there = "198.51.100.7";
        for (int i = 0; i < 60; i++) {
            invitations.offer(LinkToken.random(), there);
        }
        assertThatThrownBy(() -> invitations.offer(LinkToken.random(), there)).isInstanceOf(TooManyAttempts.class);
        assertThat(invitations.offer(LinkToken.random(), HERE)).isEmpty();
    }

    @Test
    @Rule({"PE-70", "PE-71"})
    void aFacilitatorMovesAndRemovesPeopleButNotTheLastFacilitator() {
        String workshop = workshop();
        Member ana = join(link(workshop, Role.AGENCY_LEAD, "LIB", true), newcomer("ana"))
                .orElseThrow();
        assertThat(execute(workshop, ana.account(), new Edit.RemoveMember(facilitator())))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(execute(workshop, facilitator(), new Edit.MoveMember(ana.account(), Role.AGENCY_EDITOR, "POL")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(workshops.snapshot(workshop).member(ana.account()))
                .contains(new Member(ana.account(), ana.name(), Role.AGENCY_EDITOR, "POL"));
        assertThat(execute(workshop, facilitator(), new Edit.RemoveMember(facilitator())))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(execute(workshop, facilitator(), new Edit.RemoveMember(ana.account())))
                .isInstanceOf(Outcome.Done.class);
        assertThat(workshops.snapshot(workshop).member(ana.account())).isEmpty();
        assertThat(query.of(ana.account())).isEmpty();
    }

    @Test
    @Rule("WS-20")
    void anArchivedWorkshopIsReadAndNotChanged() {
        String workshop = workshop();
        stand(workshop, facilitator(), Standing.State.ARCHIVED);
        assertThat(refusal(execute(workshop, facilitator(), new Edit.SetPhase(Phase.DRAFT))))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(workshops.idOf(query.of(facilitator()).getFirst().slug())).contains(workshop);
        stand(workshop, facilitator(), Standing.State.ACTIVE);
        assertThat(execute(workshop, facilitator(), new Edit.SetPhase(Phase.DRAFT)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    @Rule({"WS-2", "WS-21"})
    void aDeletedWorkshopIsGoneForEverybodyUntilAFacilitatorBringsItBack() {
        Account maker = accounts.findByLogin("facilitator").orElseThrow();
        String slug = newWorkshops.create(LanternStreet.workshop(), maker);
        String workshop = workshops.idOf(slug).orElseThrow();
        Member ana = join(link(workshop, Role.AGENCY_LEAD, "LIB", true), newcomer("ana"))
                .orElseThrow();
        assertThat(refusal(stand(workshop, ana.account(), Standing.State.DELETED)))
                .isInstanceOf(Refusal.Forbidden.class);
        stand(workshop, maker.id(), Standing.State.DELETED);
        assertThat(workshops.idOf(slug)).isEmpty();
        assertThat(query.of(ana.account())).isEmpty();
        assertThat(query.of(maker.id()))
                .filteredOn(mine -> mine.slug().equals(slug))
                .extracting(WorkshopSummary::standing)
                .containsExactly(Standing.State.DELETED);
        assertThat(refusal(execute(workshop, ana.account(), new Edit.RemoveCard("lib-o1"))))
                .isEqualTo(new Refusal.NotFound("workshop"));
        assertThat(newWorkshops.create(LanternStreet.workshop(), maker)).isNotEqualTo(slug);
        stand(workshop, maker.id(), Standing.State.ACTIVE);
        assertThat(workshops.idOf(slug)).contains(workshop);
        assertThat(query.of(ana.account())).hasSize(1);
    }

    @Test
    @Rule("WS-22")
    void aDeletedWorkshopIsTakenAwayForGoodAfterItsTimeOfGrace() {
        String gone = workshop();
        String kept = workshop();
        link(gone, Role.OBSERVER, null, false);
        join(link(gone, Role.OBSERVER, null, false), newcomer("dan"));
        List.of(gone, kept).forEach(workshop -> stand(workshop, facilitator(), Standing.State.DELETED));
        stand(kept, facilitator(), Standing.State.ACTIVE);
        purgeAfter(Purge.GRACE.minusHours(1));
        assertThat(rowsOf(gone)).isPositive();
        purgeAfter(Purge.GRACE.plusHours(1));
        assertThat(rowsOf(gone)).isZero();
        assertThat(rowsOf(kept)).isPositive();
        assertThat(query.of(facilitator())).noneMatch(mine -> mine.id().equals(gone));
        assertThat(sql.fetchExists(ACCOUNT, ACCOUNT.NAME.eq("dan"))).isTrue();
    }

    private void purgeAfter(Duration passed) {
        new Purge(sql, transaction, snapshots, Clock.offset(Clock.systemUTC(), passed)).takeAwayWhatIsOverdue();
    }

    private int rowsOf(String workshop) {
        int rows = 0;
        for (Table<?> table : Purge.referringFirst()) {
            rows += sql.fetchCount(
                    table, table.field("workshop_id", String.class).eq(workshop));
        }
        return rows;
    }

    String account(String login) {
        return accounts.findByLogin(login).orElseThrow().id();
    }

    static Command command(Edit edit) {
        return new Command(UUID.randomUUID(), null, List.of(edit));
    }

    private String facilitator() {
        return account("facilitator");
    }

    /** One of its own, with Lantern Street in it. */
    private String workshop() {
        return workshops
                .idOf(newWorkshops.create(
                        LanternStreet.workshop(),
                        accounts.findByLogin("facilitator").orElseThrow()))
                .orElseThrow();
    }

    private Outcome execute(String workshop, String account, Edit edit) {
        return workshops.execute(workshop, account, command(edit));
    }

    private Outcome stand(String workshop, String account, Standing.State state) {
        return execute(workshop, account, new Edit.SetStanding(state));
    }

    private static Refusal refusal(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal();
    }

    private Optional<Invitations.Made> make(String workshop, String account, Role role, @Nullable String agency) {
        return invitations.make(workshop, account, role, agency, Duration.ofDays(7), true);
    }

    private String link(String workshop, Role role, @Nullable String agency, boolean once) {
        return invitations
                .make(workshop, facilitator(), role, agency, Duration.ofDays(7), once)
                .orElseThrow()
                .token();
    }

    private Optional<Member> join(String token, NewAccount wanted) {
        return invitations.join(token, wanted, HERE).map(Invitations.Joined::member);
    }

    private static NewAccount newcomer(String name) {
        return new NewAccount(name + "-" + UUID.randomUUID(), name, PASSWORD, false);
    }
}
