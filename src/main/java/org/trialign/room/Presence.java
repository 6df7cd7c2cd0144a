package org.trialign.room;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.trialign.model.Member;

/** Who has a screen of this workshop open, and which. A person with three screens is here once. */
public final class Presence {
    private static final Comparator<Member> ORDER =
            Comparator.comparing(Member::role).thenComparing(Member::name);

    private final Set<Stay> stays = ConcurrentHashMap.newKeySet();

    /**
     * One open screen of somebody.
     *
     * @param place address of the screen below the workshop's: "findings", "triangle/POL", "card/pol-o1"; empty at first
     */
    public record Here(Member member, String place) {}

    Stay enter(Member member, Runnable onChange) {
        Stay stay = new Stay(this, member, onChange);
        stays.add(stay);
        return stay;
    }

    List<Member> people() {
        return stays.stream().map(stay -> stay.member).distinct().sorted(ORDER).toList();
    }

    List<Here> screens() {
        return stays.stream()
                .map(stay -> new Here(stay.member, stay.place))
                .distinct()
                .sorted(Comparator.comparing(Here::member, ORDER).thenComparing(Here::place))
                .toList();
    }

    /** One open screen. */
    public static final class Stay implements AutoCloseable {
        private final Presence presence;
        private final Member member;
        private final Runnable onChange;
        private volatile String place = "";

        private Stay(Presence presence, Member member, Runnable onChange) {
            this.presence = presence;
            this.member = member;
            this.onChange = onChange;
        }

        /** The screen shows another page now. */
        public void at(String address) {
            if (!place.equals(address)) {
                place = address;
                onChange.run();
            }
        }

        @Override
        public void close() {
            if (presence.stays.remove(this)) {
                onChange.run();
            }
        }
    }
}
