package org.trialign.model.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialign.base.Wire;
import org.trialign.model.Edit;
import org.trialign.model.Role;

/** What a worked example says should be found (workshop-format.md §9). For the demo and for tests; not part of a workshop. */
public record AnswerKey(
        @Max(20_000) List<ExpectedFinding> expectedFindings,
        @Nullable FirstPage firstPage,
        @Nullable FirstPage firstPageForObservers,
        @Max(1000) List<MustNotFire> mustNotFire,
        @Max(200) List<Move> moves,
        @Max(200) List<RosterEntry> roster) {
    public AnswerKey {
        expectedFindings = List.copyOf(expectedFindings);
        mustNotFire = List.copyOf(mustNotFire);
        moves = List.copyOf(moves);
        roster = List.copyOf(roster);
    }

    /** By its name alone; the detector has its own. */
    public enum Severity implements Wire {
        HIGH,
        MEDIUM,
        LOW
    }

    public record ExpectedFinding(
            @FindingKeys String key,
            Severity severity,
            @Id @Required @Max(9600) List<String> cards,
            @LongText @Nullable String why,
            @FindingKeys @Nullable String foldUnder) {
        public ExpectedFinding {
            cards = List.copyOf(cards);
        }
    }

    public record FirstPage(
            @FindingKeys @Required @MayRepeat @Max(4) List<String> overlaps,
            @FindingKeys @Required @MayRepeat @Max(4) List<String> gaps,
            @FindingKeys @Required @MayRepeat @Max(4) List<String> conflicts) {
        public FirstPage {
            overlaps = List.copyOf(overlaps);
            gaps = List.copyOf(gaps);
            conflicts = List.copyOf(conflicts);
        }
    }

    /** @param key in which {@code *} stands for any characters */
    public record MustNotFire(
            @KeyPattern String key, @LongText @Nullable String why) {}

    /**
     * Edits that are applied to the workshop as it is in the file, and what they do to the findings.
     *
     * @param resolves keys that go
     * @param adds keys that come
     * @param changes keys that stay, and their new severity
     */
    public record Move(
            @Id String id,
            @Title @Nullable String title,
            @Required @Max(100) List<Edit> edits,
            @FindingKeys @Required @Max(1000) List<String> resolves,
            @FindingKeys @Required @Max(1000) List<String> adds,
            @FindingKeys Map<String, Severity> changes,
            @LongText @Nullable String note) {
        public Move {
            edits = List.copyOf(edits);
            resolves = List.copyOf(resolves);
            adds = List.copyOf(adds);
            changes = Map.copyOf(changes);
        }
    }

    /** A person of the demo. */
    public record RosterEntry(
            @Login String login,
            Role role,
            @Id @OrNull @Nullable String agency,
            @LongText @Nullable String note) {}
}
