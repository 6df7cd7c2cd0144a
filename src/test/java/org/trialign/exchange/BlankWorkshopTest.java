package org.trialign.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Agency;
import org.trialign.model.Facet;
import org.trialign.model.Population;
import org.trialign.model.Term;
import org.trialign.model.Time;
import org.trialign.model.Vocabulary;
import org.trialign.model.Workshop;
import org.trialign.model.format.FormatError;

class BlankWorkshopTest {
    @Test
    @Rule("WS-3")
    void whatIsWrittenAndTickedIsInTheWorkshopAndNothingElse() {
        Workshop made = answers("Market square", "Noise after ten", Set.of("pop-residents", "ti-any", "ti-school"))
                .workshop();
        assertThat(made.head().title()).isEqualTo("Market square");
        assertThat(made.problem().statement()).isNull();
        assertThat(made.facets()).extracting(Facet::title).containsExactly("Sleep", "Safety");
        assertThat(made.agencies())
                .extracting(Agency::id, Agency::name)
                .containsExactly(
                        tuple("BIB", "City library"),
                        tuple("POL", "Police"),
                        tuple("POI", "Pölice"),
                        tuple("OOP", "Office of public order"));
        assertThat(made.vocabulary().populations()).extracting(Population::name).containsExactly("Residents");
        assertThat(made.vocabulary().times())
                .extracting(Time::id, Time::parent)
                .containsExactly(tuple("ti-any", null), tuple("ti-school", "ti-any"));
        assertThat(made.vocabulary().functions()).isEmpty();
    }

    @Test
    @Rule("WS-3")
    void theReadyMadeListsAreTheSameInBothLanguages() {
        Vocabulary english = StarterLists.in(Locale.UK);
        Vocabulary german = StarterLists.in(Locale.GERMANY);
        assertThat(terms(german))
                .extracting(Term::id)
                .isEqualTo(terms(english).stream().map(Term::id).toList());
        assertThat(terms(german))
                .extracting(Term::name)
                .doesNotContainAnyElementsOf(
                        terms(english).stream().map(Term::name).toList());
        assertThat(StarterLists.in(Locale.FRANCE)).isEqualTo(english);
    }

    @Test
    @Rule("WS-4")
    void whatBreaksARuleIsNamedByItsPlace() {
        assertThat(WorkshopFiles.check(answers("", "x".repeat(201), Set.of())))
                .extracting(FormatError::path)
                .containsExactly("title", "problem.title");
        assertThat(WorkshopFiles.check(answers("T", "P", Set.of()))).isEmpty();
    }

    @Test
    @Rule("WS-4")
    void chosenLettersAreNobodyElses() {
        var table = List.of("Busway", "BUS: City bus company", "Harbour");
        assertThat(table(table).workshop().agencies()).extracting(Agency::id).containsExactly("BUW", "BUS", "HAR");
        assertThat(table(table).lettersTwice()).isEmpty();
        assertThat(table(List.of("BUS: City bus company", "BUSX: Coaches")).lettersTwice())
                .contains("BUS");
    }

    private static BlankWorkshop table(List<String> agencies) {
        return new BlankWorkshop("T", "P", "", "", List.of(), agencies, Set.of(), Locale.ENGLISH);
    }

    private static List<? extends Term> terms(Vocabulary all) {
        return Stream.of(all.populations(), all.places(), all.times(), all.functions())
                .flatMap(List::stream)
                .toList();
    }

    private static BlankWorkshop answers(String title, String problem, Set<String> ticked) {
        return new BlankWorkshop(
                title,
                problem,
                " ",
                "",
                List.of("Sleep", "  ", " Safety"),
                List.of("BIB: City library", "Police", "Pölice", "Office of public order"),
                ticked,
                Locale.ENGLISH);
    }
}
