package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialign.audience.Verdicts.judge;
import static org.trialign.audience.Verdicts.member;
import static org.trialign.audience.Verdicts.name;
import static org.trialign.audience.Verdicts.object;
import static org.trialign.audience.Verdicts.refusal;
import static org.trialign.audience.Verdicts.scene;
import static org.trialign.audience.Verdicts.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.Member;
import org.trialign.model.Phase;
import org.trialign.model.Refusal;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Switch;
import tools.jackson.databind.node.ObjectNode;

/**
 * Role × switch × reveal × command. In the cells: {@code may}, {@code no} (forbidden) or {@code ?} (not found). SYS has
 * neither lead nor deputy. In the column <i>revealed</i>, {@code -} is nobody.
 */
class MayTest {
    @ParameterizedTest(
            name = "{0}, revealed {1}, cards {2}, of {3}: set, remove {4}; add card, add link {5}; links {6}")
    @Rule({"AU-41", "AU-42", "AU-43", "AU-49"})
    @CsvSource(delimiter = '|', textBlock = """
            # who       | revealed    | cards | of  | card | add | link
            lib-lead    | -           | on    | LIB | may  | may | may
            lib-lead    | LIB         | on    | LIB | may  | may | may
            lib-lead    | LIB POL SYS | on    | LIB | may  | may | may
            lib-lead    | -           | off   | LIB | no   | no  | no
            lib-lead    | LIB POL SYS | off   | LIB | no   | no  | no
            lib-deputy  | -           | on    | LIB | may  | may | may
            lib-deputy  | LIB         | on    | LIB | may  | may | may
            lib-deputy  | LIB         | off   | LIB | no   | no  | no
            lib-lead    | -           | on    | POL | ?    | no  | ?
            lib-lead    | POL         | on    | POL | ?    | no  | ?
            lib-lead    | LIB         | on    | POL | ?    | no  | ?
            lib-lead    | LIB POL     | on    | POL | no   | no  | no
            lib-lead    | LIB POL     | off   | POL | no   | no  | no
            lib-deputy  | LIB POL     | on    | POL | no   | no  | no
            lib-lead    | LIB POL SYS | on    | SYS | no   | no  | no
            lib-lead    | LIB POL     | on    | SYS | ?    | no  | ?
            facilitator | -           | on    | LIB | ?    | no  | ?
            facilitator | LIB         | on    | LIB | no   | no  | no
            facilitator | LIB         | off   | LIB | no   | no  | no
            facilitator | -           | on    | SYS | may  | may | may
            facilitator | LIB POL SYS | on    | SYS | may  | may | may
            facilitator | -           | off   | SYS | no   | no  | no
            observer    | -           | on    | LIB | ?    | no  | ?
            observer    | LIB         | on    | LIB | no   | no  | no
            observer    | LIB         | off   | LIB | no   | no  | no
            observer    | LIB POL SYS | on    | SYS | no   | no  | no
            """)
    void cardsAndLinksAreTheirAgencysOwn(
            String who, String revealed, String cards, String of, String card, String add, String link) {
        Snapshot now =
                scene(revealed).flip(Switch.CARDS, null, cards.equals("on")).snapshot();
        String a = of.toLowerCase(Locale.ROOT);
        assertThat(judge(who, now, new Edit.SetField(a + "-v1", "title", text("New"))))
                .isEqualTo(card);
        assertThat(judge(who, now, new Edit.SetField(a + "-s1", "stance", null)))
                .isEqualTo(card);
        assertThat(judge(who, now, new Edit.RemoveCard(a + "-o1"))).isEqualTo(card);
        assertThat(judge(who, now, new Edit.AddCard(of, RowType.VALUES, object("title", "New"))))
                .isEqualTo(add);
        assertThat(judge(who, now, new Edit.AddLink(of, object("from", a + "-a1", "to", a + "-o1"))))
                .isEqualTo(add);
        assertThat(judge(who, now, new Edit.SetLink(of, a + "-o1", a + "-u1", "evidence", null)))
                .isEqualTo(link);
        assertThat(judge(who, now, new Edit.RemoveLink(of, a + "-o1", a + "-u1")))
                .isEqualTo(link);
    }

    @ParameterizedTest(name = "{0}, {1}: own cards {2}, own cross links {3}")
    @Rule({"AU-40", "AU-41", "AU-47"})
    @CsvSource(delimiter = '|', textBlock = """
            lib-lead    | FRAME      | no  | no
            lib-lead    | DRAFT      | may | no
            lib-lead    | COMPARE    | no  | may
            lib-lead    | PRIORITISE | no  | no
            lib-lead    | ALIGN      | may | may
            lib-lead    | AGREE      | no  | no
            lib-lead    | CLOSED     | no  | no
            observer    | DRAFT      | no  | no
            observer    | ALIGN      | no  | no
            """)
    void aPhaseOpensAndClosesByItsSwitches(String who, Phase phase, String cards, String crossLinks) {
        Snapshot now = Scene.allRevealed().in(phase).snapshot();
        assertThat(judge(who, now, new Edit.RemoveCard("lib-v1"))).isEqualTo(cards);
        assertThat(judge(who, now, new Edit.RemoveCrossLink("x1"))).isEqualTo(crossLinks);
    }

    @ParameterizedTest(name = "{0} in {1}, agency {2}: {3}")
    @Rule({"AU-42", "AU-43", "AU-48"})
    @CsvSource(delimiter = '|', textBlock = """
            facilitator | FRAME  | LIB | may
            facilitator | ALIGN  |     | may
            facilitator | CLOSED | SYS | may
            facilitator | ALIGN  | XYZ | ?
            lib-lead    | ALIGN  | LIB | no
            lib-lead    | ALIGN  |     | no
            lib-deputy  | DRAFT  | LIB | no
            observer    | ALIGN  | LIB | no
            observer    | ALIGN  | XYZ | ?
            """)
    void phaseSwitchesAndRevealsAreTheFacilitators(String who, Phase phase, @Nullable String agency, String verdict) {
        Snapshot now = Scene.unrevealed().in(phase).snapshot();
        assertThat(judge(who, now, new Edit.RevealAgency(agency))).isEqualTo(verdict);
        assertThat(judge(who, now, new Edit.SetSwitch(Switch.CARDS, agency, true)))
                .isEqualTo(verdict);
        if (agency == null || !verdict.equals("?")) {
            assertThat(judge(who, now, new Edit.SetPhase(Phase.COMPARE))).isEqualTo(verdict);
        }
    }

    @ParameterizedTest(name = "cards flipped {0} for all and {1} for LIB: LIB {2}, POL {3}")
    @Rule({"AU-40", "AU-41"})
    @CsvSource({"off, on, may, no", "on, off, no, may"})
    void aSwitchMayBeFlippedForOneAgency(String all, String forLib, String lib, String pol) {
        Snapshot now = Scene.allRevealed()
                .flip(Switch.CARDS, null, all.equals("on"))
                .flip(Switch.CARDS, "LIB", forLib.equals("on"))
                .snapshot();
        assertThat(judge("lib-lead", now, new Edit.RemoveCard("lib-v1"))).isEqualTo(lib);
        assertThat(judge("pol-lead", now, new Edit.RemoveCard("pol-v1"))).isEqualTo(pol);
    }

    @ParameterizedTest
    @Rule("AU-42")
    @CsvSource({"lib-lead", "facilitator", "observer"})
    void whatIsHiddenIsAnsweredLikeWhatDoesNotExist(String who) {
        Snapshot now = Scene.revealed("LIB", "SYS").snapshot();
        Snapshot without = Scene.revealed("LIB", "SYS")
                .remove(RowType.VALUES, "pol-v1")
                .remove(RowType.LINKS, "pol-o1>pol-u1")
                .remove(RowType.CROSS_LINKS, "x1")
                .snapshot();
        ObjectNode toHidden = object("from", "lib-o1", "to", "pol-v1", "by", "LIB", "effect", "-");
        for (Edit edit : List.of(
                new Edit.SetField("pol-v1", "note", null),
                new Edit.RemoveCard("pol-v1"),
                new Edit.AddLink("LIB", toHidden),
                new Edit.RemoveLink("POL", "pol-o1", "pol-u1"),
                new Edit.AddCrossLink(toHidden),
                new Edit.RemoveCrossLink("x1"),
                new Edit.AgreeCrossLink("x1"))) {
            assertThat(refusal(who, now, edit))
                    .isEqualTo(refusal(who, without, edit))
                    .isPresent();
        }
    }

    @Test
    @Rule("AU-42")
    void aLinkIsNotFoundUnderAnotherAgency() {
        Snapshot now = Scene.allRevealed().snapshot();
        assertThat(judge("lib-lead", now, new Edit.RemoveLink("LIB", "pol-o1", "pol-u1")))
                .isEqualTo("?");
        assertThat(judge("lib-lead", now, new Edit.AddCard("XYZ", RowType.VALUES, object())))
                .isEqualTo("?");
    }

    @ParameterizedTest(name = "{0} sets {1}, which was removed: {2}")
    @Rule("AU-50")
    @CsvSource({
        "lib-lead, lib-v1, may",
        "lib-deputy, lib-v1, may",
        "pol-lead, lib-v1, no",
        "facilitator, lib-v1, no",
        "facilitator, sys-v1, may",
        "observer, lib-v1, no",
        "observer, lib-v2, ?",
        "lib-lead, pol-v1, no"
    })
    void aCardThatWasRemovedIsJudgedByItsLastImage(String who, String card, String verdict) {
        Row last = Scene.allRevealed().snapshot().card(card).orElseThrow();
        Snapshot now = Scene.allRevealed().remove(RowType.VALUES, card).snapshot();
        Edit edit = new Edit.SetField(card, "title", text("New"));
        Optional<Refusal> refusal =
                May.refusal(member(who), edit, now, id -> id.equals(card) ? Optional.of(last) : Optional.empty());
        assertThat(name(refusal)).isEqualTo(verdict);
        assertThat(judge(who, now, edit)).as("removed before the base").isEqualTo("?");
    }

    @Test
    @Rule("AU-51")
    void whatTheSameCommandMadeCanBeNamed() {
        Edit link = new Edit.AddLink("LIB", object("from", "lib-u1", "to", "lib-v9"));
        assertThat(judge("lib-lead", Scene.unrevealed().snapshot(), link)).isEqualTo("?");
        Snapshot soFar = Scene.unrevealed()
                .put("LIB", Scene.value("LIB", "lib-v9", false))
                .snapshot();
        assertThat(judge("lib-lead", soFar, link)).isEqualTo("may");
    }

    @Test
    @Rule({"AU-43", "AU-44"})
    void whatIsMalformedIsLeftToDecideButNotForObservers() {
        Snapshot now = Scene.allRevealed().snapshot();
        assertThat(judge("lib-lead", now, new Edit.AddCrossLink(object()))).isEqualTo("may");
        assertThat(judge("observer", now, new Edit.AddCrossLink(object()))).isEqualTo("no");
        assertThat(judge("observer", now, new Edit.AddLink("LIB", object()))).isEqualTo("no");
    }

    @Test
    @Rule({"AU-41", "AU-43"})
    void aLeadWithoutAnAgencyChangesNothing() {
        Member lost = new Member("lost", "Hal", Role.AGENCY_LEAD, null);
        Snapshot now = Scene.allRevealed().put(null, lost).snapshot();
        assertThat(name(May.refusal(lost, new Edit.RemoveCard("sys-v1"), now, id -> Optional.empty())))
                .isEqualTo("no");
    }
}
