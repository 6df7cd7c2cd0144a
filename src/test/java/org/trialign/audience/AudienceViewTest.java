package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.findings.Finding;
import org.trialign.findings.Fingerprints;
import org.trialign.model.Agency;
import org.trialign.model.DismissedFinding;
import org.trialign.model.Gift;
import org.trialign.model.Pin;
import org.trialign.model.Reveal;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Stakeholder;
import org.trialign.model.Workshop;
import org.trialign.model.WorkshopRows;
import org.trialign.model.format.WorkshopFile;
import org.trialign.model.format.WorkshopReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AudienceViewTest {
    @Test
    @Rule("AU-30")
    void aFacilitatorsSnapshotOfARevealedWorkshopIsItsFile() {
        Snapshot now = lanternStreet();
        ObjectNode snapshot = SnapshotJson.of(Scene.view(now, new FacilitatorAudience()));
        assertThat(snapshot.propertyNames())
                .containsExactly("revision", "workshop", "phase", "counts", "findings", "firstPage", "positions");
        assertThat(snapshot.get("workshop").toString())
                .isEqualTo(WorkshopFile.write(now.workshop()).toString());
        assertThat(snapshot.get("revision").longValue()).isEqualTo(7);
        assertThat(snapshot.get("phase").stringValue()).isEqualTo("frame");
        assertThat(snapshot.get("firstPage").propertyNames()).containsExactly("overlaps", "gaps", "conflicts");
    }

    @Test
    @Rule("AU-30")
    void countsAreOfAllAgenciesForEverybody() {
        Scene scene = Scene.revealed("LIB").put(null, new Agency("NEW", "New", null, null, null));
        for (Audience audience : Audiences.ALL) {
            assertThat(SnapshotJson.of(Scene.view(scene.snapshot(), audience))
                            .get("counts")
                            .toString())
                    .isEqualTo("{\"LIB\":8,\"POL\":8,\"SYS\":8,\"NEW\":0}");
        }
    }

    @Test
    @Rule("AU-30")
    void aFindingIsWrittenAsInTheDoors() {
        JsonNode finding = SnapshotJson.of(Scene.view(Scene.allRevealed().snapshot(), new AgencyAudience("LIB")))
                .get("findings")
                .valueStream()
                .filter(f -> f.get("key").stringValue().equals("C5|pol-o1>lib-u1"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.toString())
                .isEqualTo("{\"key\":\"C5|pol-o1>lib-u1\",\"kind\":\"C5\",\"anchor\":\"pol-o1>lib-u1\","
                        + "\"severity\":\"medium\",\"cards\":[\"lib-u1\",\"pol-o1\"]}");
    }

    @Test
    @Rule("RD-15")
    void whoWorksInTheRoomIsToldWhatIsPinnedAndDismissedAndWhy() {
        String key = "C5|pol-o1>lib-u1";
        Scene scene = Scene.allRevealed().put(null, new Pin(key));
        Workshop workshop = scene.snapshot().workshop();
        Finding finding = Scene.view(scene.snapshot(), new FacilitatorAudience())
                .findings()
                .get(key)
                .finding();
        String fingerprint = new Fingerprints(workshop).of(finding);
        Snapshot now = scene.put(
                        null, new DismissedFinding(key, "Both know.", "p", "2026-01-01T00:00:00Z", fingerprint))
                .snapshot();
        assertThat(inDoors(now, new FacilitatorAudience(), key))
                .endsWith("\"closed\":true,\"pinned\":true,\"dismissed\":\"Both know.\"}");
        assertThat(inDoors(now, new AgencyAudience("LIB"), key))
                .endsWith("\"closed\":true,\"pinned\":true,\"dismissed\":\"Both know.\"}");
        assertThat(inDoors(now, new ObserverAudience(), key)).endsWith("\"closed\":true}");
    }

    private static String inDoors(Snapshot now, Audience audience, String key) {
        return SnapshotJson.of(Scene.view(now, audience))
                .get("findings")
                .valueStream()
                .filter(f -> f.get("key").stringValue().equals(key))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    @Test
    @Rule({"AU-20", "AU-22"})
    void ofTheWorkedExampleObserversSee42FindingsAndAnAgencyThe50Shared() {
        Snapshot now = lanternStreet();
        assertThat(Scene.view(now, new ObserverAudience()).findings()).hasSize(42);
        long shared = Scene.view(now, new AgencyAudience("LIB")).findings().keySet().stream()
                .filter(key -> !key.startsWith("F"))
                .count();
        assertThat(shared).isEqualTo(50);
    }

    @Test
    @Rule("AU-9")
    void ofWhatAnAgreementSettlesObserversGetTheFindingsTheySee() {
        Snapshot all = Scene.allRevealed().snapshot();
        assertThat(Scene.json(all, new ObserverAudience(), RowType.AGREEMENTS, "ag1")
                        .get("settles")
                        .toString())
                .isEqualTo("[\"O1|co:up\",\"C5|pol-o1>lib-u1\"]");
        assertThat(Scene.json(all, new AgencyAudience("SYS"), RowType.AGREEMENTS, "ag1")
                        .get("settles"))
                .hasSize(3);
    }

    @ParameterizedTest
    @Rule("AU-23")
    @CsvSource({"-2, 1", "-1, 2", "0, 3", "1, 1", "2, 2"})
    void noStanceChangesARowThatAnObserverGets(int stance, int power) {
        AudienceView before = Scene.view(Scene.allRevealed().snapshot(), new ObserverAudience());
        Snapshot changed = Scene.allRevealed()
                .put(
                        "POL",
                        new Stakeholder("pol-s1", "au", stance, power, List.of(Gift.AUTHORITY), List.of(), "x", false))
                .snapshot();
        assertThat(Patch.between(before, Scene.view(changed, new ObserverAudience()))
                        .rows())
                .isEmpty();
    }

    @Test
    @Rule("AU-35")
    void rowsThatDidNotChangeAreSharedBetweenViews() {
        Scene scene = Scene.allRevealed();
        Snapshot first = scene.at(1);
        Row changed = first.find(RowType.VALUES, "lib-v1").orElseThrow();
        Snapshot second = first.with(
                2, List.of(new RowChange(changed.key(), changed, changed.with(Scene.value("LIB", "lib-v1", true)))));
        AudienceView before = Scene.view(first, new FacilitatorAudience());
        AudienceView after = AudienceView.of(second, Detected.in(second), new FacilitatorAudience(), before);
        for (RowKey key : before.rows().keySet()) {
            VisibleRow was = Objects.requireNonNull(before.rows().get(key));
            VisibleRow is = Objects.requireNonNull(after.rows().get(key));
            assertThat(is == was).isEqualTo(!key.equals(changed.key()));
        }
        VisibleRow shared = Objects.requireNonNull(after.rows().get(new RowKey(RowType.VALUES, "pol-v1")));
        assertThat(shared.json()).isSameAs(shared.json());
    }

    /** Revision 7, all agencies revealed. */
    private static Snapshot lanternStreet() {
        try (InputStream in =
                Objects.requireNonNull(AudienceViewTest.class.getResourceAsStream("/demo/lantern-street.json"))) {
            Workshop workshop = read(in.readAllBytes());
            var rows = new ArrayList<>(WorkshopRows.ofWorkshop(workshop));
            workshop.agencies().forEach(a -> rows.add(new Row(RowType.REVEALS, null, 0, new Reveal(a.id()))));
            return Snapshot.of(7, rows);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Workshop read(byte[] file) {
        if (WorkshopReader.read(file) instanceof WorkshopReader.Valid valid) {
            return valid.workshop();
        }
        throw new IllegalStateException("the worked example can't be read");
    }
}
