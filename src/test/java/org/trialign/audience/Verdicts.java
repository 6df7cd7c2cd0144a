package org.trialign.audience;

import java.util.Objects;
import java.util.Optional;
import org.trialign.model.Edit;
import org.trialign.model.Member;
import org.trialign.model.Refusal;
import org.trialign.model.Snapshot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks {@link May} and answers {@code may}, {@code no} (forbidden) or {@code ?} (not found). */
final class Verdicts {
    private Verdicts() {}

    static Scene scene(String revealed) {
        return revealed.equals("-") ? Scene.unrevealed() : Scene.revealed(revealed.split(" "));
    }

    static String judge(String who, Snapshot now, Edit edit) {
        return name(refusal(who, now, edit));
    }

    static Optional<Refusal> refusal(String who, Snapshot now, Edit edit) {
        return May.refusal(member(who), edit, now, id -> Optional.empty());
    }

    static Member member(String who) {
        return Objects.requireNonNull(Scene.MEMBERS.get(who));
    }

    static String name(Optional<Refusal> refusal) {
        return refusal.map(why -> switch (why) {
                    case Refusal.NotFound hidden -> "?";
                    case Refusal.Forbidden forbidden -> "no";
                    case Refusal.Stale stale -> "stale";
                    case Refusal.Overtaken overtaken -> "overtaken";
                    case Refusal.TooMany many -> "too many";
                    case Refusal.Broken broken -> "broken";
                })
                .orElse("may");
    }

    static ObjectNode object(String... members) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < members.length; i += 2) {
            node.put(members[i], members[i + 1]);
        }
        return node;
    }

    static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }
}
