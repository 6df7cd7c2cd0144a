package org.trialign.model.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.model.Agreement;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Term;
import org.trialign.model.ValueClaim;
import org.trialign.model.format.Mentions;

/** Two terms become one. */
class TermMergeTest {
    private final Workbench bench = new Workbench();

    private Decision.Accepted merge(String list, String from, String into) {
        return bench.accepted(
                "A", null, "{'op':'mergeTerms','list':'" + list + "','from':'" + from + "','into':'" + into + "'}");
    }

    private boolean isMentioned(RowType list, String id) {
        return bench.now.rows().anyMatch(row -> Mentions.has((Record) row.thing(), list, id));
    }

    @ParameterizedTest
    @Rule("FR-6")
    @CsvSource({
        "FACETS, fa-od, fa-night",
        "POPULATIONS, pop-rough, pop-pwud",
        "POPULATIONS, pop-youth, pop-users",
        "PLACES, pl-square, pl-branch",
        "TIMES, ti-evening, ti-night",
        "CONDITIONS, co-rough, co-stay",
        "FUNCTIONS, fn-outreach, fn-escort",
        "AUTHORIZERS, au-council, au-mayor",
        "RESOURCES, re-trespass, re-siting"
    })
    void whateverReferredToTheOneRefersToTheOther(RowType list, String from, String into) {
        long cards = TermUses.cards(bench.now, list, from);
        Snapshot before = bench.now;
        var done = merge(list.wire(), from, into);

        assertThat(isMentioned(list, from)).isFalse();
        assertThat(bench.has(list, from)).isFalse();
        assertThat(done.rows().stream().filter(row -> row.key().type().isCard()))
                .hasSize((int) cards);
        assertThat(before.with(9, done.rows())
                        .with(10, done.rows().stream().map(RowChange::inverse).toList())
                        .workshop())
                .as("one change, which can be undone")
                .isEqualTo(before.workshop());
    }

    @Test
    @Rule("FR-6")
    void noListNamesATermTwice() {
        bench.accepted(
                "A", null, "{'op':'set','card':'lib-v1','field':'facets','value':['fa-od','fa-day','fa-night']}");
        merge("facets", "fa-night", "fa-od");
        assertThat(((ValueClaim) bench.thing(RowType.VALUES, "lib-v1")).facets())
                .containsExactly("fa-od", "fa-day");
    }

    @Test
    @Rule("FR-6")
    void overlapsFollowAndNoneIsLeftWithItself() {
        merge("populations", "pop-pwud", "pop-rough");
        assertThat(bench.now.rows(RowType.POPULATION_OVERLAPS))
                .extracting(row -> row.id())
                .containsExactly("pop-rough~pop-users");
        merge("populations", "pop-rough", "pop-staff");
        assertThat(bench.has(RowType.POPULATION_OVERLAPS, "pop-staff~pop-users"))
                .isTrue();
    }

    @Test
    @Rule("FR-6")
    void keysOfFindingsStay() {
        var before = bench.now.rows(RowType.AGREEMENTS).stream()
                .map(row -> ((Agreement) row.thing()).settles())
                .toList();
        merge("conditions", "co-od-death", "co-treat");
        assertThat(bench.now.rows(RowType.AGREEMENTS).stream()
                        .map(row -> ((Agreement) row.thing()).settles())
                        .toList())
                .isEqualTo(before);
    }

    @Test
    @Rule("FR-7")
    void aTermBelowTakesThePlaceOfTheOneAboveIt() {
        merge("places", "pl-lantern", "pl-teen");
        assertThat(((Term) bench.thing(RowType.PLACES, "pl-teen")).parent()).isEqualTo("pl-city");
        assertThat(((Term) bench.thing(RowType.PLACES, "pl-branch")).parent()).isEqualTo("pl-teen");
    }

    @Test
    @Rule("FR-7")
    void whatDoesNotFitIsNotMerged() {
        bench.accepted("A", null, "{'op':'proposeTerm','agency':'LIB','list':'places','value':{'id':'t','name':'N'}}");
        String proposed = bench.now.ordered(RowType.PLACES).getLast().id();
        assertThat(bench.broken("{'op':'mergeTerms','list':'places','from':'pl-city','into':'pl-city'}"))
                .isEqualTo("VALUE edits[0].into");
        assertThat(bench.broken("{'op':'mergeTerms','list':'places','from':'pl-city','into':'" + proposed + "'}"))
                .isEqualTo("VALUE edits[0].into");
        assertThat(bench.broken("{'op':'mergeTerms','list':'resources','from':'re-rooms','into':'re-annex'}"))
                .isEqualTo("UNIT edits[0].into");
        assertThat(bench.refused("A", null, "{'op':'mergeTerms','list':'places','from':'pl-city','into':'ti-any'}")
                        .toString())
                .contains("term");
    }
}
