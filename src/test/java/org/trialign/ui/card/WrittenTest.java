package org.trialign.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.ui.widget.Written;

/** Lantern Street is written in English. */
class WrittenTest extends PanelScene {
    @Test
    @Rule("SS-40")
    void inAGermanPanelWhatPeopleWroteIsMarkedAsEnglishAndNothingElse() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        Written.of(UI.getCurrent(), "en");
        CardPanel panel = open("lib-lead", "lib-o1");
        assertThat(marked(panel, "lang")).anyMatch(element -> element.hasAttribute("href"));
        assertThat(marked(panel, "data-written"))
                .extracting(element -> element.getAttribute("data-field"))
                .contains("title", "place", "volume")
                .doesNotContain("kind", "load");
        assertThat(marked(panel, "lang"))
                .allMatch(element -> element.getAttribute("lang").equals("en"))
                .noneMatch(element -> element.getTag().startsWith("vaadin-"));
    }

    @Test
    @Rule("SS-40")
    void whoReadsInTheLanguageOfTheWorkshopGetsNoMarks() {
        Written.of(UI.getCurrent(), "en-GB");
        CardPanel panel = open("lib-lead", "lib-o1");
        assertThat(marked(panel, "lang")).isEmpty();
        assertThat(marked(panel, "data-written")).isEmpty();
    }

    private static List<Element> marked(CardPanel panel, String attribute) {
        return below(panel.getElement())
                .filter(element -> element.hasAttribute(attribute))
                .toList();
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(WrittenTest::below));
    }
}
