package org.trialign.room;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.trialign.audience.Audience;
import org.trialign.audience.Sight;
import org.trialign.model.Member;
import org.trialign.model.Snapshot;

/** Which cards the people of a room see at one revision; each audience is looked at once, and only when it is asked for. */
record Sights(Snapshot snapshot, Map<Audience, Sight> byAudience) {
    Sights(Snapshot snapshot) {
        this(snapshot, new ConcurrentHashMap<>());
    }

    boolean showsCard(Member member, String card) {
        return byAudience
                .computeIfAbsent(Audience.of(member), audience -> Sight.of(audience, snapshot))
                .showsCard(card);
    }
}
