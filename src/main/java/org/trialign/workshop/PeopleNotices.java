package org.trialign.workshop;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.trialign.db.OtherNodes;
import tools.jackson.databind.json.JsonMapper;

/** What nodes tell each other of who is where; a notice that gets lost is missed by nobody for long (ADR 0016). */
@Component
public class PeopleNotices {
    private static final String PRESENT = "present";

    private final OtherNodes nodes;
    private final JsonMapper json;

    /**
     * What one node says of one workshop.
     *
     * @param part which of {@code parts}, from 0: a notice of PostgreSQL doesn't hold many screens
     */
    public record Notice(String node, String workshop, int part, int parts, List<Screen> screens) {}

    /** Whom an account speaks for is asked where it is heard, so that it is what holds now. */
    public record Screen(String account, String place) {}

    PeopleNotices(OtherNodes nodes, JsonMapper json) {
        this.nodes = nodes;
        this.json = json;
    }

    public void tell(Notice notice) {
        nodes.tell(PRESENT, json.writeValueAsString(notice));
    }

    /** Must be called before the application starts. */
    public void hear(Consumer<Notice> hearer) {
        nodes.hear(PRESENT, text -> hearer.accept(json.readValue(text, Notice.class)));
    }
}
