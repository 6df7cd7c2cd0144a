package org.trialign.ui.problem;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.widget.Said;

/** A section of the page with a heading of its own, which the list of sections leads to. */
abstract class FrameSection extends Section {
    private final String name;
    private final H2 heading;
    private final Span count = new Span();
    private final Said said = new Said();

    /** @param name in the page, and of its words */
    FrameSection(String name) {
        this.name = name;
        addClassNames("panel", "frame-part");
        setId(name);
        heading = new H2(getTranslation("problem.part." + name));
        heading.setId(name + "-title");
        heading.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", name + "-title");
        count.addClassName("quiet");
        var head = new Div(heading, count);
        head.addClassName("part-head");
        var note = new Paragraph(getTranslation("problem.note." + name));
        note.addClassNames("quiet", "part-note");
        add(head, note, said);
    }

    String name() {
        return name;
    }

    void showCount(int number) {
        count.setText(Integer.toString(number));
    }

    /** Leads to this section: its heading gets focus, so that a keyboard goes on from there. */
    void goTo() {
        heading.getElement().executeJs("this.scrollIntoView({block: 'start'}); this.focus({preventScroll: true})");
    }

    /** Says what was done in a part of a section. The part itself may go with it. */
    static void say(Component part, String words) {
        FrameSection section = part.findAncestor(FrameSection.class);
        if (section != null) {
            section.said.say(words);
        }
    }

    abstract void show(Reading reading);
}
