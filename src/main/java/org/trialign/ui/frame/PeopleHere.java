package org.trialign.ui.frame;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.trialign.base.Initials;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.ui.widget.Avatar;
import org.trialign.ui.widget.Seats;

/**
 * Who is here: the first few as marks, the others as a number. Observers get no names of persons (findings.md §6), only
 * for whom somebody is here.
 */
final class PeopleHere extends Div {
    private static final int AVATARS = 6;

    PeopleHere() {
        addClassName("avatars");
    }

    void show(Member reader, List<Member> present, Seats seats) {
        removeAll();
        for (Member person : present.subList(0, Math.min(AVATARS, present.size()))) {
            boolean isNamed = reader.role() != Role.OBSERVER;
            var avatar = new Avatar(isNamed ? person.name() : Seats.mark(person));
            avatar.show(isNamed ? Initials.of(person.name()) : Seats.mark(person), seats.of(person.agency()));
            add(avatar);
        }
        if (present.size() > AVATARS) {
            int others = present.size() - AVATARS;
            var more = new Avatar(getTranslation("frame.more", others));
            more.show("+" + others, 0);
            add(more);
        }
    }
}
