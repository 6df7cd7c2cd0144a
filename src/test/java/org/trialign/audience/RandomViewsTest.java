package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.findings.Finding;
import org.trialign.findings.Group;
import org.trialign.findings.RandomWorkshop;
import org.trialign.model.Card;
import org.trialign.model.Gift;
import org.trialign.model.Member;
import org.trialign.model.Reveal;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Stakeholder;
import org.trialign.model.ValueClaim;
import org.trialign.model.Workshop;
import org.trialign.model.WorkshopRows;

/** What audiences see of many workshops made by chance, with some agencies revealed. */
class RandomViewsTest {
    private static final long SEEDS = Boolean.getBoolean("trialign.long") ? 2_000 : 300;

    private static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @Test
    @Rule("AU-23")
    void noStanceOrPowerOrGiftChangesWhatObserversSee() {
        seeds().forEach(seed -> {
            var random = new Random(seed);
            Snapshot snapshot = snapshot(seed, random);
            Snapshot other = Snapshot.of(
                    1,
                    snapshot.rows()
                            .map(row -> withAnotherStance(row, snapshot, random))
                            .toList());
            for (Audience audience : List.of(new ObserverAudience(), new WallAudience())) {
                assertThat(json(other, audience)).as("seed %d", seed).isEqualTo(json(snapshot, audience));
            }
        });
    }

    @Test
    @Rule("AU-21")
    void faultsAreSeenByTheirOwnerAndWhereTheOwnerHasNobody() {
        seeds().forEach(seed -> {
            Snapshot snapshot = snapshot(seed, new Random(seed));
            Detected detected = Detected.in(snapshot);
            for (Row agency : snapshot.ordered(RowType.AGENCIES)) {
                assertThat(faults(snapshot, detected, new AgencyAudience(agency.id())))
                        .as("seed %d, %s", seed, agency.id())
                        .isEqualTo(Set.copyOf(detected.findings().faults().get(agency.id())))
                        .allMatch(fault -> isOf(snapshot, agency.id(), fault));
                assertThat(faults(snapshot, detected, new FacilitatorAudience()))
                        .as("seed %d, facilitator, %s", seed, agency.id())
                        .noneMatch(fault -> snapshot.hasMembers(agency.id()) && isOf(snapshot, agency.id(), fault));
            }
            assertThat(faults(snapshot, detected, new ObserverAudience())).isEmpty();
            assertThat(faults(snapshot, detected, new WallAudience())).isEmpty();
        });
    }

    private static Snapshot snapshot(long seed, Random random) {
        Workshop workshop = RandomWorkshop.small(seed);
        var rows = new ArrayList<>(WorkshopRows.ofWorkshop(workshop));
        workshop.agencies().forEach(agency -> {
            if (random.nextInt(3) > 0) {
                rows.add(new Row(RowType.REVEALS, null, 0, new Reveal(agency.id())));
            }
            if (random.nextInt(3) > 0) {
                var lead = new Member("lead-" + agency.id(), "Lead", Role.AGENCY_LEAD, agency.id());
                rows.add(new Row(RowType.MEMBERS, null, 0, lead));
            }
        });
        return Snapshot.of(1, rows);
    }

    private static Row withAnotherStance(Row row, Snapshot snapshot, Random random) {
        if (!(row.thing() instanceof Stakeholder s)) {
            return row;
        }
        List<String> values = snapshot.ordered(RowType.VALUES).stream()
                .filter(value -> value.agency() != null && value.agency().equals(row.agency()))
                .filter(value -> random.nextBoolean())
                .map(value -> ((ValueClaim) value.thing()).id())
                .toList();
        Integer stance = random.nextInt(5) == 0 ? null : Integer.valueOf(random.nextInt(5) - 2);
        List<Gift> gives =
                Stream.of(Gift.values()).filter(gift -> random.nextBoolean()).toList();
        return row.with(new Stakeholder(
                s.id(), s.authorizer(), stance, 1 + random.nextInt(3), gives, values, "Note", s.agenciesOnly()));
    }

    private static String json(Snapshot snapshot, Audience audience) {
        return SnapshotJson.of(AudienceView.of(snapshot, Detected.in(snapshot), audience, null))
                .toString();
    }

    private static Set<Finding> faults(Snapshot snapshot, Detected detected, Audience audience) {
        return AudienceView.of(snapshot, detected, audience, null).findings().values().stream()
                .map(SeenFinding::finding)
                .filter(finding -> finding.kind().group() == Group.FAULT)
                .collect(Collectors.toSet());
    }

    private static boolean isOf(Snapshot snapshot, String agency, Finding fault) {
        return fault.anchor().equals(agency)
                || snapshot.card(fault.anchor())
                        .filter(row -> row.thing() instanceof Card && agency.equals(row.agency()))
                        .isPresent();
    }
}
