package org.trialign.room;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.trialign.model.Member;

/** Who has a screen of this workshop open. A person with three screens is here once. */
public final class Presence {
    private final Set<Stay> stays = ConcurrentHashMap.newKeySet();

    Stay enter(Member member, Runnable onLeave) {
        Stay stay = new Stay(this, member, onLeave);
        stays.add(stay);
        return stay;
    }

    List<Member> people() {
        return stays.stream()
                .map(stay -> stay.member)
                .distinct()
                .sorted(Comparator.comparing(Member::role).thenComparing(Member::name))
                .toList();
    }

    /** One open screen. */
    public static final class Stay implements AutoCloseable {
        private final Presence presence;
        private final Member member;
        private final Runnable onLeave;

        private Stay(Presence presence, Member member, Runnable onLeave) {
            this.presence = presence;
            this.member = member;
            this.onLeave = onLeave;
        }

        @Override
        public void close() {
            if (presence.stays.remove(this)) {
                onLeave.run();
            }
        }
    }
}
