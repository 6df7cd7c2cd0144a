package org.trialign.room;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.Audience;
import org.trialign.audience.AudienceView;
import org.trialign.audience.GoneFinding;
import org.trialign.audience.Patch;
import org.trialign.audience.PatchRow;
import org.trialign.audience.SeenFinding;
import org.trialign.audience.WordOrder;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;

/**
 * What one audience sees, and when each part of it last changed, so that "what came since n" can be answered for any n
 * without keeping patches: a row that changed ten times since is sent once. What is gone is remembered up to a limit;
 * who has been away for longer takes a snapshot (doors.md, 410).
 */
public final class AudienceFeed {
    private static final int MOST_GONE = 5_000;
    private static final int MOST_READERS = 2_000;
    private static final long COUNTS_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Audience audience;
    private final SequencedMap<String, DatedRow> rows = new LinkedHashMap<>();
    private final SequencedMap<String, DatedFinding> findings = new LinkedHashMap<>();
    private final Map<Long, Since> answers = new HashMap<>();
    /** When the words of a list were told in another order. */
    private final Map<RowType, Long> reorderedIn = new EnumMap<>(RowType.class);

    private volatile AudienceView view;
    private final SequencedMap<String, Long> countsSeen = new LinkedHashMap<>();
    private Map<String, Integer> countsSent;
    private final LongSupplier nanos;
    private long countsSentAt;
    private long countsReleased;
    private long countsReleasedIn;
    private long firstPageChangedIn;
    private long somethingCameIn;
    private long oldest;

    /** What came since a revision. */
    public sealed interface Since {
        /**
         * @param message {@code {"patch": …}}; made once for everybody who stands at the same revision
         * @param counts how many releases of counts whoever takes it has seen then; 0: it brings none
         */
        record Patch(long to, String message, String body, long counts) implements Since {}

        /** Nothing that this audience can see. */
        record Nothing(long revision) implements Since {}

        /** Too long ago, or not yet: take a snapshot. */
        record Gone(long revision) implements Since {}
    }

    AudienceFeed(Audience audience, Room.State now) {
        this(audience, now, System::nanoTime);
    }

    /** @param nanos a clock that only goes forward */
    AudienceFeed(Audience audience, Room.State now, LongSupplier nanos) {
        this.audience = audience;
        this.nanos = nanos;
        this.countsSentAt = nanos.getAsLong() - COUNTS_EVERY_NANOS;
        this.view = AudienceView.of(now.snapshot(), now.detected(), audience, null);
        this.countsSent = view.counts();
        this.oldest = view.revision();
        this.countsReleasedIn = view.revision();
        this.firstPageChangedIn = view.revision();
        this.somethingCameIn = view.revision();
    }

    public AudienceView view() {
        return view;
    }

    synchronized void advance(Room.State now) {
        AudienceView next = AudienceView.of(now.snapshot(), now.detected(), audience, view);
        Patch patch = Patch.between(view, next);
        AudienceView before = view;
        view = next;
        answers.clear();
        long revision = next.revision();
        patch.rows().forEach(row -> turn(revision, row, before));
        patch.came().forEach(finding -> turn(revision, finding.key(), finding, null));
        patch.went().forEach(gone -> turn(revision, gone.key(), null, gone));
        patch.changed().forEach(finding -> changed(revision, finding));
        // when the comparison starts anew, the last word stands
        next.went().keySet().forEach(key -> findings.computeIfPresent(key, (k, known) -> known.after(next.gone(k))));
        if (patch.firstPage() != null) {
            firstPageChangedIn = revision;
        }
        if (!patch.isEmpty()) {
            somethingCameIn = revision;
        }
        releaseCounts();
        forgetWhatIsLongGone();
    }

    /** Counts tell of drafts that this audience can't see, so they go out at most every ten seconds. */
    synchronized void releaseCounts() {
        long now = nanos.getAsLong();
        if (!view.counts().equals(countsSent) && now - countsSentAt >= COUNTS_EVERY_NANOS) {
            countsSent = view.counts();
            countsSentAt = now;
            countsReleased++;
            countsReleasedIn = view.revision();
            answers.clear();
        }
    }

    /** The numbers of cards as they were released last: what a screen may show of drafts that it can't read. */
    public synchronized Map<String, Integer> counts() {
        return countsSent;
    }

    /** How often counts were released; who has seen fewer takes {@link #countsAt}. */
    public synchronized long countsReleased() {
        return countsReleased;
    }

    /** The counts alone, for who stands at a revision since which nothing else came. */
    public synchronized Since.Patch countsAt(long revision) {
        Patch nothing = new Patch(revision, revision, List.of(), List.of(), List.of(), List.of(), null);
        return message(nothing.withCounts(countsSent), countsReleased);
    }

    /**
     * Notes what a reader has seen of the counts, who may be between two polls or channels when they are released.
     *
     * @param reader a browser's session
     * @param released how many releases
     */
    public synchronized void noteCountsSeen(String reader, long released) {
        putLast(countsSeen, reader, released);
        if (countsSeen.size() > MOST_READERS) {
            countsSeen.pollFirstEntry();
        }
    }

    /** How many releases of counts a reader has seen; of who isn't known, all. */
    public synchronized long countsSeen(String reader) {
        return countsSeen.getOrDefault(reader, countsReleased);
    }

    /** What came since {@code from}, up to the view's revision. */
    public synchronized Since since(long from) {
        if (from < oldest) {
            return new Since.Gone(view.revision());
        }
        if (from >= somethingCameIn) {
            return new Since.Nothing(Math.max(from, view.revision()));
        }
        return answers.computeIfAbsent(from, this::patchSince);
    }

    private Since patchSince(long from) {
        var changedRows = new ArrayList<PatchRow>();
        for (DatedRow row : rows.sequencedValues().reversed()) {
            if (row.revision() <= from) {
                break;
            }
            if (row.there() || row.thereAt(from)) {
                changedRows.add(row.row());
            }
        }
        var came = new ArrayList<SeenFinding>();
        var went = new ArrayList<GoneFinding>();
        var changed = new ArrayList<SeenFinding>();
        for (DatedFinding finding : findings.sequencedValues().reversed()) {
            if (finding.revision() <= from) {
                break;
            }
            boolean wasThere = finding.thereAt(from);
            SeenFinding now = finding.finding();
            if (now != null) {
                (wasThere ? changed : came).add(now);
            } else if (wasThere && finding.gone() != null) {
                went.add(finding.gone());
            }
        }
        Patch patch = new Patch(
                from,
                view.revision(),
                placed(changedRows.reversed(), from),
                came.reversed(),
                went.reversed(),
                changed.reversed(),
                firstPageChangedIn > from ? view.firstPage() : null);
        boolean bringsCounts = countsReleasedIn > from;
        if (bringsCounts) {
            patch = patch.withCounts(countsSent);
        }
        if (patch.isEmpty()) {
            return new Since.Nothing(view.revision());
        }
        return message(patch, bringsCounts ? countsReleased : 0);
    }

    /** Where a word stands is told with all others of its list, or not at all. */
    private List<PatchRow> placed(List<PatchRow> changed, long from) {
        var places = new EnumMap<RowType, Map<String, Long>>(RowType.class);
        reorderedIn.forEach((list, revision) -> {
            if (revision > from) {
                places.put(list, WordOrder.places(list, view));
            }
        });
        List<PatchRow> all = changed.stream()
                .map(row -> {
                    RowType list = RowType.named(row.type());
                    return list.isWord()
                            ? row.at(places.getOrDefault(list, Map.of()).get(row.id()))
                            : row;
                })
                .toList();
        return WordOrder.sorted(all, view);
    }

    private static Since.Patch message(Patch patch, long counts) {
        String body = patch.json().toString();
        return new Since.Patch(patch.to(), "{\"patch\":" + body + "}", body, counts);
    }

    private void turn(long revision, PatchRow row, AudienceView before) {
        String key = row.type() + " " + row.id();
        RowType list = RowType.named(row.type());
        if (list.isWord() && row.position() != null) {
            reorderedIn.put(list, revision);
        }
        DatedRow known = rows.get(key);
        boolean wasThere = known == null ? wasIn(before, row) : known.there();
        Turns turns = known == null ? Turns.NONE : known.turns();
        boolean isThere = row.after() != null;
        putLast(rows, key, new DatedRow(revision, row, wasThere == isThere ? turns : noted(turns, revision)));
    }

    private static boolean wasIn(AudienceView before, PatchRow row) {
        return before.rows().containsKey(new RowKey(RowType.named(row.type()), row.id()));
    }

    private void turn(long revision, String key, @Nullable SeenFinding now, @Nullable GoneFinding gone) {
        putLast(findings, key, new DatedFinding(revision, key, now, gone, noted(turnsOf(key), revision)));
    }

    private void changed(long revision, SeenFinding finding) {
        putLast(
                findings,
                finding.key(),
                new DatedFinding(revision, finding.key(), finding, null, turnsOf(finding.key())));
    }

    private Turns turnsOf(String finding) {
        DatedFinding known = findings.get(finding);
        return known == null ? Turns.NONE : known.turns();
    }

    /** Who stands before the turns that are kept takes a snapshot. */
    private Turns noted(Turns turns, long revision) {
        Turns longer = turns.and(revision);
        oldest = Math.max(oldest, longer.since());
        return longer;
    }

    private static <T> void putLast(SequencedMap<String, T> map, String key, T value) {
        map.remove(key);
        map.putLast(key, value);
    }

    private void forgetWhatIsLongGone() {
        while (rows.size() + findings.size()
                > view.rows().size() + view.findings().size() + MOST_GONE) {
            DatedRow row = rows.firstEntry().getValue();
            DatedFinding finding =
                    findings.isEmpty() ? null : findings.firstEntry().getValue();
            if (finding != null && finding.revision() < row.revision()) {
                findings.pollFirstEntry();
                oldest = Math.max(oldest, finding.revision());
            } else {
                rows.pollFirstEntry();
                oldest = Math.max(oldest, row.revision());
            }
        }
    }
}
