package org.trialign.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;

/** What is read out: to a browser, a text that is put anew is another one. */
class SaidTest {
    @Test
    @Rule("SS-6")
    void whatIsSaidTwiceIsReadOutTwice() {
        var said = new Said();
        said.say("Put back");
        said.say("Put back");
        assertThat(said.getText()).isEqualTo("Put back\u00a0");
        said.say("Put back");
        assertThat(said.getText()).isEqualTo("Put back");
        said.say("");
        said.say("");
        assertThat(said.getText()).isEmpty();
    }

    @Test
    @Rule("SS-6")
    void whatStandsThereAllTheTimeIsPutOnceOnly() {
        var line = new Span();
        Said.standing(line, "You read here");
        Element text = line.getElement().getChild(0);
        Said.standing(line, "You read here");
        assertThat(line.getElement().getChild(0)).isEqualTo(text);
        Said.standing(line, "You write here");
        assertThat(line.getText()).isEqualTo("You write here");
    }
}
