package org.trialign.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialign.access.AccountService;
import org.trialign.access.NewAccount;
import org.trialign.model.Change;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.model.LanternStreet;
import org.trialign.model.Member;
import org.trialign.model.Refusal;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Standing;
import org.trialign.model.Switch;
import org.trialign.model.format.ThingJson;
import org.trialign.workshop.internal.ChangeLog;
import org.trialign.workshop.internal.InvitationStore;
import org.trialign.workshop.internal.LatestSnapshots;
import org.trialign.workshop.internal.RowStore;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A server on one of the databases, and words for what people do with it. */
abstract class StorageScene {
    static final String HERE = "192.0.2.1";
    static final String PASSWORD = "three quiet words";

    @Autowired
    WorkshopService workshops;

    @Autowired
    AccountService accounts;

    @Autowired
    NewWorkshops newWorkshops;

    @Autowired
    Invitations invitations;

    @Autowired
    OwnName names;

    @Autowired
    InvitationStore store;

    @Autowired
    WorkshopQuery query;

    @Autowired
    LatestSnapshots snapshots;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RowStore rows;

    @Autowired
    ChangeLog log;

    @Autowired
    LookingBack past;

    @Autowired
    MarkOldChanges markOldChanges;

    /** For the contracts that a test of a database implements. */
    public StorageScene scene() {
        return this;
    }

    String account(String login) {
        return accounts.findByLogin(login).orElseThrow().id();
    }

    Command command(Edit edit) {
        return new Command(UUID.randomUUID(), null, List.of(edit));
    }

    String facilitator() {
        return account("facilitator");
    }

    /** One of its own, with Lantern Street in it. */
    String workshop() {
        return workshops
                .idOf(newWorkshops.create(
                        LanternStreet.workshop(),
                        accounts.findByLogin("facilitator").orElseThrow()))
                .orElseThrow();
    }

    CommandResult execute(String workshop, String account, Edit edit) {
        return workshops.execute(workshop, account, command(edit));
    }

    CommandResult stand(String workshop, String account, Standing.State state) {
        return execute(workshop, account, new Edit.SetStanding(state));
    }

    Refusal refusal(CommandResult outcome) {
        return ((CommandResult.Refused) outcome).refusal();
    }

    String link(String workshop, Role role, @Nullable String agency, boolean once) {
        return invitations
                .make(workshop, facilitator(), role, agency, Duration.ofDays(7), once)
                .orElseThrow()
                .token();
    }

    Optional<Member> join(String token, NewAccount wanted) {
        return invitations.join(token, wanted, HERE).map(Invitations.Joined::member);
    }

    NewAccount newcomer(String name) {
        return new NewAccount(name + "-" + UUID.randomUUID(), name, PASSWORD, false);
    }

    Optional<Invitations.Made> make(String workshop, String account, Role role, @Nullable String agency) {
        return invitations.make(workshop, account, role, agency, Duration.ofDays(7), true);
    }

    void undo(String workshop, String who) {
        does(workshop, who, new Edit.Undo(null));
    }

    void does(String workshop, String who, Edit edit) {
        CommandResult outcome = workshops.execute(workshop, account(who), command(edit));
        assertThat(outcome).as("%s by %s", edit, who).isInstanceOf(CommandResult.Done.class);
    }

    Refusal refusal(String workshop, String who, Edit edit) {
        CommandResult outcome =
                workshops.execute(workshop, account(who), new Command(UUID.randomUUID(), null, List.of(edit)));
        assertThat(outcome).as("%s by %s", edit, who).isInstanceOf(CommandResult.Refused.class);
        return ((CommandResult.Refused) outcome).refusal();
    }

    String owner(String workshop, String card) {
        return String.valueOf(
                workshops.snapshot(workshop).card(card).orElseThrow().agency());
    }

    String value(String workshop, String card, String field) {
        return ThingJson.write(
                        workshops.snapshot(workshop).card(card).orElseThrow().thing())
                .get(field)
                .asString();
    }

    CommandResult set(String workshop, String who, String card, String field, String value) {
        return workshops.execute(
                workshop,
                account(who),
                command(new Edit.SetField(card, field, JsonNodeFactory.instance.stringNode(value))));
    }

    /** A facilitator adds an agency, sent as "a", and a claim of its, sent as "c", in one command; cards are open then. */
    CommandResult.Done agencyWithACard(String workshop, String name) {
        does(workshop, "facilitator", new Edit.SetSwitch(Switch.CARDS, null, true));
        return (CommandResult.Done) workshops.execute(
                workshop,
                facilitator(),
                new Command(
                        UUID.randomUUID(),
                        null,
                        List.of(
                                new Edit.AddAgency(object("id", "a", "name", name)),
                                new Edit.AddCard("a", RowType.VALUES, object("id", "c", "title", "T", "cell", "IW")))));
    }

    static ObjectNode object(String... members) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < members.length; i += 2) {
            object.put(members[i], members[i + 1]);
        }
        return object;
    }

    /** What the log makes of the workshop, from nothing. */
    Snapshot replayed(String workshop) {
        Snapshot replayed = Snapshot.of(0, List.of());
        for (Change change : log.since(workshop, 0)) {
            replayed = replayed.evolve(change);
        }
        return replayed;
    }

    /** The demo as it was made, in a workshop of its own. */
    String lanternStreet() {
        return lanternStreet(row -> row);
    }

    /** The same with some of its rows otherwise. */
    String lanternStreet(UnaryOperator<Row> otherwise) {
        var made = new ArrayList<Row>();
        String demo = workshops.idOf("lantern-street").orElseThrow();
        log.since(demo, 0).getFirst().rows().forEach(row -> made.add(otherwise.apply(row.latest())));
        return workshops.create("lantern-" + UUID.randomUUID(), account("facilitator"), made);
    }

    List<String> all(Snapshot snapshot) {
        return snapshot.rows().map(Row::toString).sorted().collect(Collectors.toList());
    }

    List<String> cards(Snapshot snapshot) {
        return cards(all(snapshot));
    }

    List<String> cards(List<String> rows) {
        return rows.stream()
                .filter(row -> row.contains("agency=LIB") && !row.contains("REVEALS"))
                .toList();
    }

    String title(String workshop, String card) {
        return value(workshop, card, "title");
    }

    /** What can be undone and redone next, by revision. */
    String told(LookingBack.Steps steps) {
        return steps.at() + ": " + steps.undo().map(Change::revision) + " "
                + steps.redo().map(Change::revision);
    }
}
