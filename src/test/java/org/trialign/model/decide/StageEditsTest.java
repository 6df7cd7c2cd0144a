package org.trialign.model.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.RowType;
import org.trialign.model.SwitchSetting;
import org.trialign.model.Target;
import org.trialign.model.TargetKind;
import org.trialign.model.WallMode;

/** Hiding, flipping, helping, the wall and the spotlight. */
class StageEditsTest {
    private final Workbench bench = new Workbench();

    @Test
    @Rule("SG-1")
    void whatIsHiddenAgainCanBeRevealedAgain() {
        bench.accepted("F", null, "{'op':'reveal'}");
        bench.accepted("F", null, "{'op':'hide','agency':'POL'}");
        assertThat(bench.now.isRevealed("POL")).isFalse();
        assertThat(bench.now.isRevealed("LIB")).isTrue();
        assertThat(bench.accepted("F", null, "{'op':'hide','agency':'POL'}").rows())
                .isEmpty();
        bench.accepted("F", null, "{'op':'reveal','agency':'POL'}");
        assertThat(bench.now.isRevealed("POL")).isTrue();
    }

    @Test
    @Rule("SG-2")
    void aFlipKeepsWhoFlippedIt() {
        bench.accepted("F", null, "{'op':'setSwitch','switch':'cards','agency':'LIB','on':false}");
        assertThat(flip("cards:LIB").flippedBy()).isEqualTo("F");
        assertThat(bench.accepted("G", null, "{'op':'setSwitch','switch':'cards','agency':'LIB','on':false}")
                        .rows())
                .isEmpty();
        bench.accepted("G", null, "{'op':'setSwitch','switch':'cards','agency':'LIB','on':true}");
        assertThat(flip("cards:LIB").flippedBy()).isEqualTo("G");
    }

    @Test
    @Rule("SG-2")
    void flipsFallBackForOneSwitchForOneAgencyOrAltogether() {
        String[] flips = {
            "{'op':'setSwitch','switch':'cards','on':false}",
            "{'op':'setSwitch','switch':'cards','agency':'LIB','on':true}",
            "{'op':'setSwitch','switch':'marks','agency':'LIB','on':true}"
        };
        bench.accepted("F", null, flips);
        bench.accepted("F", null, "{'op':'resetSwitches','switch':'cards','agency':'LIB'}");
        assertThat(bench.now.rows(RowType.SWITCHES))
                .extracting(row -> row.id())
                .containsExactlyInAnyOrder("cards", "marks:LIB");
        bench.accepted("F", null, flips);
        bench.accepted("F", null, "{'op':'resetSwitches','switch':'cards'}");
        assertThat(bench.now.rows(RowType.SWITCHES)).extracting(row -> row.id()).containsExactly("marks:LIB");
        bench.accepted("F", null, flips);
        bench.accepted("F", null, "{'op':'resetSwitches'}");
        assertThat(bench.now.rows(RowType.SWITCHES)).isEmpty();
    }

    @Test
    @Rule("SG-3")
    void anAgencyAsksForHelpUntilItEnds() {
        bench.accepted("A", null, "{'op':'askForHelp','agency':'HSA'}");
        assertThat(bench.now.asksForHelp("HSA")).isTrue();
        assertThat(bench.now.asksForHelp("LIB")).isFalse();
        assertThat(bench.accepted("A", null, "{'op':'askForHelp','agency':'HSA'}")
                        .rows())
                .isEmpty();
        bench.accepted("A", null, "{'op':'endHelp','agency':'HSA'}");
        assertThat(bench.now.asksForHelp("HSA")).isFalse();
    }

    @Test
    @Rule("SG-5")
    void theWallIsForObserversUnlessSetOtherwise() {
        assertThat(bench.now.wallMode()).isEqualTo(WallMode.OBSERVERS);
        bench.accepted("F", null, "{'op':'setWall','mode':'agencies'}");
        assertThat(bench.now.wallMode()).isEqualTo(WallMode.AGENCIES);
        bench.accepted("F", null, "{'op':'setWall','mode':'observers'}");
        assertThat(bench.now.wallMode()).isEqualTo(WallMode.OBSERVERS);
    }

    @Test
    @Rule("SG-6")
    void aSpotlightStandsUntilThereIsAnotherOrNone() {
        bench.accepted("F", null, "{'op':'spotlight','target':{'kind':'card','id':'pol-o1'}}");
        bench.accepted("F", null, "{'op':'spotlight','target':{'kind':'finding','id':'G1|fa-day'}}");
        assertThat(bench.now.spotlight()).contains(new Target(TargetKind.FINDING, "G1|fa-day"));
        bench.accepted("F", null, "{'op':'spotlight','target':null}");
        assertThat(bench.now.spotlight()).isEmpty();
    }

    private SwitchSetting flip(String id) {
        return (SwitchSetting) bench.thing(RowType.SWITCHES, id);
    }
}
