package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trialign.Rule;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.model.LanternStreet;
import org.trialign.model.Proposal;
import org.trialign.model.Reveal;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Thing;
import org.trialign.model.format.Mentions;
import org.trialign.model.format.ThingJson;
import tools.jackson.databind.node.ObjectNode;

/** Lantern Street, everybody revealed. One of its terms, with a marked name, is only proposed by one agency. */
class ProposalsSeenTest {
    private static final String SECRET = "s3cret";

    @ParameterizedTest
    @Rule({"FR-21", "FR-22", "FR-23"})
    @EnumSource(
            value = RowType.class,
            names = {
                "FACETS",
                "POPULATIONS",
                "PLACES",
                "TIMES",
                "CONDITIONS",
                "FUNCTIONS",
                "TERMS",
                "AUTHORIZERS",
                "RESOURCES"
            })
    void nobodyElseMeetsATermThatIsOnlyProposed(RowType list) {
        for (Row term : LanternStreet.snapshot().rows(list)) {
            Snapshot now = proposed(term, "LIB");
            for (Audience audience : List.of(new AgencyAudience("POL"), new ObserverAudience(), new WallAudience())) {
                AudienceView view = Scene.view(now, audience);
                String sent = SnapshotJson.of(view).toString();
                assertThat(sent).as("%s for %s", term.id(), audience).doesNotContain(SECRET, "\"" + term.id() + "\"");
                assertThat(view.findings().keySet())
                        .as("%s for %s", term.id(), audience)
                        .noneMatch(key -> List.of(key.split("[|:@>~]")).contains(term.id()));
                view.workshop();
            }
        }
    }

    @Test
    @Rule("FR-21")
    void theAgencyAndFacilitatorsSeeTermAndProposal() {
        Snapshot now = proposed(term(RowType.PLACES, "pl-square"), "LIB");
        for (Audience audience : List.of(new AgencyAudience("LIB"), new FacilitatorAudience())) {
            ObjectNode sent = SnapshotJson.of(Scene.view(now, audience));
            assertThat(sent.get("workshop").get("places").toString()).contains("\"pl-square\"");
            assertThat(sent.get("proposals").toString())
                    .isEqualTo("[{\"term\":\"pl-square\",\"list\":\"places\",\"agency\":\"LIB\"}]");
            assertThat(sent.get("workshop").has("proposals")).isFalse();
        }
    }

    @Test
    @Rule("FR-21")
    void theFacilitatorSeesTheProposalOfAnAgencyThatIsNotRevealed() {
        Snapshot now = proposed(term(RowType.PLACES, "pl-square"), "LIB");
        Row revealed = now.find(RowType.REVEALS, "LIB").orElseThrow();
        Snapshot hidden = now.with(2, List.of(new RowChange(revealed.key(), revealed, null)));
        AudienceView view = Scene.view(hidden, new FacilitatorAudience());
        assertThat(view.rows())
                .containsKeys(new RowKey(RowType.PLACES, "pl-square"), new RowKey(RowType.PROPOSALS, "pl-square"));
    }

    @Test
    @Rule("FR-22")
    void aCardGoesOutWithoutTheTermAndAStakeholderNotAtAll() {
        Snapshot now = proposed(term(RowType.PLACES, "pl-square"), "POL");
        AudienceView view = Scene.view(now, new AgencyAudience("LIB"));
        VisibleRow card = view.rows().get(new RowKey(RowType.OUTPUTS, "pol-o1"));
        assertThat(card.json().has("place")).isFalse();
        assertThat(card.json().has("function")).isTrue();

        Snapshot council = proposed(term(RowType.AUTHORIZERS, "au-traders"), "POL");
        AudienceView read = Scene.view(council, new AgencyAudience("LIB"));
        List<String> hidden = council.rows(RowType.STAKEHOLDERS).stream()
                .filter(row -> Mentions.has((Record) row.thing(), RowType.AUTHORIZERS, "au-traders"))
                .map(Row::id)
                .toList();
        assertThat(hidden).isNotEmpty();
        for (String id : hidden) {
            assertThat(read.rows()).doesNotContainKey(new RowKey(RowType.STAKEHOLDERS, id));
            assertThat(read.findings().values())
                    .noneMatch(seen -> seen.finding().cards().contains(id));
        }
    }

    @Test
    @Rule("FR-24")
    void acceptingSendsTheTermAndWhatRefersToIt() {
        Snapshot now = proposed(term(RowType.PLACES, "pl-square"), "POL");
        Row proposal = now.find(RowType.PROPOSALS, "pl-square").orElseThrow();
        Snapshot accepted = now.with(now.revision() + 1, List.of(new RowChange(proposal.key(), proposal, null)));
        var audience = new ObserverAudience();
        Patch patch = Patch.between(Scene.view(now, audience), Scene.view(accepted, audience));
        assertThat(patch.rows()).extracting(PatchRow::id).contains("pl-square", "pol-o1");
        assertThat(patch.rows()).extracting(PatchRow::type).doesNotContain("proposals");
        assertThat(patch.came()).isNotEmpty();
    }

    /** Everybody revealed; the term is renamed and proposed by the agency. */
    static Snapshot proposed(Row term, String agency) {
        Snapshot street = LanternStreet.snapshot();
        var rows = new ArrayList<Row>(street.rows().toList());
        street.rows(RowType.AGENCIES).forEach(row -> rows.add(new Row(RowType.REVEALS, null, 0, new Reveal(row.id()))));
        rows.remove(term);
        ObjectNode renamed = ThingJson.write(term.thing());
        renamed.put(term.type() == RowType.FACETS ? "title" : "name", SECRET);
        Thing secret = ThingJson.read(term.type(), renamed);
        rows.add(term.with(secret));
        rows.add(new Row(RowType.PROPOSALS, null, 1, new Proposal(term.id(), term.type(), agency, null)));
        return Snapshot.of(1, rows);
    }

    private static Row term(RowType list, String id) {
        return LanternStreet.snapshot().find(list, id).orElseThrow();
    }
}
