package org.trialign.ui.people;

import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.ui.widget.InOrder;

/** Everybody, agency by agency, then who speaks for none. Who joins or goes takes the focus from nobody. */
final class MemberList extends Div {
    private static final List<Role> OF_NO_AGENCY = List.of(Role.FACILITATOR, Role.OBSERVER);

    private final String reader;
    private final MemberLine.Door door;
    private final Consumer<Part> invite;
    private final Map<Part, MemberGroup> groups = new HashMap<>();
    private final Map<String, MemberLine> lines = new HashMap<>();

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
        List<Member> members = now.ordered(RowType.MEMBERS).stream()
                .map(row -> (Member) row.thing())
                .toList();
        lines.keySet().retainAll(members.stream().map(Member::account).collect(Collectors.toSet()));
        members.forEach(member -> lines.computeIfAbsent(
                        member.account(), account -> new MemberLine(account.equals(reader), door))
                .show(member, now));
        List<Part> parts = Stream.concat(
                        now.ordered(RowType.AGENCIES).stream()
                                .map(Row::id)
                                .map(agency -> new Part(Role.AGENCY_LEAD, agency)),
                        OF_NO_AGENCY.stream().map(role -> new Part(role, null)))
                .toList();
        groups.keySet().retainAll(parts);
        InOrder.put(
                this,
                parts.stream()
                        .map(part -> groups.computeIfAbsent(part, made -> new MemberGroup(made, invite)))
                        .toList());
        for (int at = 0; at < parts.size(); at++) {
            Part part = parts.get(at);
            Objects.requireNonNull(groups.get(part))
                    .show(part.agency() == null ? 0 : at + 1, now, linesOf(part, members));
        }
        // who was given another part by this person stands elsewhere now
        lines.values().forEach(MemberLine::goOn);
    }

    private List<MemberLine> linesOf(Part part, List<Member> members) {
        return members.stream()
                .filter(member -> part.agency() == null
                        ? member.role() == part.role()
                        : part.agency().equals(member.agency()))
                .map(Member::account)
                .map(lines::get)
                .toList();
    }
}
