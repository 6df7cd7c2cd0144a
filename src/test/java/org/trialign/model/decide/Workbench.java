package org.trialign.model.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Change;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.model.LanternStreet;
import org.trialign.model.Refusal;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Thing;
import org.trialign.model.format.EditJson;
import org.trialign.model.format.JsonText;
import org.trialign.model.format.ThingJson;
import tools.jackson.databind.JsonNode;

/** Lantern Street, changed by commands as the workshop's door does it, with every right. */
final class Workbench {
    Snapshot now = LanternStreet.snapshot();
    final List<Change> log = new ArrayList<>();
    /** The fingerprints of the findings that there are. */
    final Map<String, String> prints = new HashMap<>();

    private int made;

    Decision decide(String actor, @Nullable Long base, List<Edit> edits) {
        List<Change> since = base == null
                ? List.of()
                : log.stream().filter(change -> change.revision() > base).toList();
        return Decide.decide(
                now,
                new Command(new UUID(0, made), base, edits),
                since,
                actor,
                new Outside(
                        Instant.EPOCH,
                        prefix -> prefix + "-new" + made++,
                        (edit, soFar, removed) -> Optional.empty(),
                        (key, soFar) -> Optional.ofNullable(prints.get(key)),
                        new LogPast(log, actor)));
    }

    Decision.Accepted accepted(String actor, @Nullable Long base, String... edits) {
        Decision decision = decide(actor, base, read(edits));
        if (!(decision instanceof Decision.Accepted accepted)) {
            throw new AssertionError(decision.toString());
        }
        commit(actor, accepted);
        return accepted;
    }

    void commit(String actor, Decision.Accepted accepted) {
        var change = new Change(
                now.revision() + 1,
                actor,
                Instant.EPOCH,
                new UUID(1, made),
                accepted.kind(),
                accepted.rows(),
                accepted.undoes());
        log.add(change);
        now = now.evolve(change);
    }

    Refusal refused(String actor, @Nullable Long base, String... edits) {
        Decision decision = decide(actor, base, read(edits));
        if (!(decision instanceof Decision.Refused refused)) {
            throw new AssertionError(decision.toString());
        }
        return refused.refusal();
    }

    /** Code and path of the rule that a command by A breaks. */
    String broken(String... edits) {
        Refusal refusal = refused("A", null, edits);
        if (!(refusal instanceof Refusal.Broken broken)) {
            throw new AssertionError(refusal.toString());
        }
        return broken.code() + " " + broken.path();
    }

    static List<Edit> read(String... edits) {
        var read = new ArrayList<Edit>();
        for (String edit : edits) {
            read.add(EditJson.read(json(edit)));
        }
        return read;
    }

    static JsonNode json(String text) {
        try {
            return JsonText.parse(text.replace('\'', '"'));
        } catch (JsonText.Malformed e) {
            throw new AssertionError(text, e);
        }
    }

    /** A card as JSON; null if it is not there. */
    @Nullable
    JsonNode card(String id) {
        return now.card(id).map(row -> (JsonNode) ThingJson.write(row.thing())).orElse(null);
    }

    /** A member of a card as JSON text, or "null". */
    String field(String card, String field) {
        JsonNode found = card(card);
        return found == null ? "no card" : String.valueOf(found.get(field));
    }

    boolean has(RowType type, String id) {
        return now.find(type, id).isPresent();
    }

    Thing thing(RowType type, String id) {
        return now.find(type, id).map(Row::thing).orElseThrow();
    }
}
