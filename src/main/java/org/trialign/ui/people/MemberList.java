package org.trialign.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;

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
        keepOnly(lines, members.stream().map(Member::account).collect(Collectors.toSet())::contains);
        members.forEach(member -> lines.computeIfAbsent(
                        member.account(), account -> new MemberLine(account.equals(reader), door))
                .show(member, now));
        List<Part> parts = Stream.concat(
                        now.ordered(RowType.AGENCIES).stream()
                                .map(Row::id)
                                .map(agency -> new Part(Role.AGENCY_LEAD, agency)),
                        OF_NO_AGENCY.stream().map(role -> new Part(role, null)))
                .toList();
        keepOnly(groups, parts::contains);
        for (int at = 0; at < parts.size(); at++) {
            Part part = parts.get(at);
            MemberGroup group = groups.computeIfAbsent(part, made -> new MemberGroup(made, invite));
            if (indexOf(group) != at) {
                addComponentAtIndex(at, group);
            }
            group.show(part.agency() == null ? 0 : at + 1, now, linesOf(part, members));
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

    private static <K, C extends Component> void keepOnly(Map<K, C> shown, Predicate<? super K> there) {
        shown.entrySet().removeIf(one -> {
            boolean isGone = !there.test(one.getKey());
            if (isGone) {
                one.getValue().removeFromParent();
            }
            return isGone;
        });
    }
}
