package org.trialign.workshop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trialign.audience.FindingsLookup;
import org.trialign.audience.May;
import org.trialign.model.Change;
import org.trialign.model.Command;
import org.trialign.model.Member;
import org.trialign.model.Refusal;
import org.trialign.model.Snapshot;
import org.trialign.model.decide.Decide;
import org.trialign.model.decide.Decision;
import org.trialign.model.decide.Outside;
import org.trialign.workshop.internal.ChangeLog;
import org.trialign.workshop.internal.LatestSnapshots;
import org.trialign.workshop.internal.LookBack;

/**
 * Commands of one transaction, each decided on what the one before it left, as if each had a transaction of its own: the
 * row lock is taken once for all of them, and what they change is written together at the end (ADR 0013).
 *
 * <p>A retry is answered as the first time. Hardly any command is one, so the log is asked only about those that would be
 * refused: the id of one that was accepted can't be written twice. When that happens all of them are to be done anew,
 * {@linkplain Retries#ASKED_FIRST with the log asked first}.
 */
final class CommandBatch {
    private final String workshop;
    private final Instant at;
    private final LatestSnapshots snapshots;
    private final Writing writing;
    private final ChangeLog log;
    private final Snapshot locked;
    private final Retries retries;
    private final List<CommandResult> outcomes = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private int written;

    /** @param command the sender's, read but not judged */
    record Asked(String account, Command command) {}

    /** When the log is asked whether a command was done before. */
    enum Retries {
        /** When it would be refused; {@link org.springframework.dao.DuplicateKeyException} if one was done before. */
        ASKED_IF_REFUSED,
        ASKED_FIRST
    }

    /** A command that was accepted. */
    private record Step(ChangeLog.Entry entry, Snapshot after) {
        Change change() {
            return entry.change();
        }
    }

    /** A command that was accepted earlier under the id of the one that is decided. */
    private sealed interface Earlier {
        record None() implements Earlier {}

        /** The one that is decided is its retry. */
        record Mine(CommandResult.Done answer) implements Earlier {}

        record Anothers() implements Earlier {}

        static Earlier of(Optional<ChangeLog.Answered> accepted, String account) {
            if (accepted.isEmpty()) {
                return new None();
            }
            ChangeLog.Answered earlier = accepted.get();
            return earlier.actor().equals(account)
                    ? new Mine(new CommandResult.Done(earlier.revision(), earlier.madeIds(), List.of()))
                    : new Anothers();
        }
    }

    private CommandBatch(
            String workshop,
            Instant at,
            LatestSnapshots snapshots,
            Writing writing,
            ChangeLog log,
            Snapshot locked,
            Retries retries) {
        this.workshop = workshop;
        this.at = at;
        this.snapshots = snapshots;
        this.writing = writing;
        this.log = log;
        this.locked = locked;
        this.retries = retries;
    }

    /** Takes the workshop's row lock for the running transaction. */
    static CommandBatch begin(
            String workshop, Instant at, LatestSnapshots snapshots, Writing writing, ChangeLog log, Retries retries) {
        Snapshot locked = snapshots.atLocked(workshop, snapshots.lock(workshop));
        return new CommandBatch(workshop, at, snapshots, writing, log, locked, retries);
    }

    void execute(List<Asked> commands) {
        commands.forEach(asked -> outcomes.add(decide(asked.account(), asked.command())));
        write();
    }

    private void write() {
        List<Step> unwritten = unwritten();
        if (!unwritten.isEmpty()) {
            writing.changes(workshop, unwritten.stream().map(Step::entry).toList());
            written = steps.size();
        }
    }

    private List<Step> unwritten() {
        return steps.subList(written, steps.size());
    }

    /** The log with everything in it that was accepted so far. */
    private ChangeLog written() {
        write();
        return log;
    }

    /** One for each command, in their order; they hold when the transaction has ended well. */
    List<CommandResult> outcomes() {
        return outcomes;
    }

    /** What was changed, oldest first. */
    List<Change> changes() {
        return steps.stream().map(Step::change).toList();
    }

    private CommandResult decide(String account, Command command) {
        Snapshot now = now();
        Optional<Member> member = now.member(account);
        if (member.isEmpty()) {
            return new CommandResult.Refused(new Refusal.NotFound("workshop"));
        }
        Earlier known = retries == Retries.ASKED_FIRST ? earlier(command, account) : earlierHere(command, account);
        if (known instanceof Earlier.Mine(CommandResult.Done answer)) {
            return answer;
        }
        return switch (judge(now, member.get(), account, command)) {
            case Decision.Accepted accepted
            when known instanceof Earlier.Anothers ->
                new CommandResult.Refused(new Refusal.Broken("TWICE", "id", "somebody else's command has this id"));
            case Decision.Accepted accepted -> accept(now, account, command, accepted);
            // what would be refused is refused for its own reason, whoever else used the id
            case Decision.Refused(Refusal why) ->
                earlier(command, account) instanceof Earlier.Mine(CommandResult.Done answer)
                        ? answer
                        : new CommandResult.Refused(why);
        };
    }

    private Earlier earlier(Command command, String account) {
        Earlier here = earlierHere(command, account);
        return here instanceof Earlier.None ? Earlier.of(log.answered(workshop, command.id()), account) : here;
    }

    /** As far as it is known without the log. */
    private Earlier earlierHere(Command command, String account) {
        Optional<ChangeLog.Answered> here = steps.stream()
                .filter(step -> step.change().command().equals(command.id()))
                .findFirst()
                .map(step -> step.entry().answered());
        return Earlier.of(here, account);
    }

    private Decision judge(Snapshot now, Member member, String account, Command command) {
        Optional<Refusal> barred = May.ofAnything(member, now);
        if (barred.isPresent()) {
            return new Decision.Refused(barred.get());
        }
        Long base = command.base();
        if (base != null && base > now.revision()) {
            return new Decision.Refused(new Refusal.Broken("VALUE", "base", "there is no revision " + base + " yet"));
        }
        List<Change> since = base == null ? List.of() : since(base);
        var findings = new FindingsLookup(this::asOf);
        var outside = new Outside(
                at,
                new ShortIds(),
                (edit, soFar, removed) -> May.refusal(member, edit, soFar, removed, findings),
                findings::fingerprint,
                new LookBack(this::written, this::since, workshop, account));
        return Decide.decide(now, command, since, account, outside);
    }

    private CommandResult accept(Snapshot now, String account, Command command, Decision.Accepted accepted) {
        var change = new Change(
                now.revision() + 1, account, at, command.id(), accepted.kind(), accepted.rows(), accepted.undoes());
        steps.add(new Step(new ChangeLog.Entry(change, accepted.ids()), now.evolve(change)));
        return new CommandResult.Done(change.revision(), accepted.ids(), accepted.overwritten());
    }

    /** The workshop with all that was accepted so far. */
    Snapshot now() {
        return steps.isEmpty() ? locked : steps.getLast().after();
    }

    /** The changes after a revision, those of this transaction with them. */
    private List<Change> since(long base) {
        List<Change> made = changes();
        if (base >= locked.revision()) {
            return made.subList((int) (base - locked.revision()), made.size());
        }
        // where they are read from the log, it may hold some of this transaction's already
        Stream<Change> earlier =
                snapshots.since(workshop, base).stream().filter(change -> change.revision() <= locked.revision());
        return Stream.concat(earlier, made.stream()).toList();
    }

    private Snapshot asOf(long revision) {
        return revision > locked.revision()
                ? steps.get((int) (revision - locked.revision()) - 1).after()
                : snapshots.asOf(workshop, revision);
    }
}
