package org.trialign.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialign.db.gen.Tables.ACCOUNT;
import static org.trialign.db.gen.Tables.WORKSHOP_CHANGE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.access.Account;
import org.trialign.model.Edit;
import org.trialign.model.LanternStreet;
import org.trialign.model.Member;
import org.trialign.model.Phase;
import org.trialign.model.Refusal;
import org.trialign.model.Role;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Standing;

/** How a workshop is made, archived and deleted, whatever the database (docs/spec/workshops.md). */
interface StandingContract {
    /** The databases behind it, and words for what people do. */
    StorageScene scene();

    @Test
    @Rule({"WS-1", "WS-2"})
    default void whoMakesAWorkshopIsItsFacilitatorAndOnlyMember() {
        Account maker = scene().accounts.findByLogin("observer-student").orElseThrow();
        String slug = scene().newWorkshops.create(LanternStreet.workshop(), maker);
        String next = scene().newWorkshops.create(LanternStreet.workshop(), maker);
        assertThat(List.of(slug, next))
                .doesNotHaveDuplicates()
                .allMatch(address -> address.matches("lantern-street-a-branch-library-at-the(-[0-9]+)?"));
        Snapshot made = scene().workshops.snapshot(scene().workshops.idOf(slug).orElseThrow());
        assertThat(made.phase()).isEqualTo(Phase.FRAME);
        assertThat(made.rows(RowType.REVEALS)).isEmpty();
        assertThat(made.rows(RowType.MEMBERS))
                .extracting(row -> ((Member) row.thing()))
                .containsExactly(new Member(maker.id(), maker.name(), Role.FACILITATOR, null));
    }

    @Test
    @Rule("WS-20")
    default void anArchivedWorkshopIsReadAndNotChanged() {
        String workshop = scene().workshop();
        scene().stand(workshop, scene().facilitator(), Standing.State.ARCHIVED);
        assertThat(scene().refusal(scene().execute(workshop, scene().facilitator(), new Edit.SetPhase(Phase.DRAFT))))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(scene().workshops
                        .idOf(scene().query.of(scene().facilitator()).getFirst().slug()))
                .contains(workshop);
        scene().stand(workshop, scene().facilitator(), Standing.State.ACTIVE);
        assertThat(scene().execute(workshop, scene().facilitator(), new Edit.SetPhase(Phase.DRAFT)))
                .isInstanceOf(CommandResult.Done.class);
    }

    @Test
    @Rule({"WS-2", "WS-21"})
    default void aDeletedWorkshopIsGoneForEverybodyUntilAFacilitatorBringsItBack() {
        Account maker = scene().accounts.findByLogin("facilitator").orElseThrow();
        String slug = scene().newWorkshops.create(LanternStreet.workshop(), maker);
        String workshop = scene().workshops.idOf(slug).orElseThrow();
        Member ana = scene().join(scene().link(workshop, Role.AGENCY_LEAD, "LIB", true), scene().newcomer("ana"))
                .orElseThrow();
        assertThat(scene().refusal(scene().stand(workshop, ana.account(), Standing.State.DELETED)))
                .isInstanceOf(Refusal.Forbidden.class);
        scene().stand(workshop, maker.id(), Standing.State.DELETED);
        assertThat(scene().workshops.idOf(slug)).isEmpty();
        assertThat(scene().query.of(ana.account())).isEmpty();
        assertThat(scene().query.of(maker.id()))
                .filteredOn(mine -> mine.slug().equals(slug))
                .extracting(WorkshopSummary::standing)
                .containsExactly(Standing.State.DELETED);
        assertThat(scene().refusal(scene().execute(workshop, ana.account(), new Edit.RemoveCard("lib-o1"))))
                .isEqualTo(new Refusal.NotFound("workshop"));
        assertThat(scene().newWorkshops.create(LanternStreet.workshop(), maker)).isNotEqualTo(slug);
        scene().stand(workshop, maker.id(), Standing.State.ACTIVE);
        assertThat(scene().workshops.idOf(slug)).contains(workshop);
        assertThat(scene().query.of(ana.account())).hasSize(1);
    }

    @Test
    @Rule("WS-22")
    default void aDeletedWorkshopIsTakenAwayForGoodAfterItsTimeOfGrace() {
        String gone = scene().workshop();
        String kept = scene().workshop();
        scene().link(gone, Role.OBSERVER, null, false);
        scene().join(scene().link(gone, Role.OBSERVER, null, false), scene().newcomer("dan"));
        List.of(gone, kept).forEach(workshop -> scene().stand(workshop, scene().facilitator(), Standing.State.DELETED));
        scene().stand(kept, scene().facilitator(), Standing.State.ACTIVE);
        purgeAfter(Purge.GRACE.minusHours(1));
        assertThat(rowsOf(gone)).isPositive();
        purgeAfter(Purge.GRACE.plusHours(1));
        assertThat(rowsOf(gone)).isZero();
        assertThat(rowsOf(kept)).isPositive();
        assertThat(scene().query.of(scene().facilitator()))
                .noneMatch(mine -> mine.id().equals(gone));
        assertThat(scene().sql.fetchExists(ACCOUNT, ACCOUNT.NAME.eq("dan"))).isTrue();
    }

    @Test
    @Rule("WS-23")
    default void whoTakesAnotherNameInTheTimeOfGraceDoesNotBeginItAnew() {
        String workshop = scene().workshop();
        String gone = scene().workshop();
        Member dan = scene().join(scene().link(gone, Role.OBSERVER, null, false), scene().newcomer("dan"))
                .orElseThrow();
        scene().stand(gone, scene().facilitator(), Standing.State.DELETED);
        Instant deleted = changedAt(gone);
        backdate(gone, Duration.ofDays(20));
        backdate(workshop, Duration.ofDays(1));
        scene().names.change(dan.account(), "Dan D");
        assertThat(changedAt(gone)).isBefore(deleted);
        assertThat(scene().query.of(scene().facilitator()).stream()
                        .map(WorkshopSummary::id)
                        .filter(List.of(gone, workshop)::contains))
                .containsExactly(workshop, gone);
        purgeAfter(Duration.ofDays(11));
        assertThat(rowsOf(gone)).isZero();
    }

    private Instant changedAt(String workshop) {
        return scene().query.of(scene().facilitator()).stream()
                .filter(mine -> mine.id().equals(workshop))
                .findFirst()
                .orElseThrow()
                .changedAt();
    }

    /** All that happened there happened as much earlier. */
    private void backdate(String workshop, Duration earlier) {
        scene().sql
                .selectFrom(WORKSHOP_CHANGE)
                .where(WORKSHOP_CHANGE.WORKSHOP_ID.eq(workshop))
                .forEach(change -> {
                    change.setChangedAt(change.getChangedAt().minus(earlier));
                    change.update();
                });
    }

    private void purgeAfter(Duration passed) {
        new Purge(scene().sql, scene().transaction, scene().snapshots, Clock.offset(Clock.systemUTC(), passed))
                .takeAwayWhatIsOverdue();
    }

    private int rowsOf(String workshop) {
        int rows = 0;
        for (Table<?> table : Purge.referringFirst()) {
            rows += scene().sql
                    .fetchCount(table, table.field("workshop_id", String.class).eq(workshop));
        }
        return rows;
    }
}
