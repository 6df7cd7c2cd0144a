package org.trialign.model.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.model.Agency;
import org.trialign.model.RowType;
import org.trialign.model.Spotlight;
import org.trialign.model.Target;
import org.trialign.model.TargetKind;

class AgencyCommandsTest {
    private final Workbench bench = new Workbench();

    @Test
    @Rule("FR-9")
    void anAgencyIsKnownByLettersOfItsName() {
        var done = bench.accepted(
                "A",
                null,
                "{'op':'addAgency','value':{'id':'a','name':'Liberty Row Tenants'}}",
                "{'op':'setAgency','agency':'a','field':'color','value':'#112233'}",
                "{'op':'addCard','agency':'a','list':'values','value':{'title':'T','cell':'IW'}}");

        assertThat(done.ids()).containsEntry("a", "LIE");
        assertThat(((Agency) bench.thing(RowType.AGENCIES, "LIE")).color()).isEqualTo("#112233");
        assertThat(bench.now.workshop().triangle("LIE").values()).hasSize(1);
    }

    @Test
    @Rule("CO-3")
    void theIdThatWasSentNamesTheNewAgencyInWhateverIsDoneWithIt() {
        bench.accepted("A", null, "{'op':'hide','agency':'POL'}");
        bench.accepted(
                "A",
                null,
                "{'op':'addAgency','value':{'id':'POL','name':'New'}}",
                "{'op':'reveal','agency':'POL'}",
                "{'op':'setSwitch','switch':'cards','agency':'POL','on':true}",
                "{'op':'askForHelp','agency':'POL'}",
                "{'op':'spotlight','target':{'kind':'triangle','id':'POL'}}");

        assertThat(bench.now.isRevealed("NEW")).isTrue();
        assertThat(bench.now.isRevealed("POL")).isFalse();
        assertThat(bench.has(RowType.SWITCHES, "cards:NEW")).isTrue();
        assertThat(bench.now.asksForHelp("NEW")).isTrue();
        assertThat(((Spotlight) bench.thing(RowType.SPOTLIGHT, Spotlight.ID)).target())
                .isEqualTo(new Target(TargetKind.TRIANGLE, "NEW"));
    }

    @Test
    @Rule("FR-12")
    void whatComesInThePlaceOfAnAgencyHasOtherLetters() {
        bench.accepted("A", null, "{'op':'addAgency','value':{'name':'New'}}");
        var done = bench.accepted(
                "A",
                null,
                "{'op':'removeAgency','agency':'NEW'}",
                "{'op':'addAgency','value':{'id':'n','name':'New'}}");

        assertThat(done.ids().get("n")).isNotEqualTo("NEW");
        assertThat(bench.has(RowType.AGENCIES, "NEW")).isFalse();
    }

    @ParameterizedTest
    @Rule("FR-9")
    @CsvSource({"Library, LIB", "École du Nord, ECO", "Ämter, AMT", "X, A1", "消防, A1"})
    void lettersAreTakenFromAnyName(String name, String mark) {
        assertThat(AgencyMarks.next(name, Set.of()::contains)).isEqualTo(mark);
    }

    @Test
    @Rule("FR-10")
    void onlyAnAgencyWithoutAnythingGoes() {
        assertThat(bench.broken("{'op':'removeAgency','agency':'LIB'}")).isEqualTo("UNKNOWN-ID edits[0].agency");
        bench.accepted(
                "A",
                null,
                "{'op':'addAgency','value':{'id':'a','name':'New'}}",
                "{'op':'reveal','agency':'NEW'}",
                "{'op':'setSwitch','switch':'cards','agency':'NEW','on':true}",
                "{'op':'proposeTerm','agency':'NEW','list':'places','value':{'id':'t','name':'N'}}",
                "{'op':'proposeTerm','agency':'NEW','list':'places','value':{'name':'N','parent':'t'}}");
        bench.accepted("A", null, "{'op':'removeAgency','agency':'NEW'}");

        assertThat(bench.has(RowType.AGENCIES, "NEW")).isFalse();
        assertThat(bench.now.rows(RowType.REVEALS)).isEmpty();
        assertThat(bench.now.rows(RowType.SWITCHES)).isEmpty();
        assertThat(bench.now.rows(RowType.PROPOSALS)).isEmpty();
        assertThat(bench.now.rows(RowType.PLACES)).hasSize(7);
    }
}
