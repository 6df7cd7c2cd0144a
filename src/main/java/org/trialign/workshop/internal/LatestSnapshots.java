package org.trialign.workshop.internal;

import static org.trialign.db.gen.Tables.WORKSHOP;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialign.model.Change;
import org.trialign.model.RowChange;
import org.trialign.model.Snapshot;

/** The latest snapshot of each workshop on this node, brought forward by evolve in revision order (design §5.3). */
@Component
public class LatestSnapshots {
    /** Changes kept in memory for commands that were based on a revision a little back. */
    private static final int KEPT_CHANGES = 1000;

    private final DSLContext sql;
    private final RowStore rows;
    private final ChangeLog log;
    private final TransactionTemplate transaction;
    private final Map<String, Latest> latest = new ConcurrentHashMap<>();

    LatestSnapshots(DSLContext sql, RowStore rows, ChangeLog log, TransactionTemplate transaction) {
        this.sql = sql;
        this.rows = rows;
        this.log = log;
        this.transaction = transaction;
    }

    /** Takes the workshop's row lock for the running transaction; no other command can pass until it ends. */
    public long lock(String workshop) {
        Long revision = sql.select(WORKSHOP.REVISION)
                .from(WORKSHOP)
                .where(WORKSHOP.ID.eq(workshop))
                .forUpdate()
                .fetchOne(WORKSHOP.REVISION);
        if (revision == null) {
            throw new IllegalArgumentException("no workshop " + workshop);
        }
        return revision;
    }

    /** The snapshot at the revision that the caller has locked. */
    public Snapshot atLocked(String workshop, long revision) {
        Latest held = latest.get(workshop);
        if (held == null) {
            Snapshot read = Snapshot.of(revision, rows.readAll(workshop));
            held = latest.computeIfAbsent(workshop, w -> new Latest(read));
        }
        if (held.snapshot().revision() < revision) {
            held.advance(log.since(workshop, held.snapshot().revision()));
        }
        return held.snapshot();
    }

    /** The newest snapshot that this node knows. */
    public Snapshot newest(String workshop) {
        Latest held = latest.get(workshop);
        if (held != null) {
            return held.snapshot();
        }
        Snapshot read = transaction.execute(status -> atLocked(workshop, lock(workshop)));
        if (read == null) {
            throw new IllegalStateException("nothing read of " + workshop);
        }
        return read;
    }

    /** The newest snapshot, if this node holds one. */
    Optional<Snapshot> heldOf(String workshop) {
        return Optional.ofNullable(latest.get(workshop)).map(Latest::snapshot);
    }

    /** The workshops of which this node holds a snapshot. */
    public Set<String> held() {
        return latest.keySet();
    }

    /** Reads what other nodes committed since the snapshot that is held; answers the revision that is held now. */
    public long catchUp(String workshop) {
        Latest held = latest.get(workshop);
        if (held == null) {
            return 0;
        }
        held.advance(log.since(workshop, held.snapshot().revision()));
        return held.snapshot().revision();
    }

    /** The workshop as it stood at a revision that it has reached: the newest one with what came since taken back. */
    public Snapshot asOf(String workshop, long revision) {
        Snapshot newest = newest(workshop);
        List<RowChange> back = since(workshop, revision).reversed().stream()
                .filter(change -> change.revision() <= newest.revision())
                .flatMap(change -> change.rows().stream())
                .map(RowChange::inverse)
                .toList();
        return newest.with(revision, back);
    }

    /** Takes in a change that was just committed. Others may have come first; what is missing is read from the log. */
    public void committed(String workshop, Change change) {
        Latest held = latest.get(workshop);
        if (held == null || held.advance(List.of(change))) {
            return;
        }
        held.advance(log.since(workshop, held.snapshot().revision()));
    }

    /**
     * Takes in changes that were just committed together.
     *
     * @param after the snapshot at the locked revision with these changes; the very one is held from now on
     */
    public void committed(String workshop, List<Change> changes, Snapshot after) {
        Latest held = latest.get(workshop);
        if (held == null || !held.advance(changes, after)) {
            changes.forEach(change -> committed(workshop, change));
        }
    }

    /** Lets go of a workshop that is no more. */
    public void forget(String workshop) {
        latest.remove(workshop);
    }

    /** The changes after a revision, oldest first; from memory where they are still held. */
    public List<Change> since(String workshop, long revision) {
        Latest held = latest.get(workshop);
        List<Change> recent = held == null ? null : held.since(revision);
        return recent == null ? log.since(workshop, revision) : recent;
    }

    private static final class Latest {
        private final ReentrantLock lock = new ReentrantLock();
        private final Deque<Change> recent = new ArrayDeque<>();
        private volatile Snapshot snapshot;

        Latest(Snapshot snapshot) {
            this.snapshot = snapshot;
        }

        Snapshot snapshot() {
            return snapshot;
        }

        /** False if the changes don't follow the held snapshot. */
        boolean advance(List<Change> changes, Snapshot after) {
            lock.lock();
            try {
                if (snapshot.revision() + 1 != changes.getFirst().revision()) {
                    return false;
                }
                changes.forEach(this::remember);
                snapshot = after;
                return true;
            } finally {
                lock.unlock();
            }
        }

        private void remember(Change change) {
            recent.addLast(change);
            if (recent.size() > KEPT_CHANGES) {
                recent.removeFirst();
            }
        }

        /** Applies those that follow; false if one before them is missing. */
        boolean advance(List<Change> changes) {
            lock.lock();
            try {
                for (Change change : changes) {
                    if (change.revision() > snapshot.revision() + 1) {
                        return false;
                    }
                    if (change.revision() == snapshot.revision() + 1) {
                        remember(change);
                        snapshot = snapshot.evolve(change);
                    }
                }
                return true;
            } finally {
                lock.unlock();
            }
        }

        @Nullable
        List<Change> since(long revision) {
            lock.lock();
            try {
                if (revision >= snapshot.revision()) {
                    return List.of();
                }
                if (recent.isEmpty() || recent.getFirst().revision() > revision + 1) {
                    return null;
                }
                return recent.stream()
                        .filter(change -> change.revision() > revision)
                        .toList();
            } finally {
                lock.unlock();
            }
        }
    }
}
