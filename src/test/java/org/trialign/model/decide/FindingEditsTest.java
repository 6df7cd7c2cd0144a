package org.trialign.model.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.model.DismissedFinding;
import org.trialign.model.Refusal;
import org.trialign.model.Row;
import org.trialign.model.RowType;

class FindingEditsTest {
    private final Workbench bench = new Workbench();

    @Test
    @Rule({"CO-30", "CO-2"})
    void aFindingIsPinnedOnceAndAtTheEnd() {
        bench.accepted("A", null, "{'op':'pin','key':'G1|b'}", "{'op':'pin','key':'G1|a'}");
        assertThat(bench.accepted("A", null, "{'op':'pin','key':'G1|b'}").rows())
                .isEmpty();
        assertThat(pins()).containsExactly("G1|b", "G1|a");
        bench.accepted("A", null, "{'op':'unpin','key':'G1|b'}");
        assertThat(bench.accepted("A", null, "{'op':'unpin','key':'G1|b'}").rows())
                .isEmpty();
        bench.accepted("A", null, "{'op':'pin','key':'G1|b'}");
        assertThat(pins()).containsExactly("G1|a", "G1|b");
    }

    @Test
    @Rule("CO-31")
    void aDismissalKeepsWhoWhenWhyAndWhatItLookedLike() {
        bench.prints.put("C1|u", "print");
        bench.accepted("A", null, "{'op':'dismiss','key':'C1|u','reason':'because'}");
        assertThat(bench.thing(RowType.DISMISSALS, "C1|u"))
                .isEqualTo(new DismissedFinding("C1|u", "because", "A", "1970-01-01T00:00:00Z", "print"));
        assertThat(bench.accepted("B", null, "{'op':'dismiss','key':'C1|u','reason':'because'}")
                        .rows())
                .isEmpty();
        bench.prints.put("C1|u", "changed");
        bench.accepted("B", null, "{'op':'dismiss','key':'C1|u','reason':'because'}");
        assertThat(((DismissedFinding) bench.thing(RowType.DISMISSALS, "C1|u")).fingerprint())
                .isEqualTo("changed");
        bench.accepted("B", null, "{'op':'reopen','key':'C1|u'}");
        assertThat(bench.has(RowType.DISMISSALS, "C1|u")).isFalse();
        assertThat(bench.refused("A", null, "{'op':'dismiss','key':'C1|v','reason':'because'}"))
                .isEqualTo(new Refusal.NotFound("finding C1|v"));
    }

    @ParameterizedTest(name = "{0}")
    @Rule({"CO-32", "FP-13"})
    @CsvSource(delimiter = '|', textBlock = """
            {'op':'setPhase','phase':'agree'}                                         | true
            {'op':'reveal'}                                                           | true
            {'op':'spotlight','target':{'kind':'card','id':'pol-o1'}}                 | true
            {'op':'setPhase','phase':'frame'}                                         | false
            {'op':'spotlight'}                                                        | false
            {'op':'set','card':'pol-o2','field':'place','value':null}                 | false
            {'op':'setSwitch','switch':'cards','on':false}                            | false
            """)
    void comparisonStartsAnewAfterAnotherPhaseASpotlightAndAReveal(String edit, boolean anew) {
        bench.accepted("A", null, "{'op':'nod','key':'G1|a'}");
        long before = bench.now.baseline();
        bench.accepted("A", null, edit);
        assertThat(bench.now.baseline()).isEqualTo(anew ? bench.now.revision() : before);
        assertThat(bench.has(RowType.NODS, "G1|a")).isEqualTo(!anew);
    }

    @Test
    @Rule("CO-32")
    void whatTheSameCommandChangesIsPartOfTheNewStart() {
        bench.accepted(
                "A",
                null,
                "{'op':'setPhase','phase':'agree'}",
                "{'op':'set','card':'pol-o2','field':'place','value':null}");
        assertThat(bench.now.baseline()).isEqualTo(bench.now.revision());
    }

    private List<String> pins() {
        return bench.now.ordered(RowType.PINS).stream().map(Row::id).toList();
    }
}
