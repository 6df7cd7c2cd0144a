package org.trialign.model.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.model.Input;
import org.trialign.model.Population;
import org.trialign.model.Problem;
import org.trialign.model.Refusal;
import org.trialign.model.Reveal;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.WorkshopHead;

/** Problem and vocabulary, changed by people with every right. */
class TermCommandsTest {
    private final Workbench bench = new Workbench();

    private String add(String list, String value) {
        return String.valueOf(bench.accepted("A", null, "{'op':'addTerm','list':'" + list + "','value':" + value + "}")
                .ids()
                .get("t"));
    }

    @Test
    @Rule("FR-1")
    void problemAndWorkshopAreSetOneFieldAtATime() {
        bench.accepted("A", null, "{'op':'setProblem','field':'facts','value':['One','Two']}");
        bench.accepted("A", null, "{'op':'setProblem','field':'notAbout','value':null}");
        bench.accepted("A", null, "{'op':'setWorkshop','field':'title','value':'New'}");

        Problem problem = (Problem) bench.thing(RowType.PROBLEM, Problem.ID);
        assertThat(problem.facts()).containsExactly("One", "Two");
        assertThat(problem.notAbout()).isNull();
        assertThat(((WorkshopHead) bench.thing(RowType.WORKSHOP, WorkshopHead.ID)).title())
                .isEqualTo("New");
    }

    @ParameterizedTest
    @Rule({"FR-1", "FR-2", "FR-3"})
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            VALUE edits[0].field            | {'op':'setWorkshop','field':'phase','value':'closed'}
            UNKNOWN-MEMBER edits[0].field   | {'op':'setProblem','field':'facets','value':[]}
            TEXT edits[0].value[1]          | {'op':'setProblem','field':'facts','value':['One',' ']}
            TEXT edits[0].value             | {'op':'setWorkshop','field':'language','value':'no language'}
            MISSING edits[0].value.name     | {'op':'addTerm','list':'places','value':{}}
            MISSING edits[0].value.kind     | {'op':'addTerm','list':'resources','value':{'name':'N'}}
            UNKNOWN-ID edits[0].value.parent | {'op':'addTerm','list':'places','value':{'name':'N','parent':'ti-any'}}
            LIMIT edits[0].value            | {'op':'setTerm','list':'facets','id':'fa-od','field':'short','value':'01234567890123456789012345678901234567890'}
            VALUE edits[0].field            | {'op':'setTerm','list':'facets','id':'fa-od','field':'id','value':'x'}
            CIRCLE edits[0].value           | {'op':'setTerm','list':'places','id':'pl-city','field':'parent','value':'pl-teen'}
            """)
    void theRulesOfTheFileHold(String codeAndPath, String edit) {
        assertThat(bench.broken(edit)).isEqualTo(codeAndPath);
    }

    @Test
    @Rule("FR-2")
    void aCardMayUseATermThatItsCommandMade() {
        var done = bench.accepted(
                "A",
                null,
                "{'op':'addTerm','list':'populations','value':{'id':'t','name':'Students','parent':'pop-youth'}}",
                "{'op':'addTerm','list':'conditions','value':{'id':'c','name':'Late','subject':'t'}}",
                "{'op':'set','card':'lib-v1','field':'population','value':'t'}",
                "{'op':'addTerm','list':'authorizers','value':{'name':'Union','represents':['t']}}");

        String made = done.ids().get("t");
        assertThat(made).startsWith("pop-");
        assertThat(bench.field("lib-v1", "population")).isEqualTo("\"" + made + "\"");
        assertThat(bench.now.ordered(RowType.POPULATIONS).getLast().id()).isEqualTo(made);
        assertThat(bench.now.ordered(RowType.CONDITIONS).getLast().thing().toString())
                .contains("subject=" + made);
    }

    @Test
    @Rule("FR-3")
    void oneCommandMayTurnATreeAround() {
        bench.accepted(
                "A",
                null,
                "{'op':'setTerm','list':'places','id':'pl-city','field':'parent','value':'pl-lantern'}",
                "{'op':'setTerm','list':'places','id':'pl-lantern','field':'parent','value':null}");

        assertThat(bench.thing(RowType.PLACES, "pl-city").toString()).contains("parent=pl-lantern");
    }

    @Test
    @Rule("FR-3")
    void inputsFollowTheUnitOfTheirResource() {
        bench.accepted("A", null, "{'op':'set','card':'lib-i1','field':'resource','value':'re-rooms'}");
        bench.accepted("A", null, "{'op':'set','card':'lib-i1','field':'unit','value':'rooms'}");

        bench.accepted("A", null, "{'op':'setTerm','list':'resources','id':'re-rooms','field':'unit','value':'halls'}");
        assertThat(((Input) bench.thing(RowType.INPUTS, "lib-i1")).unit()).isEqualTo("halls");

        bench.accepted("A", null, "{'op':'setTerm','list':'resources','id':'re-rooms','field':'unit','value':null}");
        assertThat(((Input) bench.thing(RowType.INPUTS, "lib-i1")).unit()).isNull();
    }

    @Test
    @Rule("FR-3")
    void aDefinitionThatChangedMeanwhileIsNotOverwritten() {
        long base = bench.now.revision();
        bench.accepted("B", base, "{'op':'setTerm','list':'facets','id':'fa-od','field':'definition','value':'B'}");

        assertThat(bench.refused(
                        "A", base, "{'op':'setTerm','list':'facets','id':'fa-od','field':'definition','value':'A'}"))
                .isInstanceOf(Refusal.Stale.class);
    }

    @ParameterizedTest
    @Rule("FR-4")
    @CsvSource({"facets, fa-od", "populations, pop-youth", "authorizers, au-council", "conditions, co-square"})
    void aTermInUseCanOnlyBeMerged(String list, String id) {
        Refusal refusal = bench.refused("A", null, "{'op':'removeTerm','list':'" + list + "','id':'" + id + "'}");
        assertThat(refusal)
                .isEqualTo(
                        new Refusal.Broken("UNKNOWN-ID", "edits[0].id", "A term in use can't be deleted, only merged"));
    }

    @Test
    @Rule("FR-4")
    void onlyRevealedCardsAreCounted() {
        var draft = new Draft(bench.now, new History(List.of()), "A");
        draft.append(RowType.REVEALS, null, new Reveal("LIB"));
        bench.now = draft.now();
        assertThat(bench.refused("A", null, "{'op':'removeTerm','list':'resources','id':'re-lib-budget'}")
                        .toString())
                .contains("; 1 of the revealed cards refer to it");
    }

    @Test
    @Rule("FR-4")
    void aTermThatNothingRefersToGoesWithItsOverlaps() {
        String id = add("populations", "{'id':'t','name':'New'}");
        bench.accepted("A", null, "{'op':'setOverlap','first':'" + id + "','second':'pop-rough'}");

        bench.accepted("A", null, "{'op':'removeTerm','list':'populations','id':'" + id + "'}");

        assertThat(bench.has(RowType.POPULATIONS, id)).isFalse();
        assertThat(bench.has(RowType.POPULATION_OVERLAPS, id + "~pop-rough")).isFalse();
        assertThat(bench.refused("A", null, "{'op':'removeTerm','list':'populations','id':'" + id + "'}"))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    @Rule("FR-5")
    void termsAndAgenciesArePutInOrder() {
        var moved = bench.accepted("A", null, "{'op':'moveTerm','list':'facets','id':'fa-after','before':'fa-night'}");
        bench.accepted("A", null, "{'op':'moveTerm','list':'facets','id':'fa-od'}");
        bench.accepted("A", null, "{'op':'moveAgency','agency':'SYS','before':'LIB'}");

        assertThat(moved.rows()).hasSize(1);
        assertThat(ids(RowType.FACETS)).startsWith("fa-after", "fa-night").endsWith("fa-od");
        assertThat(ids(RowType.AGENCIES)).containsExactly("SYS", "LIB", "POL", "PHD", "HSA");
        assertThat(bench.accepted("A", null, "{'op':'moveTerm','list':'facets','id':'fa-od','before':null}")
                        .rows())
                .isEmpty();
    }

    @Test
    @Rule("FR-5")
    void thereIsAlwaysRoomBetweenTwo() {
        for (int i = 0; i < 15; i++) {
            String moved = ids(RowType.FACETS).get(2);
            bench.accepted(
                    "A",
                    null,
                    "{'op':'moveTerm','list':'facets','id':'" + moved + "','before':'"
                            + ids(RowType.FACETS).get(1) + "'}");
            assertThat(ids(RowType.FACETS).get(1)).isEqualTo(moved);
        }
        assertThat(ids(RowType.FACETS)).startsWith("fa-od").hasSize(9);
    }

    @Test
    @Rule("FR-8")
    void anOverlapIsDeclaredOnce() {
        assertThat(bench.accepted("A", null, "{'op':'setOverlap','first':'pop-pwud','second':'pop-rough'}")
                        .rows())
                .isEmpty();
        bench.accepted("A", null, "{'op':'removeOverlap','first':'pop-pwud','second':'pop-rough'}");
        assertThat(bench.has(RowType.POPULATION_OVERLAPS, "pop-rough~pop-pwud")).isFalse();
        assertThat(bench.broken("{'op':'setOverlap','first':'pop-pwud','second':'pop-pwud'}"))
                .isEqualTo("TWICE edits[0].second");
        assertThat(bench.broken("{'op':'setOverlap','first':'pop-pwud','second':'pl-city'}"))
                .isEqualTo("UNKNOWN-ID edits[0].second");
    }

    @Test
    @Rule("FR-20")
    void aProposedTermIsItsAgencysOwnUntilItIsAccepted() {
        String id = String.valueOf(bench.accepted(
                        "A",
                        null,
                        "{'op':'proposeTerm','agency':'LIB','list':'populations','value':{'id':'t','name':'New'}}",
                        "{'op':'set','card':'lib-v1','field':'population','value':'t'}")
                .ids()
                .get("t"));
        assertThat(bench.field("lib-v1", "population")).isEqualTo("\"" + id + "\"");
        for (String edit : List.of(
                "{'op':'set','card':'pol-v1','field':'population','value':'" + id + "'}",
                "{'op':'addTerm','list':'populations','value':{'name':'Part','parent':'" + id + "'}}",
                "{'op':'setOverlap','first':'" + id + "','second':'pop-rough'}")) {
            assertThat(bench.broken(edit)).as(edit).startsWith("UNKNOWN-ID");
            assertThat(bench.refused("A", null, edit))
                    .isEqualTo(
                            bench.refused("A", null, edit.replace(id, "nothing")) instanceof Refusal.Broken broken
                                    ? new Refusal.Broken(
                                            broken.code(),
                                            broken.path(),
                                            broken.why().replace("nothing", id))
                                    : null);
        }
        bench.accepted("A", null, "{'op':'acceptTerm','list':'populations','id':'" + id + "'}");
        bench.accepted("A", null, "{'op':'set','card':'pol-v1','field':'population','value':'" + id + "'}");
    }

    @Test
    @Rule("FR-24")
    void whatATermRefersToIsAcceptedFirst() {
        var ids = bench.accepted(
                        "A",
                        null,
                        "{'op':'proposeTerm','agency':'LIB','list':'populations','value':{'id':'p','name':'All'}}",
                        "{'op':'proposeTerm','agency':'LIB','list':'populations','value':{'id':'t','name':'Some','parent':'p'}}")
                .ids();
        String accept = "{'op':'acceptTerm','list':'populations','id':'%s'}";
        assertThat(bench.broken(accept.formatted(ids.get("t")))).isEqualTo("UNKNOWN-ID edits[0].id");
        bench.accepted("A", null, accept.formatted(ids.get("p")));
        bench.accepted("A", null, accept.formatted(ids.get("t")));
        assertThat(bench.accepted("A", null, accept.formatted(ids.get("t"))).rows())
                .isEmpty();
        assertThat(bench.now.rows(RowType.PROPOSALS)).isEmpty();
    }

    @Test
    @Rule("FR-25")
    void aRefusedTermStaysWithItsAgency() {
        String id = String.valueOf(bench.accepted(
                        "A",
                        null,
                        "{'op':'proposeTerm','agency':'LIB','list':'places','value':{'id':'t','name':'New'}}",
                        "{'op':'set','card':'lib-v1','field':'place','value':'t'}")
                .ids()
                .get("t"));
        bench.accepted("A", null, "{'op':'refuseTerm','list':'places','id':'" + id + "'}");

        assertThat(bench.thing(RowType.PROPOSALS, id).toString()).contains("refused=true");
        assertThat(bench.field("lib-v1", "place")).isEqualTo("\"" + id + "\"");
        bench.accepted("A", null, "{'op':'mergeTerms','list':'places','from':'" + id + "','into':'pl-square'}");
        assertThat(bench.field("lib-v1", "place")).isEqualTo("\"pl-square\"");
        assertThat(bench.has(RowType.PROPOSALS, id)).isFalse();
        assertThat(bench.refused("A", null, "{'op':'refuseTerm','list':'places','id':'pl-square'}"))
                .isInstanceOf(Refusal.NotFound.class);
    }

    private List<String> ids(RowType list) {
        return bench.now.ordered(list).stream().map(Row::id).toList();
    }

    @Test
    @Rule("FR-2")
    void aTermFromAFileKeepsItsPlaceAmongNewOnes() {
        String id = add("populations", "{'id':'t','name':'New','focus':true}");
        assertThat(((Population) bench.thing(RowType.POPULATIONS, id)).isFocus())
                .isTrue();
        assertThat(ids(RowType.POPULATIONS)).startsWith("pop-users").endsWith(id);
    }
}
