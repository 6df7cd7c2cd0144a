package org.trialign.ui.people;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.workshop.Invitations;

/** Makes a link for a part in the workshop. */
final class InviteForm extends Section {
    private static final List<Integer> DAYS = List.of(1, 7, 30);
    private static final int USUAL_DAYS = 7;

    private final Maker maker;
    private final Select<Integer> days = new Select<>();
    private final Select<Boolean> once = new Select<>();
    private final Div made = new Div();
    private final Div part = new Div();
    private @Nullable PartSelect parts;
    private @Nullable Snapshot shown;
    /** Id of the invitation whose link stands there. */
    private @Nullable String latest;

    /** Makes an invitation; null if that can't be done any more. */
    interface Maker {
        Invitations.@Nullable Made make(Part part, Duration validFor, boolean once);

        /** The whole address that opens it. */
        String link(Invitations.Made made);
    }

    InviteForm(Maker maker) {
        this.maker = maker;
        addClassNames("panel", "invite");
        days.setLabel(getTranslation("people.invite.days"));
        days.setItemLabelGenerator(
                count -> getTranslation(count == 1 ? "people.invite.day" : "people.invite.days.of", count));
        days.setItems(DAYS);
        days.setValue(USUAL_DAYS);
        once.setLabel(getTranslation("people.invite.uses"));
        once.setItemLabelGenerator(one -> getTranslation(one ? "people.invite.once" : "people.invite.several"));
        once.setItems(true, false);
        once.setValue(true);
        var make = new NativeButton(getTranslation("people.invite.make"));
        Clicks.first(make, this::make);
        make.addClassNames("button", "primary");
        var fields = new Div(part, days, once, make);
        fields.addClassName("invite-fields");
        add(new H2(getTranslation("people.invite")), fields, made);
    }

    /** What was chosen stays, if it is still there; as long as the parts are the same an open list stays open. */
    void show(Snapshot now) {
        boolean isSame = shown != null && shown.hasSameRows(RowType.AGENCIES, now);
        shown = now;
        if (isSame) {
            return;
        }
        var next = new PartSelect(now, true);
        next.setLabel(getTranslation("people.invite.part"));
        List<Part> all = Part.all(now);
        Part before = parts == null ? null : parts.getValue();
        next.setValue(before != null && all.contains(before) ? before : all.getFirst());
        part.removeAll();
        part.add(next);
        parts = next;
    }

    /** Makes a link for this part at once, open as long and for as many as is chosen. */
    void invite(Part wanted) {
        if (parts != null) {
            parts.setValue(wanted);
            make();
            made.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }

    /** A link that was used up or withdrawn is not shown as one that can be sent. */
    void showOpen(Set<String> open) {
        if (latest != null && !open.contains(latest)) {
            latest = null;
            var closed = new Paragraph(getTranslation("people.link.closed"));
            closed.addClassNames("small", "quiet");
            made.removeAll();
            made.add(closed);
        }
    }

    private void make() {
        if (parts == null || shown == null) {
            return;
        }
        Part wanted = parts.getValue();
        Invitations.Made invitation = maker.make(wanted, Duration.ofDays(days.getValue()), once.getValue());
        made.removeAll();
        if (invitation == null) {
            made.setText(getTranslation("people.refused"));
        } else {
            latest = invitation.invitation().id();
            made.add(new NewLink(
                    maker.link(invitation), parts.getItemLabelGenerator().apply(wanted)));
        }
    }
}
