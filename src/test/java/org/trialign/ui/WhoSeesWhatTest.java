package org.trialign.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.Target;
import org.trialign.model.TargetKind;
import org.trialign.ui.findings.FindingPanel;
import org.trialign.ui.frame.RoomLayout;
import tools.jackson.databind.node.JsonNodeFactory;

/** What each person finds on the same screen. */
class WhoSeesWhatTest extends ScreenScene {
    @Test
    @Rule({"FR-40", "FR-46"})
    void theProblemIsReadByEverybodyAndWrittenByNobodyWhileItIsLocked() {
        for (String who : List.of("facilitator", "pol-lead", "observer-council")) {
            signIn(demo(who));
            UI.getCurrent().navigate("w/lantern-street/problem");
            String page = _get(RoomLayout.class).getElement().getTextRecursively();
            assertThat(page).contains("Every weekday from about three o'clock", "Teen floor of the branch");
            assertThat(page)
                    .contains(
                            switch (who) {
                                case "facilitator" -> "Your desk has the switch";
                                case "pol-lead" -> "works at once for your agency";
                                default -> "you read, you don’t write";
                            });
            assertThat(_find(TextField.class)).hasSize(who.equals("pol-lead") ? 9 : 0);
            assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("The problem · Trialign");
        }
    }

    @Test
    @Rule("RD-6")
    void aFindingThatOneDoesNotSeeAnswersLikeOneThatDoesNotExist() {
        signIn(demo("pol-lead"));
        UI.getCurrent().navigate("w/lantern-street/finding/C1%7Cau-traders");
        assertThat(_get(FindingPanel.class)).isNotNull();
        signIn(demo("observer-council"));
        for (String key : List.of("C1%7Cau-traders", "C1%7Cno-such", "F2%7Chsa-v3", "%")) {
            assertThatThrownBy(() -> UI.getCurrent().navigate("w/lantern-street/finding/" + key))
                    .isInstanceOf(NotFoundError.class);
        }
    }

    @Test
    @Rule("RD-11")
    void observersGetNoLevelsOfParts() {
        signIn(demo("pol-lead"));
        UI.getCurrent().navigate("w/lantern-street/parts");
        assertThat(coverage().getProperty("levels", false)).isTrue();
        assertThat(coverage().getProperty("editing")).isEqualTo("POL");
        signIn(demo("observer-council"));
        UI.getCurrent().navigate("w/lantern-street/parts/G2%7Cfa-after");
        assertThat(coverage().getProperty("levels", true)).isFalse();
        assertThat(coverage().getProperty("editing")).isEmpty();
    }

    @Test
    @Rule("RD-16")
    void whoIsHiddenIsToldSoOnTheListAndTheTable() {
        signIn(demo("pol-lead"));
        UI.getCurrent().navigate("w/lantern-street/findings");
        assertThat(live("trialign-findings").getProperty("apart", true)).isFalse();
        does("facilitator", new Edit.HideAgency("POL"));
        try {
            UI.getCurrent().navigate("w/lantern-street/parts");
            assertThat(coverage().getProperty("apart", false)).isTrue();
            UI.getCurrent().navigate("w/lantern-street/findings");
            assertThat(live("trialign-findings").getProperty("apart", false)).isTrue();
        } finally {
            does("facilitator", new Edit.RevealAgency("POL"));
        }
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(live("trialign-findings").getProperty("apart", true)).isFalse();
        });
    }

    @Test
    @Rule("SG-27")
    void aWallThatMissedALookGetsItWhenItAsks() {
        signIn(demo("facilitator"));
        UI.getCurrent().navigate("w/lantern-street/wall");
        Element wall = _find(Component.class).stream()
                .flatMap(one -> one.getElement().getChildren())
                .filter(one -> one.getTag().equals("trialign-wall"))
                .findFirst()
                .orElseThrow();
        does("facilitator", new Edit.PointAt(new Target(TargetKind.CARD, "pol-o1")));
        wall.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(wall, "behind", JsonNodeFactory.instance.objectNode()));
        assertThat(wall.getPropertyRaw("look").toString()).contains("shown", "pol-o1");
        does("facilitator", new Edit.PointAt(null));
    }

    private static Element coverage() {
        return live("trialign-coverage");
    }

    private static Element live(String tag) {
        return _get(RoomLayout.class)
                .getElement()
                .getChildren()
                .flatMap(WhoSeesWhatTest::withAllBelow)
                .filter(element -> element.getTag().equals(tag))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> withAllBelow(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(element), element.getChildren().flatMap(WhoSeesWhatTest::withAllBelow));
    }
}
