package org.trialign.ui.signin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.trialign.access.DemoPeople;
import org.trialign.access.DemoPeople.Person;

/** One button for each person of the demo; the password of each is the login. */
final class DemoEntry extends Section {
    private String markBefore = "";
    private int seats = 0;

    DemoEntry(List<Person> people) {
        addClassName("sign-in-demo");
        var badge = new Span(getTranslation("demo.oneclick"));
        badge.addClassNames("badge", "accent");
        var title = new Div(new H2(getTranslation("demo.title")), badge);
        title.addClassName("row");
        var hint = new Paragraph(getTranslation("demo.hint"));
        hint.addClassNames("small", "quiet");
        var grid = new Div();
        grid.addClassName("people");
        for (Person person : people) {
            addMark(grid, person);
            grid.add(entry(person));
        }
        add(title, hint, grid);
    }

    private void addMark(Div grid, Person person) {
        String mark = person.agency() != null
                ? person.agency()
                : getTranslation(
                        switch (person.part()) {
                            case FACILITATOR -> "demo.mark.facilitator";
                            case OBSERVER -> "demo.mark.observer";
                            case LEAD, DEPUTY ->
                                throw new IllegalStateException("an agency's person without an agency");
                        });
        if (mark.equals(markBefore)) {
            return;
        }
        markBefore = mark;
        var tag = new Span(mark);
        tag.addClassNames("tag", "large");
        tag.getElement().setAttribute("aria-hidden", "true");
        if (person.agency() != null) {
            seats++;
            tag.getElement().setAttribute("data-seat", Integer.toString(seats));
        } else if (person.part() == DemoPeople.Part.FACILITATOR) {
            tag.addClassName("facilitator");
        }
        grid.add(tag);
    }

    private static PostForm entry(Person person) {
        var button = new NativeButton(person.name());
        button.addClassName("button");
        button.getElement().setAttribute("type", "submit").setAttribute("data-login", person.login());
        return new PostForm(button)
                .withHidden("username", person.login())
                .withHidden("password", person.login())
                .withHidden("entry", "demo");
    }
}
