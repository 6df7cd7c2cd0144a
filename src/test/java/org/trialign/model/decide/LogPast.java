package org.trialign.model.decide;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Change;

/** What a log in memory tells one person. */
record LogPast(List<Change> log, String actor) implements Past {
    private OwnSteps steps() {
        var steps = new OwnSteps();
        log.reversed().stream().filter(change -> change.actor().equals(actor)).forEach(steps::add);
        return steps;
    }

    @Override
    public Optional<Change> undoable(@Nullable Integer revision) {
        return steps().undoable().stream()
                .filter(step -> revision == null || step.revision() == revision)
                .findFirst();
    }

    @Override
    public Optional<Change> redoable() {
        return steps().redoable().stream().findFirst();
    }

    @Override
    public List<Change> after(long revision) {
        return log.stream().filter(change -> change.revision() > revision).toList();
    }

    @Override
    public Optional<Change> removal(String card) {
        return log.reversed().stream()
                .filter(change -> change.rows().stream()
                        .anyMatch(row ->
                                row.key().id().equals(card) && row.key().type().isCard() && row.after() == null))
                .findFirst();
    }

    @Override
    public boolean hadAgency(String id) {
        return log.stream()
                .flatMap(change -> change.rows().stream())
                .anyMatch(row -> row.key().type().isCard()
                        && row.after() == null
                        && id.equals(row.latest().agency()));
    }
}
