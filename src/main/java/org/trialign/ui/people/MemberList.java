package org.trialign.ui.people;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.ui.widget.AgencyTag;
import org.trialign.ui.widget.Written;

/** Everybody, agency by agency, then who speaks for none. */
final class MemberList extends Div {
    private final String reader;
    private final MemberLine.Door door;
    private final Consumer<Part> invite;

    /**
     * @param reader account of who looks at it
     * @param invite makes a link for a part that nobody has yet
     */
    MemberList(String reader, MemberLine.Door door, Consumer<Part> invite) {
        this.reader = reader;
        this.door = door;
        this.invite = invite;
        addClassName("member-list");
    }

    void show(Snapshot now) {
        removeAll();
        int seat = 1;
        for (Row agency : now.ordered(RowType.AGENCIES)) {
            String id = agency.id();
            var lead = new Part(Role.AGENCY_LEAD, id);
            add(group(
                    new AgencyTag(id, seat++),
                    lead.agencyName(now),
                    lead,
                    now,
                    members(now).stream()
                            .filter(member -> id.equals(member.agency()))
                            .toList()));
        }
        for (Role role : List.of(Role.FACILITATOR, Role.OBSERVER)) {
            add(group(
                    null,
                    getTranslation("people.group." + role.wire()),
                    new Part(role, null),
                    now,
                    members(now).stream()
                            .filter(member -> member.role() == role)
                            .toList()));
        }
    }

    private static List<Member> members(Snapshot now) {
        return now.ordered(RowType.MEMBERS).stream()
                .map(row -> (Member) row.thing())
                .toList();
    }

    /** @param empty what is offered for a group without anybody */
    private Section group(@Nullable Span mark, String title, Part empty, Snapshot now, List<Member> members) {
        var heading = new H2(title);
        if (mark != null) {
            Written.here(heading);
        }
        var head = new Div(heading);
        head.addClassName("row");
        if (mark != null) {
            head.addComponentAsFirst(mark);
        }
        var group = new Section(head);
        group.addClassNames("panel", "member-group");
        if (members.isEmpty()) {
            var nobody = new Span(getTranslation("people.nobody"));
            nobody.addClassNames("small", "quiet", "grow");
            var button =
                    new NativeButton(getTranslation("people.invite.one"), Clicks.first(() -> invite.accept(empty)));
            button.addClassNames("button", "small-button");
            button.getElement().setAttribute("aria-label", getTranslation("people.invite.one.of", title));
            head.add(nobody, button);
            return group;
        }
        var list = new UnorderedList(members.stream()
                .map(member -> new MemberLine(member, now, member.account().equals(reader), door))
                .toArray(ListItem[]::new));
        group.add(list);
        return group;
    }
}
