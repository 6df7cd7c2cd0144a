package org.trialign.model.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.model.Command;
import org.trialign.model.Refusal;

/** What a command may not do, with the code and path that its sender is told. */
class RefusalsTest {
    private final Workbench bench = new Workbench();

    @ParameterizedTest
    @Rule("CO-11")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            VALUE edits[0].field                | {'op':'set','card':'lib-v1','field':'id','value':'x'}
            UNKNOWN-MEMBER edits[0].field       | {'op':'set','card':'lib-v1','field':'stance','value':1}
            VALUE edits[0].value                | {'op':'set','card':'lib-v1','field':'cell','value':'XX'}
            TYPE edits[0].value                 | {'op':'set','card':'lib-v1','field':'role','value':null}
            TEXT edits[0].value                 | {'op':'set','card':'lib-v1','field':'title','value':' '}
            UNKNOWN-ID edits[0].value           | {'op':'set','card':'lib-v1','field':'population','value':'pl-square'}
            UNKNOWN-ID edits[0].value[1]        | {'op':'set','card':'lib-v1','field':'facets','value':['fa-day','fa-none']}
            TWICE edits[0].value                | {'op':'set','card':'lib-v1','field':'facets','value':['fa-day','fa-day']}
            VALUE edits[0].value                | {'op':'set','card':'hsa-i4','field':'amount','value':0.0001}
            UNIT edits[0].value                 | {'op':'set','card':'hsa-i4','field':'unit','value':'parsecs'}
            MISSING edits[0].value.cell         | {'op':'addCard','agency':'LIB','list':'values','value':{'id':'n','title':'T'}}
            UNKNOWN-MEMBER edits[0].value.kind  | {'op':'addCard','agency':'LIB','list':'values','value':{'id':'n','title':'T','cell':'IW','kind':'x'}}
            UNKNOWN-ID edits[0].value.population| {'op':'addCard','agency':'LIB','list':'values','value':{'title':'T','cell':'IW','population':'p'}}
            UNKNOWN-ID edits[0].value.about[0]  | {'op':'addCard','agency':'LIB','list':'stakeholders','value':{'authorizer':'au-council','about':['pol-v1']}}
            TEXT edits[0].value.id              | {'op':'addCard','agency':'LIB','list':'values','value':{'id':'','title':'T','cell':'IW'}}
            UNIT edits[0].value.unit            | {'op':'addCard','agency':'LIB','list':'inputs','value':{'title':'T','kind':'money','status':'spare','resource':'re-settle','unit':'x'}}
            LINK edits[0].value                 | {'op':'addLink','agency':'LIB','value':{'from':'lib-i1','to':'lib-o1'}}
            LINK edits[0].value                 | {'op':'addLink','agency':'LIB','value':{'from':'lib-i1','to':'pol-a1'}}
            UNKNOWN-ID edits[0].value.to        | {'op':'addLink','agency':'LIB','value':{'from':'lib-i1','to':'nothing'}}
            LINK edits[0].value                 | {'op':'addCrossLink','value':{'by':'LIB','from':'lib-a1','to':'pol-u1','effect':'-','agreed':true}}
            LINK edits[0].value                 | {'op':'addCrossLink','value':{'by':'PHD','from':'lib-o1','to':'pol-a1','effect':'+'}}
            """)
    void breaksARuleOfTheFormat(String codeAndPath, String edit) {
        assertThat(bench.broken(edit)).isEqualTo(codeAndPath);
    }

    @Test
    @Rule("CO-11")
    void aSecondLinkOrNameIsTold() {
        String link = bench.now.workshop().triangle("LIB").links().getFirst().id();
        String[] ends = link.split(">");

        assertThat(bench.broken(
                        "{'op':'addLink','agency':'LIB','value':{'from':'" + ends[0] + "','to':'" + ends[1] + "'}}"))
                .isEqualTo("TWICE edits[0].value");
        String card = "{'op':'addCard','agency':'LIB','list':'values','value':{'id':'n','title':'T','cell':'IW'}}";
        assertThat(bench.broken(card, card)).isEqualTo("DUPLICATE-ID edits[1].value.id");
    }

    @Test
    @Rule("CO-11")
    void aFullTriangleTakesNoMoreCards() {
        String card = "{'op':'addCard','agency':'LIB','list':'values','value':{'title':'T','cell':'IW'}}";
        String[] many = new String[400];
        java.util.Arrays.fill(many, card);

        assertThat(bench.broken(many)).startsWith("LIMIT edits[").endsWith("].value");
    }

    @Test
    @Rule("CO-11")
    void resourceAndUnitMayBeSetInEitherOrder() {
        bench.accepted(
                "A",
                null,
                "{'op':'set','card':'hsa-i4','field':'unit','value':'parsecs'}",
                "{'op':'set','card':'hsa-i4','field':'resource','value':null}");

        assertThat(bench.broken("{'op':'set','card':'hsa-i4','field':'resource','value':'re-rooms'}"))
                .isEqualTo("UNIT edits[0].value");
    }

    @ParameterizedTest
    @Rule("CO-12")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'op':'set','card':'nothing','field':'title','value':'x'}
            {'op':'remove','card':'pl-square'}
            {'op':'addCard','agency':'NONE','list':'values','value':{'title':'T','cell':'IW'}}
            {'op':'addLink','agency':'NONE','value':{'from':'a','to':'b'}}
            {'op':'setLink','agency':'POL','from':'lib-i1','to':'lib-a1','field':'test','value':'x'}
            {'op':'removeLink','agency':'LIB','from':'lib-i1','to':'lib-o1'}
            {'op':'removeCrossLink','id':'nothing'}
            {'op':'agreeCrossLink','id':'nothing'}
            {'op':'setSwitch','switch':'cards','agency':'NONE','on':true}
            {'op':'reveal','agency':'NONE'}
            """)
    void namesWhatIsNotThere(String edit) {
        assertThat(bench.refused("A", null, edit)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    @Rule("CO-13")
    void rightsAreAskedBeforeEachEditWithWhatTheCommandMade() {
        var edits = Workbench.read(
                "{'op':'addCard','agency':'LIB','list':'values','value':{'id':'n','title':'T','cell':'IW'}}",
                "{'op':'set','card':'n','field':'title','value':'U'}",
                "{'op':'remove','card':'nothing'}");
        var decision = Decide.decide(
                bench.now,
                new Command(new UUID(0, 0), null, edits),
                List.of(),
                "A",
                new Outside(
                        Instant.EPOCH,
                        prefix -> prefix + "-1",
                        (edit, soFar, removed) -> switch (edit) {
                            case org.trialign.model.Edit.SetField set
                            when soFar.card(set.card()).isEmpty() -> Optional.of(new Refusal.NotFound("card"));
                            case org.trialign.model.Edit.RemoveCard remove -> Optional.of(new Refusal.Forbidden("no"));
                            default -> Optional.empty();
                        },
                        (key, soFar) -> Optional.empty()));

        assertThat(decision).isEqualTo(new Decision.Refused(new Refusal.Forbidden("no")));
    }
}
