package org.trialign.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trialign.db.gen.Tables.INVITATION;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.access.Account;
import org.trialign.access.AccountRefused;
import org.trialign.access.LinkToken;
import org.trialign.access.LinkTries;
import org.trialign.access.NewAccount;
import org.trialign.access.TooManyAttempts;
import org.trialign.model.Edit;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.model.RowType;
import org.trialign.model.Standing;
import tools.jackson.databind.node.JsonNodeFactory;

/** Who joins a workshop by a link, is moved and is taken out, whatever the database (docs/spec/people.md). */
interface JoiningContract {
    /** The databases behind it, and words for what people do. */
    StorageScene scene();

    @Test
    @Rule({"PE-60", "PE-61", "PE-65"})
    default void oneJoinsByALinkWithANewAccountAndByAnAccountThatExists() {
        String workshop = scene().workshop();
        String token = scene().link(workshop, Role.AGENCY_LEAD, "LIB", false);
        assertThat(scene().invitations.offer(token, StorageScene.HERE)).get().satisfies(offer -> {
            assertThat(offer.role()).isEqualTo(Role.AGENCY_LEAD);
            assertThat(offer.agency()).isNotNull();
        });
        Member ana = scene().join(token, scene().newcomer("ana")).orElseThrow();
        Member known = scene().invitations
                .join(token, scene().accounts.findByLogin("pol-lead").orElseThrow(), StorageScene.HERE)
                .orElseThrow()
                .member();
        assertThat(scene().workshops.snapshot(workshop).member(ana.account())).contains(ana);
        assertThat(scene().workshops.snapshot(workshop).member(known.account())).contains(known);
        assertThat(scene().workshops.changesSince(workshop, 1))
                .extracting(change -> change.kind() + " by " + change.actor())
                .containsExactly("join by " + ana.account(), "join by " + known.account());
        assertThat(scene().invitations
                        .of(workshop, scene().facilitator())
                        .getFirst()
                        .uses())
                .extracting(Invitation.Use::account)
                .containsExactly(ana.account(), known.account());
        assertThat(scene().invitations.of(workshop, ana.account())).isEmpty();
        assertThat(scene().sql.fetchExists(INVITATION, INVITATION.TOKEN_HASH.eq(token)))
                .isFalse();
        assertThat(token).hasSize(43);
    }

    @Test
    @Rule("PE-56")
    default void anotherNameStandsInEveryWorkshopAndNobodyCanTakeItBack() {
        String workshop = scene().workshop();
        String archived = scene().workshop();
        Account bo = scene().accounts.create(scene().newcomer("bo"));
        for (String each : List.of(workshop, archived)) {
            String link = scene().link(each, Role.AGENCY_LEAD, "LIB", false);
            assertThat(scene().invitations.join(link, bo, StorageScene.HERE)).isPresent();
        }
        scene().stand(archived, scene().facilitator(), Standing.State.ARCHIVED);
        scene().names.change(bo.id(), "Bo B");
        for (String each : List.of(workshop, archived)) {
            assertThat(scene().workshops.snapshot(each).member(bo.id()))
                    .contains(new Member(bo.id(), "Bo B", Role.AGENCY_LEAD, "LIB"));
        }
        assertThat(scene().workshops.changesSince(workshop, 2).getFirst().kind())
                .isEqualTo("name");
        assertThat(scene().execute(workshop, bo.id(), new Edit.Undo(null))).isInstanceOf(CommandResult.Refused.class);
        // the session that one has is of before
        String next = scene().workshop();
        assertThat(scene().invitations
                        .join(scene().link(next, Role.OBSERVER, null, false), bo, StorageScene.HERE)
                        .orElseThrow()
                        .member()
                        .name())
                .isEqualTo("Bo B");
    }

    @Test
    @Rule("PE-60")
    default void onlyAFacilitatorMakesALinkAndOnlyForAPartThatThereIs() {
        String workshop = scene().workshop();
        assertThat(scene().make(workshop, scene().account("pol-lead"), Role.OBSERVER, null))
                .isEmpty();
        assertThat(scene().make(workshop, scene().facilitator(), Role.AGENCY_LEAD, "XYZ"))
                .isEmpty();
        assertThat(scene().make(workshop, scene().facilitator(), Role.AGENCY_LEAD, null))
                .isEmpty();
        assertThat(scene().make(workshop, scene().facilitator(), Role.OBSERVER, "LIB"))
                .isEmpty();
    }

    @Test
    @Rule({"PE-61", "PE-63"})
    default void byALinkForOnePersonExactlyOneOfManyJoinsAndTheOthersGetNoAccount() throws Exception {
        String workshop = scene().workshop();
        String token = scene().link(workshop, Role.AGENCY_EDITOR, "POL", true);
        List<NewAccount> people = new ArrayList<>();
        List<Callable<Optional<Member>>> tries = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            NewAccount wanted = scene().newcomer("p" + i);
            people.add(wanted);
            tries.add(() -> scene().join(token, wanted));
        }
        int joined = 0;
        try (var threads = Executors.newFixedThreadPool(5)) {
            for (Future<Optional<Member>> one : threads.invokeAll(tries)) {
                joined += one.get().isPresent() ? 1 : 0;
            }
        }
        assertThat(joined).isEqualTo(1);
        assertThat(people)
                .filteredOn(
                        person -> scene().accounts.findByLogin(person.login()).isPresent())
                .hasSize(1);
        assertThat(scene().workshops.snapshot(workshop).rows(RowType.MEMBERS)).hasSize(2);
        assertThat(scene().invitations.offer(token, StorageScene.HERE)).isEmpty();
    }

    @Test
    @Rule("PE-61")
    default void anAccountThatCanNotBeMadeLeavesTheLinkOpen() {
        String token = scene().link(scene().workshop(), Role.OBSERVER, null, true);
        assertThatThrownBy(() -> scene().invitations
                        .join(
                                token,
                                new NewAccount("pol-lead", "Somebody", StorageScene.PASSWORD, false),
                                StorageScene.HERE))
                .isInstanceOf(AccountRefused.class);
        assertThat(scene().join(token, scene().newcomer("bo"))).isPresent();
    }

    @Test
    @Rule({"PE-62", "PE-65"})
    default void linksThatAreUnknownExpiredWithdrawnOrOfAnArchivedWorkshopOpenNothing() {
        String workshop = scene().workshop();
        assertThat(scene().invitations.offer(LinkToken.random(), StorageScene.HERE))
                .isEmpty();
        assertThat(scene().invitations.offer("", StorageScene.HERE)).isEmpty();

        String expired = scene().link(workshop, Role.OBSERVER, null, false);
        var aWeekLater = new Invitations(
                scene().store,
                scene().workshops,
                scene().accounts,
                new LinkTries(),
                scene().sql,
                Clock.offset(Clock.systemUTC(), Duration.ofDays(8)));
        assertThat(aWeekLater.offer(expired, StorageScene.HERE)).isEmpty();
        assertThat(aWeekLater.join(expired, scene().newcomer("late"), StorageScene.HERE))
                .isEmpty();

        String withdrawn = scene().link(workshop, Role.OBSERVER, null, false);
        Member before = scene().join(withdrawn, scene().newcomer("early")).orElseThrow();
        scene().invitations
                .revoke(
                        workshop,
                        scene().facilitator(),
                        scene().invitations
                                .of(workshop, scene().facilitator())
                                .getFirst()
                                .id());
        assertThat(scene().join(withdrawn, scene().newcomer("late"))).isEmpty();
        assertThat(scene().workshops.snapshot(workshop).member(before.account()))
                .isPresent();

        String archived = scene().link(workshop, Role.OBSERVER, null, false);
        scene().stand(workshop, scene().facilitator(), Standing.State.ARCHIVED);
        assertThat(scene().invitations.offer(archived, StorageScene.HERE)).isEmpty();
        assertThat(scene().join(archived, scene().newcomer("late"))).isEmpty();
        scene().stand(workshop, scene().facilitator(), Standing.State.ACTIVE);
        assertThat(scene().invitations.offer(archived, StorageScene.HERE)).isPresent();
    }

    @Test
    @Rule("PE-68")
    default void whatNamesAnAgencyThatIsRemovedOpensNothingAlsoWhenAnotherGetsItsLetters() {
        String workshop = scene().workshop();
        Edit add = new Edit.AddAgency(JsonNodeFactory.instance.objectNode().put("name", "Transit"));
        scene().execute(workshop, scene().facilitator(), add);
        String agency = scene().workshops
                .snapshot(workshop)
                .ordered(RowType.AGENCIES)
                .getLast()
                .id();
        String token = scene().link(workshop, Role.AGENCY_LEAD, agency, false);
        String other = scene().link(workshop, Role.AGENCY_LEAD, "LIB", false);
        assertThat(scene().execute(workshop, scene().facilitator(), new Edit.RemoveAgency(agency)))
                .isInstanceOf(CommandResult.Done.class);
        scene().execute(workshop, scene().facilitator(), add);
        assertThat(scene().workshops.snapshot(workshop).find(RowType.AGENCIES, agency))
                .isPresent();
        assertThat(scene().invitations.offer(token, StorageScene.HERE)).isEmpty();
        assertThat(scene().join(token, scene().newcomer("eve"))).isEmpty();
        assertThat(scene().invitations.of(workshop, scene().facilitator()))
                .filteredOn(link -> agency.equals(link.agency()))
                .allMatch(Invitation::isRevoked);
        assertThat(scene().invitations.offer(other, StorageScene.HERE)).isPresent();
    }

    @Test
    @Rule("PE-66")
    default void whoIsAMemberAlreadyStaysWhatTheyAreAndUsesUpNothing() {
        String workshop = scene().workshop();
        String token = scene().link(workshop, Role.OBSERVER, null, true);
        Account facilitator = scene().accounts.findByLogin("facilitator").orElseThrow();
        assertThat(scene().invitations.join(token, facilitator, StorageScene.HERE))
                .get()
                .satisfies(joined -> assertThat(joined.member().role()).isEqualTo(Role.FACILITATOR));
        assertThat(scene().join(token, scene().newcomer("cleo"))).isPresent();
    }

    @Test
    @Rule("PE-64")
    default void whoTriesManyLinksHasToWait() {
        String there = "198.51.100.7";
        for (int i = 0; i < 60; i++) {
            scene().invitations.offer(LinkToken.random(), there);
        }
        assertThatThrownBy(() -> scene().invitations.offer(LinkToken.random(), there))
                .isInstanceOf(TooManyAttempts.class);
        assertThat(scene().invitations.offer(LinkToken.random(), StorageScene.HERE))
                .isEmpty();
    }

    @Test
    @Rule({"PE-70", "PE-71"})
    default void aFacilitatorMovesAndRemovesPeopleButNotTheLastFacilitator() {
        String workshop = scene().workshop();
        Member ana = scene().join(scene().link(workshop, Role.AGENCY_LEAD, "LIB", true), scene().newcomer("ana"))
                .orElseThrow();
        assertThat(scene().execute(workshop, ana.account(), new Edit.RemoveMember(scene().facilitator())))
                .isInstanceOf(CommandResult.Refused.class);
        assertThat(scene().execute(
                                workshop,
                                scene().facilitator(),
                                new Edit.MoveMember(ana.account(), Role.AGENCY_EDITOR, "POL")))
                .isInstanceOf(CommandResult.Done.class);
        assertThat(scene().workshops.snapshot(workshop).member(ana.account()))
                .contains(new Member(ana.account(), ana.name(), Role.AGENCY_EDITOR, "POL"));
        assertThat(scene().execute(workshop, scene().facilitator(), new Edit.RemoveMember(scene().facilitator())))
                .isInstanceOf(CommandResult.Refused.class);
        assertThat(scene().execute(workshop, scene().facilitator(), new Edit.RemoveMember(ana.account())))
                .isInstanceOf(CommandResult.Done.class);
        assertThat(scene().workshops.snapshot(workshop).member(ana.account())).isEmpty();
        assertThat(scene().query.of(ana.account())).isEmpty();
    }
}
