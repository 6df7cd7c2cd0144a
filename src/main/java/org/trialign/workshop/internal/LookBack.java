package org.trialign.workshop.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Change;
import org.trialign.model.decide.OwnSteps;
import org.trialign.model.decide.Past;

/** What the log tells one person who looks back in a workshop. */
public final class LookBack implements Past {
    /** Changes that are read at a time. */
    private static final int PAGE = 50;
    /** Mostly what is looked for is the last thing that somebody did. */
    private static final int FIRST = 8;
    /** So far back somebody's own commands are looked through. */
    private static final int FARTHEST = 1000;

    private final Supplier<ChangeLog> log;
    private final LongFunction<List<Change>> since;
    private final String workshop;
    private final String account;

    /**
     * @param log asked for when it is read: by then everything must stand in it
     * @param since the changes after a revision, oldest first
     */
    public LookBack(Supplier<ChangeLog> log, LongFunction<List<Change>> since, String workshop, String account) {
        this.log = log;
        this.since = since;
        this.workshop = workshop;
        this.account = account;
    }

    @Override
    public Optional<Change> undoable(@Nullable Integer revision) {
        Predicate<Change> meant = step -> revision == null || step.revision() == revision;
        return steps(steps -> steps.undoable().stream().anyMatch(meant)).undoable().stream()
                .filter(meant)
                .findFirst();
    }

    /** The last step before a revision that still stands. */
    public Optional<Change> undoableBefore(long revision) {
        Predicate<Change> isBefore = step -> step.revision() < revision;
        return steps(steps -> steps.undoable().stream().anyMatch(isBefore)).undoable().stream()
                .filter(isBefore)
                .findFirst();
    }

    @Override
    public Optional<Change> redoable() {
        return steps(steps -> steps.isRedoOver() || !steps.redoable().isEmpty()).redoable().stream()
                .findFirst();
    }

    /** Reads back until enough is known. */
    private OwnSteps steps(Predicate<OwnSteps> isEnough) {
        var steps = new OwnSteps();
        long before = Long.MAX_VALUE;
        int atOnce = FIRST;
        for (int read = 0; read < FARTHEST; read += atOnce) {
            List<Change> page = log.get().own(workshop, account, before, atOnce);
            page.forEach(steps::add);
            if (page.size() < atOnce || isEnough.test(steps)) {
                break;
            }
            before = page.getLast().revision();
            atOnce = PAGE;
        }
        return steps;
    }

    @Override
    public List<Change> after(long revision) {
        return since.apply(revision);
    }

    /** While a card is gone nothing else happens to it, so its removal bears its newest mark. */
    @Override
    public Optional<Change> removal(String card) {
        return log.get().marked(workshop, ChangeMarks.card(card), Long.MAX_VALUE, 1).stream()
                .filter(change -> change.rows().stream()
                        .anyMatch(row -> row.after() == null
                                && row.key().type().isCard()
                                && row.key().id().equals(card)))
                .findFirst();
    }

    @Override
    public boolean hadAgency(String id) {
        List<String> marks = List.of(ChangeMarks.removed(id), ChangeMarks.revealed(id), ChangeMarks.people(id));
        return !log.get().newest(workshop, marks).isEmpty();
    }
}
