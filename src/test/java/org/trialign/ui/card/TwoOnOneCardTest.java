package org.trialign.ui.card;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.Phase;
import org.trialign.model.RowType;

/** What somebody else does to a card that is open here. */
class TwoOnOneCardTest extends PanelScene {
    @Test
    @Rule("PN-4")
    void whatAnotherPersonChangesAppears() {
        CardPanel panel = open("lib-lead", "lib-o1");
        elsewhere("lib-deputy", set("lib-o1", "title", "From the deputy"), set("lib-o1", "kind", "nudge"));
        refresh(panel);
        assertThat(field(panel, TextField.class, "title").getValue()).isEqualTo("From the deputy");
        assertThat(radio(panel, "kind").getValue()).isEqualTo("nudge");
    }

    @Test
    @Rule("PN-4")
    void aFieldWithFocusIsLeftAloneUntilFocusGoes() {
        CardPanel panel = open("lib-lead", "lib-o1");
        TextField title = field(panel, TextField.class, "title");
        String before = title.getValue();
        ComponentUtil.fireEvent(title, new FocusNotifier.FocusEvent<>(title, true));
        elsewhere("lib-deputy", set("lib-o1", "title", "From the deputy"));
        refresh(panel);
        assertThat(title.getValue()).isEqualTo(before);
        ComponentUtil.fireEvent(title, new BlurNotifier.BlurEvent<>(title, true));
        assertThat(title.getValue()).isEqualTo("From the deputy");
    }

    @Test
    @Rule("PN-5")
    void aNoteThatChangedMeanwhileShowsBothVersionsAndMineCanBeKept() {
        CardPanel panel = open("lib-lead", "lib-v1");
        elsewhere("lib-deputy", set("lib-v1", "note", "theirs"));
        TextArea note = _get(panel, TextArea.class);
        _setValue(note, "mine");
        assertThat(note.getValue()).isEqualTo("mine");
        assertThat(otherVersion(panel)).contains("this is the other version").contains("theirs");
        assertThat(savedMark(panel)).isEqualTo("no");
        refresh(panel);
        assertThat(note.getValue()).isEqualTo("mine");
        press(panel, "Keep mine");
        assertThat(stored("lib-v1", "note").asString()).isEqualTo("mine");
        assertThat(savedMark(panel)).isEqualTo("yes");
        assertThat(_find(panel, Div.class, spec -> spec.withClasses("other-version")))
                .isEmpty();
    }

    @Test
    @Rule({"PN-5", "BD-31"})
    void theOtherVersionOfANoteCanBeTaken() {
        CardPanel panel = open("lib-lead", "lib-v1");
        elsewhere("lib-deputy", set("lib-v1", "note", "theirs"));
        TextArea note = _get(panel, TextArea.class);
        _setValue(note, "mine");
        press(panel, "Take theirs");
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .anyMatch(sent -> sent.getInvocation().getExpression().contains("given-up"));
        assertThat(note.getValue()).isEqualTo("theirs");
        assertThat(stored("lib-v1", "note").asString()).isEqualTo("theirs");
        assertThat(savedMark(panel)).isEqualTo("yes");
        refresh(panel);
        _setValue(note, "theirs and mine");
        assertThat(stored("lib-v1", "note").asString()).isEqualTo("theirs and mine");
    }

    private static String otherVersion(CardPanel panel) {
        return text(_get(panel, Div.class, spec -> spec.withClasses("other-version")));
    }

    @Test
    @Rule("PN-6")
    void aCardThatAnotherPersonRemovedSaysSoAndCanBeBroughtBack() {
        CardPanel panel = open("lib-lead", "lib-u3");
        long links = linksOf("lib-u3");
        elsewhere("lib-deputy", new Edit.RemoveCard("lib-u3"));
        refresh(panel);
        assertThat(text(panel)).contains("lib-deputy removed this card");
        assertThat(field(panel, TextField.class, "title").getValue()).isNotEmpty();
        press(panel, "Bring it back");
        refresh(panel);
        assertThat(linksOf("lib-u3")).isEqualTo(links);
        assertThat(_find(panel, CardNotice.class)).isEmpty();
    }

    @Test
    @Rule("PN-25")
    void aCardThatCanNotBeBroughtBackNowSaysWhy() {
        CardPanel panel = open("lib-lead", "lib-u3");
        elsewhere("lib-deputy", new Edit.RemoveCard("lib-u3"));
        refresh(panel);
        elsewhere("facilitator", new Edit.SetPhase(Phase.COMPARE));
        press(panel, "Bring it back");
        assertThat(_get(Notification.class).getElement().getProperty("text")).isEqualTo("You can’t change this now.");
    }

    @Test
    @Rule("PN-6")
    void whatIsTypedIntoARemovedCardBringsItBack() {
        CardPanel panel = open("lib-lead", "lib-u3");
        elsewhere("lib-deputy", new Edit.RemoveCard("lib-u3"));
        refresh(panel);
        _setValue(field(panel, TextField.class, "title"), "Still here");
        assertThat(stored("lib-u3", "title").asString()).isEqualTo("Still here");
    }

    private long linksOf(String card) {
        return workshops.snapshot(workshop).rows(RowType.LINKS).stream()
                .filter(row -> List.of(row.id().split(">")).contains(card))
                .count();
    }
}
