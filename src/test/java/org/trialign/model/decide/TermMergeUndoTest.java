package org.trialign.model.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.model.Later;
import org.trialign.model.Population;
import org.trialign.model.Proposal;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Term;
import org.trialign.model.Usual;
import org.trialign.model.ValueClaim;

/** One word that was made of two becomes two again, whatever was done to them since. */
class TermMergeUndoTest extends UndoScene {
    private void merge(String list, String from, String into) {
        bench.accepted(
                "A", null, "{'op':'mergeTerms','list':'" + list + "','from':'" + from + "','into':'" + into + "'}");
    }

    @ParameterizedTest
    @Rule("UN-20")
    @CsvSource({
        "facets, fa-od, fa-night",
        "populations, pop-rough, pop-pwud",
        "populations, pop-youth, pop-users",
        "places, pl-square, pl-branch",
        "places, pl-lantern, pl-teen",
        "times, ti-evening, ti-night",
        "conditions, co-rough, co-stay",
        "functions, fn-outreach, fn-escort",
        "authorizers, au-council, au-mayor",
        "resources, re-trespass, re-siting"
    })
    void aMergeIsOneStepThatIsTakenBackAndDoneAgain(String list, String from, String into) {
        Set<Row> before = all();
        merge(list, from, into);
        Set<Row> merged = all();
        bench.accepted("A", null, UNDO);
        assertThat(all()).isEqualTo(before);
        bench.accepted("A", null, REDO);
        assertThat(all()).isEqualTo(merged);
        bench.accepted("A", null, UNDO);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    @Rule("UN-20")
    void severalMergesOfOneCommandAreOneStep() {
        Set<Row> before = all();
        bench.accepted(
                "A",
                null,
                "{'op':'mergeTerms','list':'populations','from':'pop-rough','into':'pop-pwud'}",
                "{'op':'mergeTerms','list':'populations','from':'pop-pwud','into':'pop-users'}");
        bench.accepted("A", null, UNDO);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    @Rule({"FR-6", "UN-20"})
    void whatAnAgencyUsuallyChoosesFollowsTheWordAndGoesBack() {
        bench.accepted("B", null, "{'op':'setUsual','agency':'LIB','field':'population','value':'pop-youth'}");
        Set<Row> before = all();
        merge("populations", "pop-youth", "pop-users");
        assertThat(((Usual) bench.thing(RowType.USUALS, "LIB")).population()).isEqualTo("pop-users");
        bench.accepted("A", null, UNDO);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    @Rule("UN-21")
    void aCardThatSaysSomethingElseSinceKeepsItAndTheOthersGoBack() {
        bench.accepted("B", null, set("lib-v1", "population", "pop-rough"));
        bench.accepted("B", null, set("lib-v2", "population", "pop-rough"));
        bench.accepted("B", null, set("lib-v3", "population", "pop-rough"));
        merge("populations", "pop-rough", "pop-pwud");
        bench.accepted("B", null, set("lib-v1", "population", "pop-staff"));
        bench.accepted("B", null, set("lib-v2", "title", "Another title"));
        bench.accepted("B", null, "{'op':'remove','card':'lib-v3'}");
        bench.accepted("B", null, set("lib-o1", "population", "pop-pwud"));
        bench.accepted("A", null, UNDO);

        assertThat(bench.field("lib-v1", "population")).isEqualTo("\"pop-staff\"");
        assertThat(bench.field("lib-v2", "population")).isEqualTo("\"pop-rough\"");
        assertThat(bench.field("lib-v2", "title")).isEqualTo("\"Another title\"");
        assertThat(bench.field("lib-o1", "population")).isEqualTo("\"pop-pwud\"");
        assertThat(bench.card("lib-v3")).isNull();
        bench.accepted("B", null, "{'op':'putBack','card':'lib-v3'}");
        assertThat(((ValueClaim) bench.thing(RowType.VALUES, "lib-v3")).population())
                .isEqualTo("pop-pwud");
    }

    @Test
    @Rule("UN-21")
    void theWordComesBackAlsoWhenTheOneThatStayedIsGone() {
        merge("places", "pl-square", "pl-branch");
        bench.accepted("B", null, "{'op':'mergeTerms','list':'places','from':'pl-branch','into':'pl-city'}");
        bench.accepted("A", null, UNDO);
        assertThat(bench.has(RowType.PLACES, "pl-square")).isTrue();
        assertThat(bench.has(RowType.PLACES, "pl-branch")).isFalse();
    }

    @Test
    @Rule("UN-21")
    void noWordBecomesItsOwnAncestor() {
        bench.accepted(
                "A",
                null,
                "{'op':'addTerm','list':'places','value':{'id':'up','name':'Up'}}",
                "{'op':'addTerm','list':'places','value':{'id':'mid','name':'Mid','parent':'up'}}",
                "{'op':'addTerm','list':'places','value':{'id':'low','name':'Low','parent':'mid'}}");
        String low = bench.now.ordered(RowType.PLACES).getLast().id();
        String mid = parent(low);
        String up = parent(mid);
        merge("places", mid, "pl-teen");
        bench.accepted(
                "B", null, "{'op':'setTerm','list':'places','id':'" + up + "','field':'parent','value':'" + low + "'}");
        bench.accepted("A", null, UNDO);
        assertThat(parent(mid)).isEqualTo(up);
        assertThat(parent(low)).isEqualTo("pl-teen");
        RandomCommandsTest.requireValid(bench, 0);
    }

    @Test
    @Rule("UN-21")
    void aWordThatWasOnlyProposedIsItsAgencysOwnAgain() {
        String own = bench.accepted(
                        "B",
                        null,
                        "{'op':'proposeTerm','agency':'LIB','list':'populations','value':{'id':'t','name':'Neighbours'}}")
                .ids()
                .get("t");
        bench.accepted("B", null, set("lib-v1", "population", own));
        Set<Row> before = all();
        merge("populations", String.valueOf(own), "pop-users");
        assertThat(bench.has(RowType.PROPOSALS, String.valueOf(own))).isFalse();
        bench.accepted("A", null, UNDO);
        assertThat(all()).isEqualTo(before);
        assertThat(((Proposal) bench.thing(RowType.PROPOSALS, String.valueOf(own))).agency())
                .isEqualTo("LIB");
    }

    @Test
    @Rule("UN-21")
    void whatItReferredToAndIsGoneIsLeftOut() {
        bench.accepted(
                "A",
                null,
                "{'op':'addTerm','list':'populations','value':{'id':'up','name':'Up'}}",
                "{'op':'addTerm','list':'populations','value':{'id':'low','name':'Low','parent':'up'}}");
        String low = bench.now.ordered(RowType.POPULATIONS).getLast().id();
        String up = String.valueOf(((Population) bench.thing(RowType.POPULATIONS, low)).parent());
        merge("populations", low, "pop-users");
        bench.accepted("B", null, "{'op':'removeTerm','list':'populations','id':'" + up + "'}");
        bench.accepted("A", null, UNDO);
        assertThat(((Population) bench.thing(RowType.POPULATIONS, low)).parent())
                .isNull();
    }

    @Test
    @Rule("UN-21")
    void itIsNotMergedAgainWhileItIsUsedOtherwiseAndNobodyIsNamed() {
        merge("functions", "fn-outreach", "fn-escort");
        bench.accepted("A", null, UNDO);
        bench.accepted("B", null, set("lib-o1", "function", "fn-outreach"));
        assertThat(overtaken(REDO).what()).isEqualTo(Later.What.IN_USE);
        assertThat(overtaken(REDO).row().type()).isEqualTo(RowType.FUNCTIONS);
        assertThat(overtaken(REDO).by()).isNull();
        bench.accepted("B", null, UNDO);
        bench.accepted("A", null, REDO);
        assertThat(bench.has(RowType.FUNCTIONS, "fn-outreach")).isFalse();
    }

    @Test
    @Rule("UN-20")
    void theStepsBeforeAMergeAreStillThere() {
        bench.accepted("A", null, set("lib-v1", "title", "Mine"));
        Set<Row> before = all();
        merge("places", "pl-square", "pl-branch");
        bench.accepted("A", null, UNDO);
        bench.accepted("A", null, UNDO);
        bench.accepted("A", null, REDO);
        assertThat(all()).isEqualTo(before);
    }

    private String parent(String place) {
        return String.valueOf(((Term) bench.thing(RowType.PLACES, place)).parent());
    }
}
