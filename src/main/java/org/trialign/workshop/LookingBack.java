package org.trialign.workshop;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.trialign.audience.Audience;
import org.trialign.audience.CardEvent;
import org.trialign.audience.CardStep;
import org.trialign.audience.GoneCard;
import org.trialign.audience.PastSight;
import org.trialign.model.ChainCard;
import org.trialign.model.Change;
import org.trialign.model.CrossLink;
import org.trialign.model.Member;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.decide.OwnSteps;
import org.trialign.workshop.internal.ChangeLog;
import org.trialign.workshop.internal.ChangeMarks;
import org.trialign.workshop.internal.LatestSnapshots;
import org.trialign.workshop.internal.LookBack;

/** What people may look back at: their own steps, the history of a card, the bin of an agency. Read when it is asked for. */
@Service
public class LookingBack {
    /** Changes that are read at a time; of some the reader may know nothing. */
    private static final int READ = 50;

    /** What decides whether somebody sees the cards of others. */
    private static final Set<RowType> DECIDE_SIGHT =
            EnumSet.of(RowType.REVEALS, RowType.MEMBERS, RowType.HELP, RowType.PROPOSALS);

    private final ChangeLog log;
    private final LatestSnapshots snapshots;

    LookingBack(ChangeLog log, LatestSnapshots snapshots) {
        this.log = log;
        this.snapshots = snapshots;
    }

    /**
     * What a person can undo and redo next.
     *
     * @param at the revision at which that was so
     * @param undo empty also when the person may not be told what it is
     * @param own whether it may be told or not; keeps the log from being read again
     */
    public record Steps(long at, Optional<Change> undo, Optional<Change> redo, Own own) {
        /** Of nobody. */
        public static final Steps NONE =
                new Steps(0, Optional.empty(), Optional.empty(), new Own(Optional.empty(), Optional.empty()));

        /** The next steps themselves. */
        public record Own(Optional<Change> undo, Optional<Change> redo) {
            private Stream<Change> all() {
                return Stream.of(undo, redo).flatMap(Optional::stream);
            }
        }
    }

    /**
     * A part of what there is, the newest first.
     *
     * @param next ask for what came before this revision; null: there is no more
     * @param titles of cards that are named and no longer there, by their ids
     */
    public record Page<T>(List<T> entries, @Nullable Long next, Map<String, String> titles) {}

    /** @param earlier what was so before, which mostly saves reading the log; null: nothing is known */
    public Steps steps(String workshop, Member member, @Nullable Steps earlier) {
        Snapshot now = snapshots.newest(workshop);
        if (earlier == null) {
            return told(workshop, member, now, own(workshop, member, List.of()));
        }
        List<Change> since = snapshots.since(workshop, earlier.at());
        List<Change> mine = since.stream()
                .filter(change -> change.actor().equals(member.account()))
                .toList();
        if (!mine.isEmpty()) {
            return told(workshop, member, now, own(workshop, member, mine));
        }
        return since.stream().anyMatch(change -> mayHide(change, earlier.own()))
                ? told(workshop, member, now, earlier.own())
                : new Steps(now.revision(), earlier.undo(), earlier.redo(), earlier.own());
    }

    private Steps told(String workshop, Member member, Snapshot now, Steps.Own own) {
        PastSight sight = sight(workshop, Audience.of(member), now);
        return new Steps(
                now.revision(), own.undo().filter(sight::knows), own.redo().filter(sight::knows), own);
    }

    /** @param mine what the person did since it was known; empty: nothing is known */
    private Steps.Own own(String workshop, Member member, List<Change> mine) {
        if (!mine.isEmpty()) {
            Change last = mine.getLast();
            if (last.undoes() == null && OwnSteps.isStep(last)) {
                return new Steps.Own(Optional.of(last), Optional.empty());
            }
        }
        LookBack look = look(workshop, member);
        return new Steps.Own(look.undoable(null), look.redoable());
    }

    /** True if a step that may be told may have to be kept back now, or the other way round: it names cards of others. */
    private static boolean mayHide(Change change, Steps.Own own) {
        Set<String> ends = own.all()
                .flatMap(step -> step.rows().stream())
                .filter(row -> row.latest().thing() instanceof CrossLink)
                .flatMap(row -> ((CrossLink) row.latest().thing()).ends())
                .collect(toSet());
        return change.rows().stream()
                .anyMatch(row -> DECIDE_SIGHT.contains(row.key().type())
                        || ((row.before() == null || row.after() == null)
                                && ends.contains(row.key().id())));
    }

    /** What a person could undo next, if it weren't for a step that can't be taken back. */
    public Optional<Change> stepBefore(String workshop, Member member, long revision) {
        PastSight sight = sight(workshop, Audience.of(member), snapshots.newest(workshop));
        return look(workshop, member).undoableBefore(revision).filter(sight::knows);
    }

    /** True if what a person did last can't be taken back, so that to undo this step passes it over. */
    public boolean passesOverTheLast(String workshop, Member member, Change step) {
        return snapshots.since(workshop, step.revision()).reversed().stream()
                .filter(change -> change.actor().equals(member.account()))
                .findFirst()
                .filter(last -> last.undoes() == null && !OwnSteps.isStep(last))
                .isPresent();
    }

    private LookBack look(String workshop, Member member) {
        return new LookBack(() -> log, revision -> snapshots.since(workshop, revision), workshop, member.account());
    }

    /** What became of a card, for an audience that sees it. */
    public Page<CardEvent> history(String workshop, Audience audience, String card, @Nullable Long before, int atMost) {
        Snapshot now = snapshots.newest(workshop);
        PastSight sight = sight(workshop, audience, now);
        Page<CardEvent> page = page(
                workshop,
                ChangeMarks.card(card),
                before,
                atMost,
                change -> sight.event(change, card).stream().toList());
        Set<String> gone = page.entries().stream()
                .flatMap(event -> event.steps().stream())
                .flatMap(LookingBack::otherEnd)
                .filter(other -> now.card(other).isEmpty())
                .collect(toSet());
        return new Page<>(page.entries(), page.next(), gone.isEmpty() ? Map.of() : titles(workshop, gone));
    }

    private static Stream<String> otherEnd(CardStep step) {
        return switch (step) {
            case CardStep.LinkCame came -> Stream.of(came.link().other());
            case CardStep.LinkWent went -> Stream.of(went.link().other());
            case CardStep.FieldSet set -> Optional.ofNullable(set.link()).map(CardStep.LinkSeen::other).stream();
            case CardStep.Came came -> Stream.empty();
            case CardStep.Went went -> Stream.empty();
            case CardStep.Merged merged -> Stream.empty();
        };
    }

    /** What cards that are gone were called when they went. */
    private Map<String, String> titles(String workshop, Set<String> cards) {
        var titles = new HashMap<String, String>();
        log.newestChanges(workshop, cards.stream().map(ChangeMarks::card).toList()).stream()
                .flatMap(change -> change.rows().stream())
                .filter(row -> row.after() == null && cards.contains(row.key().id()))
                .forEach(row -> {
                    if (row.latest().thing() instanceof ChainCard card) {
                        titles.put(card.id(), card.title());
                    }
                });
        return titles;
    }

    /** The cards of an agency that were removed and are still gone, each by its last removal. */
    public Page<GoneCard> bin(String workshop, Audience audience, String agency, @Nullable Long before, int atMost) {
        Snapshot now = snapshots.newest(workshop);
        PastSight sight = sight(workshop, audience, now);
        var seen = new HashSet<String>();
        Page<GoneCard> page = page(
                workshop,
                ChangeMarks.removed(agency),
                before,
                atMost,
                change -> sight.gone(change, agency).stream()
                        .filter(card -> now.card(card.id()).isEmpty() && seen.add(card.id()))
                        .toList());
        Map<String, Long> last =
                log.newest(workshop, seen.stream().map(ChangeMarks::card).toList());
        List<GoneCard> once = page.entries().stream()
                .filter(card -> last.getOrDefault(ChangeMarks.card(card.id()), 0L) == card.revision())
                .toList();
        return new Page<>(once, page.next(), Map.of());
    }

    private <T> Page<T> page(
            String workshop, String mark, @Nullable Long before, int atMost, Function<Change, List<T>> seen) {
        var entries = new ArrayList<T>();
        long from = before == null ? Long.MAX_VALUE : before;
        while (true) {
            List<Change> read = log.marked(workshop, mark, from, READ);
            for (Change change : read) {
                List<T> more = seen.apply(change);
                if (!more.isEmpty() && entries.size() >= atMost) {
                    return new Page<>(entries, from, Map.of());
                }
                entries.addAll(more);
                from = change.revision();
            }
            if (read.size() < READ) {
                return new Page<>(entries, null, Map.of());
            }
        }
    }

    /** Most readers ask only of their own agency, whose turns don't matter; they are read when somebody else's do. */
    private PastSight sight(String workshop, Audience audience, Snapshot now) {
        return PastSight.of(audience, now, new PastSight.Turns() {
            private @Nullable Map<String, Long> newest;

            @Override
            public long revealed(String agency) {
                return newest().getOrDefault(ChangeMarks.revealed(agency), 0L);
            }

            @Override
            public long people(String agency) {
                return newest().getOrDefault(ChangeMarks.people(agency), 0L);
            }

            private Map<String, Long> newest() {
                Map<String, Long> read = newest;
                if (read == null) {
                    read = log.newest(
                            workshop,
                            now.rows(RowType.AGENCIES).stream()
                                    .flatMap(agency -> Stream.of(
                                            ChangeMarks.revealed(agency.id()), ChangeMarks.people(agency.id())))
                                    .toList());
                    newest = read;
                }
                return read;
            }
        });
    }
}
