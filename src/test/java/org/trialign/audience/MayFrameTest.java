package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialign.audience.Verdicts.judge;
import static org.trialign.audience.Verdicts.object;
import static org.trialign.audience.Verdicts.refusal;
import static org.trialign.audience.Verdicts.text;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.Phase;
import org.trialign.model.Place;
import org.trialign.model.Proposal;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Switch;

/** Role × switch × edit of the frame. LIB has proposed the place {@code pl-lib}, SYS (without people) {@code pl-sys}. */
class MayFrameTest {
    private static Scene scene() {
        return Scene.unrevealed()
                .put(null, new Place("pl-lib", "Reading room", null, null, null))
                .put(null, new Proposal("pl-lib", RowType.PLACES, "LIB", null))
                .put(null, new Place("pl-sys", "Youth centre", null, null, null))
                .put(null, new Proposal("pl-sys", RowType.PLACES, "SYS", null));
    }

    @ParameterizedTest(name = "{0} in {1}, frame {2}: {3}")
    @Rule({"FR-30", "AU-43"})
    @CsvSource(delimiter = '|', textBlock = """
            facilitator | FRAME  |     | may
            facilitator | FRAME  | off | no
            facilitator | ALIGN  |     | no
            facilitator | ALIGN  | on  | may
            facilitator | CLOSED |     | no
            lib-lead    | FRAME  |     | no
            lib-deputy  | FRAME  |     | no
            observer    | FRAME  |     | no
            """)
    void theFrameIsTheFacilitatorsWhileItsSwitchIsOn(String who, Phase phase, String flip, String verdict) {
        Scene scene = scene().in(phase);
        if (flip != null) {
            scene.flip(Switch.FRAME, null, flip.equals("on"));
        }
        for (Edit edit : List.of(
                new Edit.SetProblem("title", text("New")),
                new Edit.SetWorkshop("title", text("New")),
                new Edit.AddTerm(RowType.PLACES, object("name", "New")),
                new Edit.SetTerm(RowType.PLACES, "pl", "name", text("New")),
                new Edit.RemoveTerm(RowType.PLACES, "pl"),
                new Edit.MoveTerm(RowType.PLACES, "pl", "pl-2"),
                new Edit.SetOverlap("pop", "pop-2"),
                new Edit.RemoveOverlap("pop", "pop-2"),
                new Edit.AddAgency(object("name", "New")),
                new Edit.SetAgency("LIB", "name", text("New")),
                new Edit.SetAgency("SYS", "seat", text("New")),
                new Edit.MoveAgency("LIB", "POL"),
                new Edit.RemoveAgency("LIB"))) {
            assertThat(judge(who, scene.snapshot(), edit)).as(edit.toString()).isEqualTo(verdict);
        }
    }

    @ParameterizedTest(name = "{0} in {1}: accept {2}, merge {3}, set {4}, propose for LIB {5}, for SYS {6}")
    @Rule({"FR-31", "FR-32", "FR-34"})
    @CsvSource(delimiter = '|', textBlock = """
            facilitator | FRAME  | may | may | may | no  | no
            facilitator | DRAFT  | may | may | may | no  | may
            facilitator | AGREE  | may | may | may | no  | no
            facilitator | CLOSED | no  | no  | no  | no  | no
            lib-lead    | FRAME  | no  | no  | no  | no  | no
            lib-lead    | DRAFT  | no  | no  | may | may | no
            lib-deputy  | DRAFT  | no  | no  | may | may | no
            lib-lead    | ALIGN  | no  | no  | may | may | no
            lib-lead    | CLOSED | no  | no  | no  | no  | no
            pol-lead    | DRAFT  | ?   | ?   | ?   | no  | no
            observer    | DRAFT  | ?   | ?   | ?   | no  | no
            """)
    void whoHasToDoWithAProposal(
            String who, Phase phase, String accept, String merge, String set, String proposeLib, String proposeSys) {
        Snapshot now = scene().in(phase).snapshot();
        assertThat(judge(who, now, new Edit.AcceptTerm(RowType.PLACES, "pl-lib")))
                .isEqualTo(accept);
        assertThat(judge(who, now, new Edit.RefuseTerm(RowType.PLACES, "pl-lib")))
                .isEqualTo(accept);
        assertThat(judge(who, now, new Edit.MergeTerms(RowType.PLACES, "pl-lib", "pl")))
                .isEqualTo(merge);
        assertThat(judge(who, now, new Edit.SetTerm(RowType.PLACES, "pl-lib", "name", text("New"))))
                .isEqualTo(set);
        assertThat(judge(who, now, new Edit.RemoveTerm(RowType.PLACES, "pl-lib")))
                .isEqualTo(set);
        Edit forLib = new Edit.ProposeTerm("LIB", RowType.PLACES, object("name", "New"));
        assertThat(judge(who, now, forLib)).isEqualTo(proposeLib);
        Edit forSys = new Edit.ProposeTerm("SYS", RowType.PLACES, object("name", "New"));
        assertThat(judge(who, now, forSys)).isEqualTo(proposeSys);
    }

    @ParameterizedTest(name = "cards {0}, propose_terms {1}: {2}")
    @Rule({"FR-32", "AU-40"})
    @CsvSource({"on, , may", "on, off, no", "off, , no", "off, on, may"})
    void whoMayEditCardsMayPropose(String cards, String propose, String verdict) {
        Scene scene = scene().in(Phase.COMPARE).flip(Switch.CARDS, "LIB", cards.equals("on"));
        if (propose != null) {
            scene.flip(Switch.PROPOSE_TERMS, null, propose.equals("on"));
        }
        assertThat(judge(
                        "lib-lead", scene.snapshot(), new Edit.ProposeTerm("LIB", RowType.PLACES, object("name", "N"))))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} in {1} sets the mission of LIB: {2}, of SYS: {3}")
    @Rule("FR-33")
    @CsvSource({
        "lib-lead, DRAFT, may, no",
        "lib-lead, FRAME, no, no",
        "lib-deputy, DRAFT, no, no",
        "pol-lead, DRAFT, no, no",
        "facilitator, DRAFT, no, may",
        "observer, DRAFT, no, no"
    })
    void theMissionIsItsLeads(String who, Phase phase, String ofLib, String ofSys) {
        Snapshot now = scene().in(phase).snapshot();
        assertThat(judge(who, now, new Edit.SetAgency("LIB", "mission", text("New"))))
                .isEqualTo(ofLib);
        assertThat(judge(who, now, new Edit.SetAgency("SYS", "mission", text("New"))))
                .isEqualTo(ofSys);
    }

    @ParameterizedTest
    @Rule("FR-34")
    @CsvSource({"pol-lead", "observer"})
    void anothersProposalIsAnsweredLikeNoTerm(String who) {
        Snapshot there = scene().in(Phase.DRAFT).snapshot();
        Snapshot missing = scene().in(Phase.DRAFT)
                .remove(RowType.PLACES, "pl-lib")
                .remove(RowType.PROPOSALS, "pl-lib")
                .snapshot();
        for (Edit edit : List.of(
                new Edit.SetTerm(RowType.PLACES, "pl-lib", "name", text("New")),
                new Edit.RemoveTerm(RowType.PLACES, "pl-lib"),
                new Edit.MoveTerm(RowType.PLACES, "pl", "pl-lib"),
                new Edit.MergeTerms(RowType.PLACES, "pl", "pl-lib"),
                new Edit.AcceptTerm(RowType.PLACES, "pl-lib"))) {
            assertThat(refusal(who, there, edit))
                    .isEqualTo(refusal(who, missing, edit))
                    .isPresent();
        }
    }
}
