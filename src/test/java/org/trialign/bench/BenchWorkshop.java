package org.trialign.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trialign.access.Account;
import org.trialign.access.internal.AccountRepository;
import org.trialign.access.internal.PasswordHashing;
import org.trialign.access.internal.StoredAccount;
import org.trialign.model.Activity;
import org.trialign.model.ActivityKind;
import org.trialign.model.Card;
import org.trialign.model.LanternStreet;
import org.trialign.model.Member;
import org.trialign.model.Output;
import org.trialign.model.OutputKind;
import org.trialign.model.Phase;
import org.trialign.model.Reveal;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Thing;
import org.trialign.model.WorkshopHead;
import org.trialign.model.WorkshopRows;
import org.trialign.workshop.WorkshopService;

/** Lantern Street in Align, everybody revealed, with as many people as the load wants. */
final class BenchWorkshop {
    static final String SLUG = "bench";
    static final String PASSWORD = "bench-people-only";

    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final WorkshopService workshops;

    BenchWorkshop(AccountRepository accounts, PasswordHashing hashing, WorkshopService workshops) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.workshops = workshops;
    }

    /** Login of a person; the editors come first. */
    static String login(int person) {
        return "person-" + person;
    }

    /** @param cards that each triangle has at least */
    void make(int editors, int observers, int cards) {
        var rows = new ArrayList<Row>();
        WorkshopRows.ofWorkshop(LanternStreet.workshop()).forEach(row -> rows.add(inAlign(row)));
        List<String> agencies = agencies(rows);
        agencies.forEach(agency -> append(rows, RowType.REVEALS, new Reveal(agency)));
        agencies.forEach(agency -> fill(rows, agency, cards));
        // one hash for all: to make hundreds takes longer than the load
        String hash = hashing.hash(PASSWORD);
        for (int i = 0; i < editors + observers; i++) {
            var account = new Account(login(i), login(i), "Person " + i, false);
            accounts.insert(new StoredAccount(account, hash, false));
            append(
                    rows,
                    RowType.MEMBERS,
                    i < editors
                            ? new Member(account.id(), account.name(), editorRole(i, agencies), agency(i, agencies))
                            : new Member(account.id(), account.name(), Role.OBSERVER, null));
        }
        workshops.create(SLUG, login(0), rows);
    }

    private static void fill(List<Row> rows, String agency, int cards) {
        long there = rows.stream()
                .filter(row -> row.type().isCard() && agency.equals(row.agency()))
                .count();
        for (long i = there; i < cards; i++) {
            String id = agency.toLowerCase(Locale.ROOT) + "-more" + i;
            Card card = i % 2 == 0
                    ? new Activity(
                            id,
                            "Walk the rounds of block " + i,
                            ActivityKind.PROGRAM,
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            null)
                    : new Output(
                            id, "Rounds of block " + i, OutputKind.SERVICE, null, null, null, null, null, null, null);
            RowType list = i % 2 == 0 ? RowType.ACTIVITIES : RowType.OUTPUTS;
            rows.add(new Row(list, agency, (rows.size() + 1) * Row.GAP, card));
        }
    }

    /** One of an agency's cards. */
    static String output(String agency) {
        return LanternStreet.workshop()
                .triangle(agency)
                .cards()
                .filter(Output.class::isInstance)
                .findFirst()
                .orElseThrow()
                .id();
    }

    static List<String> agencies() {
        return agencies(WorkshopRows.ofWorkshop(LanternStreet.workshop()));
    }

    /** For whom an editor speaks. */
    static String agency(int editor, List<String> agencies) {
        return agencies.get(editor % agencies.size());
    }

    private static Role editorRole(int editor, List<String> agencies) {
        return editor < agencies.size() ? Role.AGENCY_LEAD : Role.AGENCY_EDITOR;
    }

    private static List<String> agencies(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.type() == RowType.AGENCIES)
                .map(Row::id)
                .toList();
    }

    private static Row inAlign(Row row) {
        return row.thing() instanceof WorkshopHead head
                ? row.with(new WorkshopHead(head.title(), head.language(), head.notice(), Phase.ALIGN))
                : row;
    }

    private static void append(List<Row> rows, RowType type, Thing thing) {
        rows.add(new Row(type, null, (rows.size() + 1) * Row.GAP, thing));
    }
}
