package org.trialign.ui.card;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
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

    @Test
    @Rule("SS-53")
    void whenTheLanguageOfTheWorkshopChangesThePageThatIsOpenFollows() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        Written.of(UI.getCurrent(), "de");
        CardPanel panel = open("lib-lead", "lib-o1");
        assertThat(marked(panel, "lang")).isEmpty();
        assertThat(marked(panel, "data-written")).isEmpty();
        Written.of(UI.getCurrent(), "en");
        assertThat(marked(panel, "lang"))
                .isNotEmpty()
                .allMatch(element -> element.getAttribute("lang").equals("en"));
        assertThat(marked(panel, "data-written"))
                .extracting(element -> element.getAttribute("data-field"))
                .contains("title", "place", "volume");
        Written.of(UI.getCurrent(), "de");
        assertThat(marked(panel, "lang")).isEmpty();
        assertThat(marked(panel, "data-written")).isEmpty();
    }

    @Test
    @Rule("SS-53")
    void whoReadsACardFollowsToo() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        Written.of(UI.getCurrent(), "de");
        CardPanel panel = open("pol-lead", "lib-o1");
        Element lines = _get(panel, FieldLines.class).getElement();
        assertThat(lines.hasAttribute("data-written")).isFalse();
        Written.of(UI.getCurrent(), "en");
        assertThat(lines.getAttribute("data-written")).isEqualTo("en");
        assertThat(String.valueOf(lines.getPropertyRaw("lines"))).contains("\"written\":true");
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
