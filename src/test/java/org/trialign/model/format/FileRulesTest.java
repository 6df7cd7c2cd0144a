package org.trialign.model.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Spoils references, links and the like in a file that uses the whole format: what is wrong between its parts. */
class FileRulesTest {
    private static final String LIB = "/agencies/0/triangle";

    @ParameterizedTest
    @Rule("FO-9")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DUPLICATE-ID problem.facets[2].id | /problem/facets/2/id | 'pop-a'
            DUPLICATE-ID agencies[2].id                             | /agencies/2/id                   | 'LIB'
            DUPLICATE-ID crossLinks[0].id | /crossLinks/0/id | 'lib-v1'
            DUPLICATE-ID crossLinks[1].id                           | /crossLinks/1/id                 | 'x1'
            DUPLICATE-ID agreements[1].id                           | /agreements/1/id                 | 'x1'
            UNKNOWN-ID populations[1].parent                        | /populations/1/parent            | 'pl-a'
            UNKNOWN-ID populationOverlaps[0][1]                     | /populationOverlaps/0/1          | 'none'
            UNKNOWN-ID conditions[0].subject                        | /conditions/0/subject            | 'co-a'
            UNKNOWN-ID authorizers[0].represents[1]                 | /authorizers/0/represents/1      | 'none'
            UNKNOWN-ID agencies[0].triangle.values[0].population    | /agencies/0/triangle/values/0/population     | 'pop-yuoth'
            UNKNOWN-ID agencies[0].triangle.values[0].facets[1]     | /agencies/0/triangle/values/0/facets/1       | 'none'
            UNKNOWN-ID agencies[0].triangle.stakeholders[0].authorizer | /agencies/0/triangle/stakeholders/0/authorizer | 'fn-a'
            UNKNOWN-ID agencies[0].triangle.stakeholders[0].about[1] | /agencies/0/triangle/stakeholders/0/about/1 | 'lib-o1'
            UNKNOWN-ID agencies[0].triangle.inputs[0].source        | /agencies/0/triangle/inputs/0/source         | 'none'
            UNKNOWN-ID agencies[0].triangle.activities[0].needs[1]  | /agencies/0/triangle/activities/0/needs/1    | 'tm-a'
            UNKNOWN-ID agencies[0].triangle.links[0].to             | /agencies/0/triangle/links/0/to              | 'none'
            UNKNOWN-ID agencies[0].triangle.links[0].to             | /agencies/0/triangle/links/0/to              | 'fn-a'
            UNKNOWN-ID crossLinks[0].by                             | /crossLinks/0/by                 | 'NONE'
            UNKNOWN-ID crossLinks[0].from                           | /crossLinks/0/from               | 'none'
            UNKNOWN-ID agreements[0].needsRatificationBy[0]         | /agreements/0/needsRatificationBy/0 | 'LIB'
            UNKNOWN-ID jointLines[0].agencies[1]                    | /jointLines/0/agencies/1         | 'none'
            UNKNOWN-ID parkingLot[0].agency                         | /parkingLot/0/agency             | 'au-a'
            LINK agencies[0].triangle.links[0]                      | /agencies/0/triangle/links/0/to  | 'lib-o1'
            LINK agencies[0].triangle.links[0]                      | /agencies/0/triangle/links/0/to  | 'lib-s1'
            LINK agencies[0].triangle.links[0]                      | /agencies/0/triangle/links/0/to  | 'lib-i1'
            LINK agencies[0].triangle.links[0]                      | /agencies/0/triangle/links/0/to  | 'pol-a1'
            LINK agencies[0].triangle.links[0]                      | /agencies/0/triangle/links/0/evidence | 'untested'
            LINK agencies[0].triangle.links[0]                      | /agencies/0/triangle/links/0/test | ''
            LINK agencies[0].triangle.links[0]                      | /agencies/0/triangle/links/0/effect | '-'
            LINK agencies[0].triangle.links[3]                      | /agencies/0/triangle/links/3/effect | '+'
            LINK crossLinks[0]                                      | /crossLinks/0/to                 | 'lib-a1'
            LINK crossLinks[0]                                      | /crossLinks/0/to                 | 'pol-u1'
            LINK crossLinks[0]                                      | /crossLinks/0/effect             | '-'
            LINK crossLinks[1]                                      | /crossLinks/1/by                 | 'NIX'
            LINK crossLinks[1]                                      | /crossLinks/1/agreed             | true
            LINK crossLinks[1]                                      | /crossLinks/1/effect             | '+'
            CIRCLE populations[0].parent                            | /populations/0/parent            | 'pop-a'
            CIRCLE times[0].parent                                  | /times/0/parent                  | 'ti-a'
            CIRCLE conditions[0].parent                             | /conditions/0/parent             | 'co-a'
            TWICE authorizers[0].represents                         | /authorizers/0/represents        | ['pop-a','pop-b','pop-a']
            TWICE agencies[0].triangle.stakeholders[0].about        | /agencies/0/triangle/stakeholders/0/about | ['lib-v1','lib-v1']
            TWICE populationOverlaps[0]                             | /populationOverlaps/0            | ['pop-a','pop-a']
            UNIT agencies[0].triangle.inputs[0].unit                | /agencies/0/triangle/inputs/0/unit | ''
            UNIT agencies[0].triangle.inputs[0].unit                | /resources/0/unit                | 'K'
            UNIT agencies[0].triangle.inputs[0].unit                | /resources/0/unit                | null
            VALUE agreements[1].owner                               | /agreements/1/owner              | 'LIB'
            VALUE agreements[0].answers[1].agency                   | /agreements/0/answers/1/agency   | 'NIX'
            VALUE agreements[0]                                     | /agreements/0/dueInDays          | 0
            VALUE agreements[0].due                                 | /agreements/0/due                | '2026-02-29'
            TWICE agreements[0].answers[1]                          | /agreements/0/answers/1/agency   | 'LIB'
            UNKNOWN-ID answerKey.moves[0].edits[0].card             | /answerKey/moves/0/edits/0/card  | 'fn-a'
            UNKNOWN-ID answerKey.moves[0].edits[1].agency           | /answerKey/moves/0/edits/1/agency | 'NONE'
            VALUE answerKey.moves[0].edits[0].field                 | /answerKey/moves/0/edits/0/field | 'id'
            """)
    void oneSpoiltMemberGivesOneError(String codeAndPath, String pointer, String value) throws Exception {
        JsonNode file = complete();
        set(file, pointer, JsonText.parse(value.replace('\'', '"')));

        assertThat(errors(file)).singleElement().asString().startsWith(codeAndPath + ": ");
    }

    @ParameterizedTest
    @Rule("FO-10")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /agencies/0/triangle/links/2/evidence | 'disputed'
            /agencies/0/triangle/links/0/test     | null
            /agencies/0/triangle/links/3/evidence | 'tested'
            /agencies/0/triangle/inputs/0/kind    | 'other'
            /agencies/0/triangle/inputs/0/unit    | null
            /agencies/0/triangle/inputs/0/resource | null
            /crossLinks/1/agreed                  | false
            /crossLinks/1/evidence                | 'disputed'
            /agreements/0/dueInDays               | null
            /agreements/0/due                     | '2024-02-29'
            /agreements/0/answers                 | []
            /version                              | 1.0
            /agencies/2/triangle                  | {}
            /populations                          | [{'id':'pop-a','name':'A'},{'id':'pop-b','name':'B'},{'id':'POP-A','name':'A'}]
            """)
    void whatIsAllowedIsRead(String pointer, String value) throws Exception {
        JsonNode file = complete();
        set(file, pointer, JsonText.parse(value.replace('\'', '"')));

        assertThat(errors(file)).isEmpty();
    }

    @Test
    @Rule("FO-9")
    void everyEntryOfACircleIsToldAndNoneThatLeadsIntoIt() {
        JsonNode file = complete();
        set(
                file,
                "/places",
                json("[{'id':'pl-a','name':'A','parent':'pl-b'},{'id':'pl-b','name':'B','parent':'pl-a'},"
                        + "{'id':'pl-c','name':'C','parent':'pl-a'}]"));

        assertThat(errors(file))
                .hasSize(2)
                .anyMatch(error -> error.startsWith("CIRCLE places[0].parent: "))
                .anyMatch(error -> error.startsWith("CIRCLE places[1].parent: "));
    }

    @Test
    @Rule("FO-9")
    void theSecondLinkBetweenTwoCardsIsTold() {
        JsonNode file = complete();
        ArrayNode links = (ArrayNode) file.at(LIB + "/links");
        links.add(links.get(2));
        ArrayNode crossLinks = (ArrayNode) file.at("/crossLinks");
        crossLinks.add(((ObjectNode) crossLinks.get(1).deepCopy()).put("id", "x9"));

        assertThat(errors(file))
                .hasSize(2)
                .anyMatch(error -> error.startsWith("TWICE agencies[0].triangle.links[4]: "))
                .anyMatch(error -> error.startsWith("TWICE crossLinks[2]: "));
    }

    @Test
    @Rule("FO-9")
    void aBurdenThatIsAgreedIsToldWhateverItsEndsAre() {
        JsonNode file = complete();
        set(file, "/crossLinks/1/agreed", json("true"));
        set(file, "/crossLinks/1/from", json("'none'"));

        assertThat(errors(file))
                .hasSize(2)
                .anyMatch(error -> error.startsWith("UNKNOWN-ID crossLinks[1].from: "))
                .anyMatch(error -> error.startsWith("LINK crossLinks[1]: "));
    }

    @Test
    @Rule("FO-9")
    void anUnknownOwnerIsNoPartyEither() {
        JsonNode file = complete();
        set(file, "/agreements/0/owner", json("'none'"));

        assertThat(errors(file))
                .hasSize(2)
                .anyMatch(error -> error.startsWith("UNKNOWN-ID agreements[0].owner: "))
                .anyMatch(error -> error.startsWith("VALUE agreements[0].owner: "));
    }

    @Test
    @Rule("FO-9")
    void anEntryThatStandsThereFourTimesIsToldOnce() {
        JsonNode file = complete();
        set(file, "/authorizers/0/represents", json("['pop-a','pop-a','pop-b','pop-a','pop-a']"));

        assertThat(errors(file)).singleElement().asString().startsWith("TWICE authorizers[0].represents: ");
    }

    @Test
    @Rule({"FO-2", "FO-9"})
    void theLinksThatMovesAddAreToldBesideOtherErrorsOfTheAnswerKey() {
        JsonNode file = complete();
        String key = "C5|" + "a".repeat(40) + ">" + "b".repeat(40);
        set(
                file,
                "/answerKey/moves/0",
                json("{'id':'m','resolves':['X1|a'],'adds':[],'changes':{'" + key + "':'great'},'edits':["
                        + "{'op':'addLink','agency':'no id','value':{'from':'lib-a1'}},"
                        + "{'op':'addCrossLink','value':{'id':'x','by':'LIB','from':'a','to':'b','effect':'*'}}]}"));

        assertThat(errors(file))
                .extracting(error -> error.substring(0, error.indexOf(": ")))
                .containsExactlyInAnyOrder(
                        "TEXT answerKey.moves[0].edits[0].agency",
                        "MISSING answerKey.moves[0].edits[0].value.to",
                        "VALUE answerKey.moves[0].edits[1].value.effect",
                        "TEXT answerKey.moves[0].resolves[0]",
                        "VALUE answerKey.moves[0].changes." + key);
    }

    @Test
    @Rule("FO-9")
    void aStakeholderWhoseLastValueAMoveRemovesCannotBeNamedAfterwards() {
        JsonNode file = complete();
        String removals = "{'op':'remove','card':'lib-v1'},{'op':'set','card':'lib-s1','field':'power','value':1},"
                + "{'op':'remove','card':'lib-v2'},{'op':'set','card':'lib-s1','field':'power','value':2}";
        set(file, "/answerKey/moves/0/edits", json("[" + removals + "]"));
        assertThat(errors(file)).singleElement().asString().startsWith("UNKNOWN-ID answerKey.moves[0].edits[3].card: ");

        String ofAll = "{'op':'set','card':'lib-s1','field':'about','value':[]},";
        set(file, "/answerKey/moves/0/edits", json("[" + ofAll + removals + "]"));
        assertThat(errors(file)).isEmpty();
    }

    @Test
    @Rule("FO-9")
    void anOverlapMayBeDeclaredTwice() {
        JsonNode file = complete();
        set(file, "/populationOverlaps", json("[['pop-a','pop-b'],['pop-a','pop-b'],['pop-b','pop-a']]"));

        assertThat(errors(file)).isEmpty();
    }

    @Test
    @Rule("FO-11")
    void moreThanFourHundredCardsInATriangleAreTold() {
        JsonNode file = complete();
        for (String list : List.of("values", "outcomes")) {
            ArrayNode cards = (ArrayNode) file.at(LIB + "/" + list);
            for (int i = 0; i < 198; i++) {
                cards.add(((ObjectNode) cards.get(0).deepCopy()).put("id", list + i));
            }
        }
        assertThat(errors(file)).singleElement().isEqualTo("LIMIT agencies[0].triangle: 403 cards, allowed are 400");
    }

    @Test
    @Rule("FO-11")
    void afterFiftyErrorsTheReaderStops() {
        JsonNode file = complete();
        ArrayNode cards = (ArrayNode) file.at(LIB + "/values");
        for (int i = 0; i < 100; i++) {
            cards.add(cards.get(0));
        }
        assertThat(errors(file)).hasSize(50);
    }

    @Test
    @Rule("FO-9")
    void aMessageSaysWhatAnIdIs() {
        JsonNode file = complete();
        set(file, LIB + "/values/0/place", json("'pop-a'"));

        assertThat(errors(file))
                .containsExactly(
                        "UNKNOWN-ID agencies[0].triangle.values[0].place: unknown place \"pop-a\": that is a population");
    }

    @Test
    @Rule("FO-11")
    void anEmptyWorkshopIsValid() {
        assertThat(
                        errors(
                                json(
                                        "{'format':'trialign-workshop','version':1,'title':'T','problem':{'title':'P'},'agencies':[{'id':'A','name':'A'}]}")))
                .isEmpty();
    }

    private static void set(JsonNode file, String pointer, JsonNode value) {
        int cut = pointer.lastIndexOf('/');
        String last = pointer.substring(cut + 1);
        JsonNode parent = file.at(pointer.substring(0, cut));
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
    }

    private static JsonNode complete() {
        try (var in = FileRulesTest.class.getResourceAsStream("/format/complete.json")) {
            return JsonText.parse(in.readAllBytes());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JsonText.parse(text.replace('\'', '"'));
        } catch (JsonText.Malformed e) {
            throw new AssertionError(text, e);
        }
    }

    private static List<String> errors(JsonNode file) {
        return switch (WorkshopReader.read(file.toString().getBytes(StandardCharsets.UTF_8))) {
            case WorkshopReader.Valid valid -> List.of();
            case WorkshopReader.Invalid invalid ->
                invalid.errors().stream().map(FormatError::toString).toList();
        };
    }
}
