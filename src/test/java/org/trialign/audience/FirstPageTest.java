package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.findings.FirstPage;
import org.trialign.model.Agreement;
import org.trialign.model.LanternStreet;
import org.trialign.model.Reveal;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.WorkshopRows;
import org.trialign.model.format.AnswerKey;
import tools.jackson.databind.JsonNode;

/** Folding, closed findings and first pages of the worked example, as its answer key has them. */
class FirstPageTest {
    private static final AnswerKey KEY = LanternStreet.answerKey();
    private static final Snapshot ALL_REVEALED = allRevealed();
    private static final String SETTLED = "O1|co-od-death:down";

    @Test
    @Rule("AU-24")
    void agenciesAndFacilitatorsGetTheFirstPageOfTheAnswerKey() {
        for (Audience audience : List.of(new FacilitatorAudience(), new AgencyAudience("POL"))) {
            assertThat(view(ALL_REVEALED, audience).firstPage())
                    .as("%s", audience)
                    .isEqualTo(page(KEY.firstPage()));
        }
    }

    @Test
    @Rule("AU-24")
    void observersAndTheWallGetAFirstPageOfWhatTheySee() {
        for (Audience audience : List.of(new ObserverAudience(), new WallAudience())) {
            assertThat(view(ALL_REVEALED, audience).firstPage())
                    .as("%s", audience)
                    .isEqualTo(page(KEY.firstPageForObservers()));
        }
    }

    @Test
    @Rule("AU-24")
    void whoSeesNoSharedFindingGetsAnEmptyPage() {
        FirstPage empty = new FirstPage(List.of(), List.of(), List.of());
        assertThat(view(LanternStreet.snapshot(), new AgencyAudience("POL")).firstPage())
                .isEqualTo(empty);
    }

    @Test
    @Rule("AU-25")
    void tensionsAreFoldedAsTheAnswerKeySays() {
        Map<String, String> folds = Map.of("C6|POL~SYS", "C5|pol-o4>sys-u2", "C7|PHD~POL", "C3|pol-o1");
        for (Audience audience :
                List.of(new FacilitatorAudience(), new AgencyAudience("POL"), new ObserverAudience())) {
            AudienceView view = view(ALL_REVEALED, audience);
            Map<String, String> seen = folds.entrySet().stream()
                    .filter(fold -> view.findings().containsKey(fold.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            assertThat(folds(view)).as("%s", audience).isEqualTo(seen).isNotEmpty();
        }
    }

    @Test
    @Rule("AU-25")
    void whatIsSettledIsClosedForEveryReader() {
        for (Audience audience :
                List.of(new FacilitatorAudience(), new AgencyAudience("POL"), new ObserverAudience())) {
            assertThat(view(ALL_REVEALED, audience).findings().values().stream()
                            .filter(SeenFinding::closed)
                            .map(SeenFinding::key))
                    .as("%s", audience)
                    .containsExactly(SETTLED);
        }
    }

    @Test
    @Rule({"AU-25", "AU-30"})
    void aFindingSaysAtTheDoorsThatItIsFoldedOrClosed() {
        AudienceView view = view(ALL_REVEALED, new FacilitatorAudience());
        assertThat(json(view, "C7|PHD~POL").path("foldUnder").asString()).isEqualTo("C3|pol-o1");
        assertThat(json(view, "C7|PHD~POL").has("closed")).isFalse();
        assertThat(json(view, SETTLED).path("closed").asBoolean()).isTrue();
        assertThat(json(view, SETTLED).has("foldUnder")).isFalse();
    }

    @Test
    @Rule({"AU-25", "AU-31"})
    void whatBecomesClosedOrUnfoldedComesAsChanged() {
        Row settling = ALL_REVEALED.rows(RowType.AGREEMENTS).stream()
                .filter(row -> ((Agreement) row.thing()).settles().contains(SETTLED))
                .findFirst()
                .orElseThrow();
        Snapshot proposed = put(ALL_REVEALED, settling, settles((Agreement) settling.thing(), List.of()));
        Snapshot host =
                put(ALL_REVEALED, settling, settles((Agreement) settling.thing(), List.of(SETTLED, "C3|pol-o1")));
        var who = new FacilitatorAudience();

        Patch opened = Patch.between(view(ALL_REVEALED, who), view(proposed, who));
        assertThat(opened.changed()).extracting(SeenFinding::key).containsExactly(SETTLED);
        assertThat(Objects.requireNonNull(opened.firstPage()).overlaps()).contains(SETTLED);

        Patch hostClosed = Patch.between(view(ALL_REVEALED, who), view(host, who));
        assertThat(hostClosed.changed()).extracting(SeenFinding::key).contains("C3|pol-o1", "C7|PHD~POL");
        assertThat(hostClosed.came()).isEmpty();
        assertThat(hostClosed.json().at("/firstPage/conflicts").toString()).doesNotContain("C3|pol-o1");
    }

    private static AudienceView view(Snapshot snapshot, Audience audience) {
        return Scene.view(snapshot, audience);
    }

    private static Map<String, String> folds(AudienceView view) {
        return view.findings().values().stream()
                .filter(finding -> finding.foldUnder() != null)
                .collect(Collectors.toMap(SeenFinding::key, f -> String.valueOf(f.foldUnder())));
    }

    private static JsonNode json(AudienceView view, String key) {
        return SnapshotJson.of(view)
                .get("findings")
                .valueStream()
                .filter(finding -> finding.get("key").stringValue().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static FirstPage page(AnswerKey.FirstPage page) {
        return new FirstPage(page.overlaps(), page.gaps(), page.conflicts());
    }

    private static Snapshot allRevealed() {
        var rows = new ArrayList<>(WorkshopRows.ofWorkshop(LanternStreet.workshop()));
        LanternStreet.workshop()
                .agencies()
                .forEach(agency -> rows.add(new Row(RowType.REVEALS, null, Row.GAP, new Reveal(agency.id()))));
        return Snapshot.of(1, rows);
    }

    private static Snapshot put(Snapshot snapshot, Row row, Agreement agreement) {
        return snapshot.with(2, List.of(new RowChange(row.key(), row, row.with(agreement))));
    }

    private static Agreement settles(Agreement a, List<String> keys) {
        return new Agreement(
                a.id(),
                a.text(),
                a.parties(),
                a.owner(),
                a.ownerName(),
                a.status(),
                a.due(),
                a.dueInDays(),
                keys,
                a.needsRatificationBy(),
                a.reservation(),
                a.answers());
    }
}
