package org.trialign.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.trialign.room.Presence.Here;
import org.trialign.workshop.PeopleNotices;
import org.trialign.workshop.WorkshopService;

/**
 * Tells the other nodes who has which screen open here, and hears who is there (ADR 0016). Each node tells all of its own
 * when that changes and with every tick: what gets lost is told again, and of a node that is gone nothing is heard any more.
 */
@Component
class PeopleOfOtherNodes {
    /** So many fit a notice of PostgreSQL. */
    private static final int SCREENS_IN_A_PART = 25;

    private static final int LONGEST_PLACE = 150;

    private final WorkshopService workshops;
    private final PeopleNotices notices;
    private final String me = UUID.randomUUID().toString();
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    PeopleOfOtherNodes(WorkshopService workshops, PeopleNotices notices) {
        this.workshops = workshops;
        this.notices = notices;
        notices.hear(this::hear);
    }

    /** From now on the other nodes are told of this room, and the room of them. */
    void follow(String workshop, Room room) {
        rooms.put(workshop, room);
        room.followPeople(new RoomListener() {
            private List<Here> last = List.of();

            @Override
            public void changed() {
                if (room.people().ownScreens() != last) {
                    last = tell(workshop, room);
                }
            }

            /** Also that nobody is here any more, if it wasn't told yet. */
            @Override
            public void tick() {
                if (room.people().ownScreens() != last || !last.isEmpty()) {
                    last = tell(workshop, room);
                }
            }
        });
    }

    /** One at a time, so that what is told last is what is so. */
    private synchronized List<Here> tell(String workshop, Room room) {
        List<Here> own = room.people().ownScreens();
        int parts = Math.max(1, (own.size() + SCREENS_IN_A_PART - 1) / SCREENS_IN_A_PART);
        for (int part = 0; part < parts; part++) {
            int from = part * SCREENS_IN_A_PART;
            List<PeopleNotices.Screen> screens =
                    own.subList(from, Math.min(own.size(), from + SCREENS_IN_A_PART)).stream()
                            .map(here -> new PeopleNotices.Screen(
                                    here.member().account(), here.place().length() > LONGEST_PLACE ? "" : here.place()))
                            .toList();
            notices.tell(new PeopleNotices.Notice(me, workshop, part, parts, screens));
        }
        return own;
    }

    private void hear(PeopleNotices.Notice told) {
        Room room = rooms.get(told.workshop());
        if (room == null) {
            return;
        }
        var screens = new ArrayList<Here>();
        for (PeopleNotices.Screen screen : told.screens()) {
            workshops
                    .snapshot(told.workshop())
                    .member(screen.account())
                    .ifPresent(member -> screens.add(new Here(member, screen.place())));
        }
        room.people().elsewhere(told.node(), told.part(), told.parts(), screens);
        if (known.add(told.node() + told.workshop())) {
            // it has just opened the workshop, and would else hear of the people here with the next tick
            tell(told.workshop(), room);
        }
    }
}
