package org.trialign.workshop;

import static org.trialign.db.gen.Tables.WORKSHOP;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialign.access.Account;
import org.trialign.access.Audit;
import org.trialign.access.DatabaseAway;
import org.trialign.access.FairUse;
import org.trialign.model.Change;
import org.trialign.model.Command;
import org.trialign.model.Member;
import org.trialign.model.Refusal;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Standing;
import org.trialign.workshop.internal.Addresses;
import org.trialign.workshop.internal.ChangeLog;
import org.trialign.workshop.internal.LatestSnapshots;

/**
 * Does a command or refuses it: lock the workshop's row, bring the latest snapshot to the locked revision, ask whether
 * this person may, decide, write rows and change in one transaction, then wake who follows (design §5).
 */
@Service
public class WorkshopService {
    /** The kind of the change that gives a member another name: it happens to the person, not to the workshop. */
    static final String RENAMED = "name";

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final Addresses addresses;
    private final LatestSnapshots snapshots;
    private final Writing writing;
    private final ChangeLog log;
    private final ChangeFeed feed;
    private final Clock clock;
    private final FairUse fairUse;
    private final Map<String, Line<CommandBatch.Asked, CommandResult>> lines = new ConcurrentHashMap<>();

    WorkshopService(
            DSLContext sql,
            TransactionTemplate transaction,
            Addresses addresses,
            LatestSnapshots snapshots,
            Writing writing,
            ChangeLog log,
            ChangeFeed feed,
            Clock clock,
            FairUse fairUse) {
        this.sql = sql;
        this.transaction = transaction;
        this.addresses = addresses;
        this.snapshots = snapshots;
        this.writing = writing;
        this.log = log;
        this.feed = feed;
        this.clock = clock;
        this.fairUse = fairUse;
    }

    /**
     * The id of the workshop at an address, if there is one; a deleted one isn't there. Whether this person may see it is
     * for {@link #snapshot} and its members to say.
     */
    public Optional<String> idOf(String slug) {
        return addresses.idOf(slug);
    }

    /** Whether there is or was a workshop at an address; a deleted one keeps its own until it is gone for good. */
    boolean isTaken(String slug) {
        return sql.fetchExists(WORKSHOP, WORKSHOP.SLUG.eq(slug));
    }

    /** The newest snapshot that this node knows. */
    public Snapshot snapshot(String workshop) {
        return snapshots.newest(workshop);
    }

    /** The workshop as it stood at a revision that it has reached. */
    public Snapshot snapshotAt(String workshop, long revision) {
        return snapshots.asOf(workshop, revision);
    }

    /** The changes after a revision, oldest first. */
    public List<Change> changesSince(String workshop, long revision) {
        return snapshots.since(workshop, revision);
    }

    /**
     * Does a command for an account, or refuses it; nothing of a refused one is written. Whatever it came by, a door or a
     * screen, it is counted here.
     */
    public CommandResult execute(String workshop, String account, Command command) {
        if (!fairUse.mayCommand(account)) {
            fairUse.tooMany(account, names(command), workshop);
            return new CommandResult.Refused(new Refusal.TooMany());
        }
        CommandResult outcome = line(workshop).ask(new CommandBatch.Asked(account, command));
        audit(workshop, account, command, outcome);
        if (outcome instanceof CommandResult.Done done) {
            done.overwritten().forEach(what -> feed.tell(workshop, new Told(account, what)));
        }
        return outcome;
    }

    private Line<CommandBatch.Asked, CommandResult> line(String workshop) {
        return lines.computeIfAbsent(
                workshop, id -> new Line<>(asked -> together(id, asked), () -> feed.restNanos(id), DatabaseAway::is));
    }

    private List<CommandResult> together(String workshop, List<CommandBatch.Asked> asked) {
        CommandBatch done;
        try {
            done = done(workshop, asked, CommandBatch.Retries.ASKED_IF_REFUSED);
        } catch (DuplicateKeyException e) {
            done = done(workshop, asked, CommandBatch.Retries.ASKED_FIRST);
        }
        List<Change> changes = done.changes();
        if (!changes.isEmpty()) {
            // before the next ones start, which would else read these changes from the log
            snapshots.committed(workshop, changes, done.now());
            feed.committed(workshop, done.now().revision());
        }
        return done.outcomes();
    }

    private CommandBatch done(String workshop, List<CommandBatch.Asked> asked, CommandBatch.Retries retries) {
        CommandBatch done = transaction.execute(status -> {
            var batch = CommandBatch.begin(workshop, clock.instant(), snapshots, writing, log, retries);
            batch.execute(asked);
            return batch;
        });
        if (done == null) {
            throw new IllegalStateException("commands without an outcome");
        }
        return done;
    }

    /** What isn't found may be hidden, so it is told like what isn't allowed. */
    private static void audit(String workshop, String account, Command command, CommandResult outcome) {
        int status = switch (outcome) {
            case CommandResult.Done done -> 200;
            case CommandResult.Refused(Refusal.Forbidden forbidden) -> 403;
            case CommandResult.Refused(Refusal.NotFound missing) -> 404;
            case CommandResult.Refused(Refusal.Stale stale) -> 409;
            case CommandResult.Refused(Refusal.Overtaken overtaken) -> 409;
            case CommandResult.Refused(Refusal.TooMany many) -> 429;
            case CommandResult.Refused(Refusal.Broken broken) -> 422;
        };
        if (status == 403 || status == 404) {
            Audit.refused(account, names(command), workshop, status);
        }
    }

    private static String names(Command command) {
        return command.edits().stream()
                .map(edit -> edit.getClass().getSimpleName())
                .distinct()
                .collect(Collectors.joining(","));
    }

    /**
     * Takes somebody in who isn't a member yet, and so can send no command: an invitation speaks for them.
     *
     * @param claim who it is, judged on what stands under the row lock and written in the same transaction; empty: nobody
     * @return the member, new or as he or she was already
     */
    public Optional<Member> admit(String workshop, Function<Snapshot, Optional<Member>> claim) {
        Admission admission = whileItStands(workshop, now -> admission(workshop, now, claim));
        admission.committed().ifPresent(change -> committed(workshop, change));
        return admission.member();
    }

    private void committed(String workshop, Change change) {
        snapshots.committed(workshop, change);
        feed.committed(workshop, change.revision());
    }

    /** Does something that hangs on what stands, in a transaction in which nothing of the workshop can change. */
    <T> T whileItStands(String workshop, Function<Snapshot, T> work) {
        T done = line(workshop)
                .alone(() -> transaction.execute(
                        status -> work.apply(snapshots.atLocked(workshop, snapshots.lock(workshop)))));
        if (done == null) {
            throw new IllegalStateException("nothing done");
        }
        return done;
    }

    private Admission admission(String workshop, Snapshot now, Function<Snapshot, Optional<Member>> claim) {
        Optional<Member> claimed = now.standing() == Standing.State.ACTIVE ? claim.apply(now) : Optional.empty();
        if (claimed.isEmpty()) {
            return new Admission(Optional.empty(), Optional.empty());
        }
        Member member = claimed.get();
        if (now.member(member.account()).isPresent()) {
            return new Admission(now.member(member.account()), Optional.empty());
        }
        long last = now.rows(RowType.MEMBERS).stream()
                .mapToLong(Row::position)
                .max()
                .orElse(0);
        var row = new Row(RowType.MEMBERS, null, last + Row.GAP, member);
        Change joining = ownChange(workshop, now, member.account(), "join", new RowChange(row.key(), null, row));
        return new Admission(Optional.of(member), Optional.of(joining));
    }

    /** A change that no command asks for and nobody may take back, written under the row lock. */
    private Change ownChange(String workshop, Snapshot now, String account, String kind, RowChange row) {
        var change = new Change(now.revision() + 1, account, clock.instant(), UUID.randomUUID(), kind, List.of(row));
        writing.changes(workshop, List.of(new ChangeLog.Entry(change, Map.of())));
        return change;
    }

    /** Shows a member by the name of his or her account; whether the workshop is archived makes no difference. */
    void rename(String workshop, Account account) {
        Optional<Change> renaming = whileItStands(
                workshop,
                now -> now.find(RowType.MEMBERS, account.id())
                        .filter(row -> !((Member) row.thing()).name().equals(account.name()))
                        .map(row -> ownChange(workshop, now, account.id(), RENAMED, renamed(row, account.name()))));
        renaming.ifPresent(change -> committed(workshop, change));
    }

    private static RowChange renamed(Row row, String name) {
        var member = (Member) row.thing();
        return new RowChange(
                row.key(), row, row.with(new Member(member.account(), name, member.role(), member.agency())));
    }

    /**
     * Makes a workshop of these rows; making it is its first change. The caller has checked the rows.
     *
     * @throws org.jooq.exception.IntegrityConstraintViolationException if the slug is taken
     */
    public String create(String slug, String account, Collection<Row> made) {
        String workshop = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant();
            sql.insertInto(WORKSHOP)
                    .set(WORKSHOP.ID, workshop)
                    .set(WORKSHOP.SLUG, slug)
                    .set(WORKSHOP.REVISION, 0L)
                    .set(WORKSHOP.CREATED_AT, now.atOffset(java.time.ZoneOffset.UTC))
                    .execute();
            var changes = new ArrayList<RowChange>();
            made.forEach(row -> changes.add(new RowChange(row.key(), null, row)));
            var making = new Change(1, account, now, UUID.randomUUID(), "create", changes);
            writing.changes(workshop, List.of(new ChangeLog.Entry(making, Map.of())));
        });
        return workshop;
    }

    private record Admission(Optional<Member> member, Optional<Change> committed) {}
}
