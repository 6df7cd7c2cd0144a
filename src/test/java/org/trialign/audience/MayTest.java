package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
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

    @ParameterizedTest(name = "{0} draws {1} from {2} to {3} by {4}, revealed {5}, cross links {6}: {7}")
    @Rule({"AU-42", "AU-43", "AU-44", "AU-47"})
    @CsvSource(delimiter = '|', textBlock = """
            # who       | effect | from   | to     | by  | revealed    | on  | verdict
            lib-lead    | +      | lib-o1 | pol-a1 | LIB | LIB POL SYS | on  | may
            lib-lead    | +      | pol-o1 | lib-a1 | LIB | LIB POL SYS | on  | may
            lib-deputy  | +      | lib-o1 | pol-a1 | LIB | LIB POL SYS | on  | may
            pol-lead    | +      | lib-o1 | pol-a1 | POL | LIB POL SYS | on  | may
            lib-lead    | +      | lib-o1 | pol-a1 | LIB | LIB POL SYS | off | no
            lib-lead    | +      | lib-o1 | pol-a1 | POL | LIB POL SYS | on  | no
            lib-lead    | +      | pol-o1 | sys-a1 | LIB | LIB POL SYS | on  | no
            lib-lead    | -      | pol-o1 | lib-u1 | LIB | LIB POL SYS | on  | may
            lib-deputy  | -      | pol-o1 | lib-u1 | LIB | LIB POL SYS | on  | may
            pol-lead    | -      | pol-o1 | lib-u1 | POL | LIB POL SYS | on  | no
            pol-lead    | -      | pol-o1 | lib-u1 | LIB | LIB POL SYS | on  | no
            lib-lead    | -      | pol-o1 | lib-u1 | LIB | LIB POL SYS | off | no
            lib-lead    | +      | lib-o1 | pol-a1 | LIB | LIB         | on  | ?
            lib-lead    | +      | lib-o1 | pol-a1 | LIB | POL         | on  | ?
            lib-lead    | -      | pol-o1 | lib-u1 | LIB | LIB         | off | ?
            lib-lead    | +      | lib-o1 | nobody | LIB | LIB POL SYS | on  | ?
            lib-lead    | +      | lib-o1 | pol-a1 | XYZ | LIB POL SYS | on  | ?
            facilitator | +      | sys-o1 | lib-a1 | SYS | LIB POL SYS | on  | may
            facilitator | +      | lib-o1 | sys-a1 | SYS | LIB         | on  | may
            facilitator | -      | pol-o1 | sys-u1 | SYS | LIB POL SYS | on  | may
            facilitator | -      | sys-o1 | pol-u1 | SYS | LIB POL SYS | on  | no
            facilitator | +      | sys-o1 | lib-a1 | LIB | LIB POL SYS | on  | no
            facilitator | +      | lib-o1 | pol-a1 | LIB | LIB POL SYS | on  | no
            facilitator | +      | sys-o1 | lib-a1 | SYS | -           | on  | ?
            observer    | +      | lib-o1 | pol-a1 | LIB | LIB POL SYS | on  | no
            observer    | +      | lib-o1 | pol-a1 | LIB | LIB         | on  | ?
            observer    | -      | pol-o1 | sys-u2 | SYS | LIB POL SYS | on  | ?
            """)
    void crossLinksAreDrawnByTheirEnds(
            String who, String effect, String from, String to, String by, String revealed, String on, String verdict) {
        Snapshot now =
                scene(revealed).flip(Switch.CROSS_LINKS, null, on.equals("on")).snapshot();
        ObjectNode link = object("by", by, "from", from, "to", to, "effect", effect);
        assertThat(judge(who, now, new Edit.AddCrossLink(link))).isEqualTo(verdict);
    }

    /** x1: LIB hands off to POL; x2: LIB drew the burden of POL; x3: LIB proposed that SYS hands off to it. */
    @ParameterizedTest(name = "{0}, {1}, revealed {2}, cross links {3}: agree {4}, change and remove {5}")
    @Rule({"AU-42", "AU-43", "AU-45", "AU-46", "AU-47"})
    @CsvSource(delimiter = '|', textBlock = """
            # who       | link | revealed    | on  | agree | change
            lib-lead    | x1   | LIB POL SYS | on  | no    | may
            lib-deputy  | x1   | LIB POL SYS | on  | no    | may
            pol-lead    | x1   | LIB POL SYS | on  | may   | may
            pol-deputy  | x1   | LIB POL SYS | on  | may   | may
            pol-lead    | x1   | LIB POL SYS | off | no    | no
            lib-lead    | x1   | LIB POL SYS | off | no    | no
            pol-lead    | x1   | POL         | on  | ?     | ?
            pol-lead    | x1   | LIB         | on  | ?     | ?
            lib-lead    | x2   | LIB POL SYS | on  | no    | may
            pol-lead    | x2   | LIB POL SYS | on  | may   | no
            lib-lead    | x3   | LIB POL SYS | on  | no    | may
            pol-lead    | x3   | LIB POL SYS | on  | no    | no
            facilitator | x1   | LIB POL SYS | on  | no    | no
            facilitator | x3   | LIB POL SYS | on  | may   | may
            facilitator | x3   | LIB         | on  | may   | may
            facilitator | x3   | LIB         | off | no    | no
            facilitator | x3   | -           | on  | ?     | ?
            observer    | x1   | LIB POL SYS | on  | no    | no
            observer    | x1   | LIB         | on  | ?     | ?
            observer    | x4   | LIB POL SYS | on  | ?     | ?
            lib-lead    | x9   | LIB POL SYS | on  | ?     | ?
            """)
    void crossLinksAreAgreedByTheOtherEnd(
            String who, String link, String revealed, String on, String agree, String change) {
        Snapshot now =
                scene(revealed).flip(Switch.CROSS_LINKS, null, on.equals("on")).snapshot();
        assertThat(judge(who, now, new Edit.AgreeCrossLink(link))).isEqualTo(agree);
        assertThat(judge(who, now, new Edit.RemoveCrossLink(link))).isEqualTo(change);
        assertThat(judge(who, now, new Edit.SetCrossLink(link, "note", text("New"))))
                .isEqualTo(change);
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

    private static Scene scene(String revealed) {
        return revealed.equals("-") ? Scene.unrevealed() : Scene.revealed(revealed.split(" "));
    }

    private static String judge(String who, Snapshot now, Edit edit) {
        return name(refusal(who, now, edit));
    }

    private static Optional<Refusal> refusal(String who, Snapshot now, Edit edit) {
        return May.refusal(member(who), edit, now, id -> Optional.empty());
    }

    private static Member member(String who) {
        return Objects.requireNonNull(Scene.MEMBERS.get(who));
    }

    private static String name(Optional<Refusal> refusal) {
        return refusal.map(why -> switch (why) {
                    case Refusal.NotFound hidden -> "?";
                    case Refusal.Forbidden forbidden -> "no";
                    case Refusal.Stale stale -> "stale";
                    case Refusal.Broken broken -> "broken";
                })
                .orElse("may");
    }

    private static ObjectNode object(String... members) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < members.length; i += 2) {
            node.put(members[i], members[i + 1]);
        }
        return node;
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }
}
