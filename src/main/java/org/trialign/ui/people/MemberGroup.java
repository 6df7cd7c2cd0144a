package org.trialign.ui.people;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.trialign.model.Snapshot;
import org.trialign.ui.widget.AgencyTag;
import org.trialign.ui.widget.InOrder;
import org.trialign.ui.widget.Written;

/** The people of one agency, or those who speak for none. */
final class MemberGroup extends Section {
    private final Part part;
    private final H2 heading = new H2();
    private final Div head = new Div(heading);
    private final Span nobody = new Span(getTranslation("people.nobody"));
    private final NativeButton button = new NativeButton(getTranslation("people.invite.one"));
    private final UnorderedList list = new UnorderedList();
    private int seat;

    /**
     * @param part what somebody would be here, and is offered while nobody is
     * @param invite makes a link for it
     */
    MemberGroup(Part part, Consumer<Part> invite) {
        this.part = part;
        addClassNames("panel", "member-group");
        head.addClassName("row");
        nobody.addClassNames("small", "quiet", "grow");
        Clicks.first(button, () -> invite.accept(part));
        button.addClassNames("button", "small-button");
        head.add(nobody, button);
        if (part.agency() != null) {
            Written.here(heading);
        }
        // who has removed somebody goes on at those who are left, not at the button that removes the next one
        list.getElement().setAttribute("tabindex", "-1").setAttribute("data-goes-on", true);
        add(head);
    }

    /** @param seat of the agency at the table; 0: none */
    void show(int seat, Snapshot now, List<MemberLine> lines) {
        String title = part.agency() == null
                ? getTranslation("people.group." + part.role().wire())
                : part.agencyName(now);
        heading.setText(title);
        list.getElement().setAttribute("aria-label", title);
        button.getElement().setAttribute("aria-label", getTranslation("people.invite.one.of", title));
        showSeat(seat);
        nobody.setVisible(lines.isEmpty());
        button.setVisible(lines.isEmpty());
        showList(!lines.isEmpty());
        InOrder.put(list, lines);
    }

    /** Taken away, not hidden: what goes from a list that is hidden stays in the browser's page. */
    private void showList(boolean isThere) {
        if (isThere && list.getParent().isEmpty()) {
            add(list);
        } else if (!isThere) {
            list.removeFromParent();
        }
    }

    private void showSeat(int now) {
        if (part.agency() != null && seat != now) {
            if (seat != 0) {
                head.remove(head.getComponentAt(0));
            }
            head.addComponentAsFirst(new AgencyTag(part.agency(), now));
            seat = now;
        }
    }
}
