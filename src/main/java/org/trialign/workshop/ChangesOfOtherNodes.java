package org.trialign.workshop;

import static org.trialign.db.gen.Tables.WORKSHOP;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.trialign.db.OtherNodes;
import org.trialign.workshop.internal.LatestSnapshots;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings what other nodes committed into this one: "select what came after my revision", woken by a NOTIFY, or at the
 * latest by the look that {@link OtherNodes} has every second (design §5.5).
 */
@Component
class ChangesOfOtherNodes {
    private static final String CHANGED = "changed";
    private static final String TOLD = "told";

    private final DSLContext sql;
    private final LatestSnapshots snapshots;
    private final ChangeFeed feed;
    private final JsonMapper json;
    private final Map<String, Long> woken = new ConcurrentHashMap<>();

    private record ToldTo(String workshop, Told told) {}

    ChangesOfOtherNodes(DSLContext sql, LatestSnapshots snapshots, ChangeFeed feed, OtherNodes nodes, JsonMapper json) {
        this.sql = sql;
        this.snapshots = snapshots;
        this.feed = feed;
        this.json = json;
        nodes.hear(CHANGED, this::changed);
        nodes.hear(TOLD, this::told);
        nodes.look(this::look);
        feed.commits((workshop, revision) -> {
            woken.merge(workshop, revision, Math::max);
            nodes.tell(CHANGED, workshop);
        });
        feed.tellings((workshop, told) -> nodes.tell(TOLD, json.writeValueAsString(new ToldTo(workshop, told))));
    }

    private void changed(String workshop) {
        if (snapshots.held().contains(workshop)) {
            wake(workshop, snapshots.catchUp(workshop));
        }
    }

    private void told(String text) {
        ToldTo heard = json.readValue(text, ToldTo.class);
        feed.pass(heard.workshop(), heard.told());
    }

    /** One statement for all workshops that somebody looks at here. */
    private void look() {
        if (snapshots.held().isEmpty()) {
            return;
        }
        sql.select(WORKSHOP.ID, WORKSHOP.REVISION)
                .from(WORKSHOP)
                .where(WORKSHOP.ID.in(snapshots.held()))
                .forEach(now -> {
                    if (now.value2() > woken.getOrDefault(now.value1(), 0L)) {
                        wake(now.value1(), snapshots.catchUp(now.value1()));
                    }
                });
    }

    private void wake(String workshop, long revision) {
        woken.merge(workshop, revision, Math::max);
        feed.wake(workshop);
    }
}
