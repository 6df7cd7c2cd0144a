package org.trialign.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.trialign.access.Account;
import org.trialign.access.AccountService;
import org.trialign.access.DemoPeople;
import org.trialign.model.Member;
import org.trialign.model.Phase;
import org.trialign.model.Reveal;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Thing;
import org.trialign.model.Workshop;
import org.trialign.model.WorkshopRows;
import org.trialign.model.format.WorkshopReader;
import org.trialign.workshop.WorkshopService;

/** Lantern Street, in phase Align with everybody revealed and the people of its roster (design §7, Demo). */
@Component
class DemoWorkshop implements SmartInitializingSingleton {
    static final String SLUG = "lantern-street";

    private final WorkshopService workshops;
    private final AccountService accounts;
    private final DemoPeople people;

    DemoWorkshop(WorkshopService workshops, AccountService accounts, DemoPeople people) {
        this.workshops = workshops;
        this.accounts = accounts;
        this.people = people;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (people.everybody().isEmpty() || workshops.idOf(SLUG).isPresent()) {
            return;
        }
        people.ensureAccounts();
        List<Account> everybody = people.everybody().stream()
                .map(person -> accounts.findByLogin(person.login()).orElseThrow())
                .toList();
        var rows = new ArrayList<Row>(WorkshopRows.ofWorkshop(read().in(Phase.ALIGN)));
        for (int i = 0; i < everybody.size(); i++) {
            append(
                    rows,
                    RowType.MEMBERS,
                    member(everybody.get(i), people.everybody().get(i)));
        }
        rows.stream()
                .filter(row -> row.type() == RowType.AGENCIES)
                .map(Row::id)
                .toList()
                .forEach(agency -> append(rows, RowType.REVEALS, new Reveal(agency)));
        create(facilitator(everybody), rows);
    }

    private void create(Account facilitator, List<Row> rows) {
        try {
            workshops.create(SLUG, facilitator.id(), rows);
        } catch (DuplicateKeyException e) {
            // another node that starts now was first
        }
    }

    private static Workshop read() {
        try (InputStream file = DemoWorkshop.class.getResourceAsStream("/demo/lantern-street.json")) {
            if (file == null) {
                throw new IllegalStateException("the demo case is not in the jar");
            }
            return switch (WorkshopReader.read(file.readAllBytes())) {
                case WorkshopReader.Valid valid -> valid.workshop();
                case WorkshopReader.Invalid invalid ->
                    throw new IllegalStateException("the demo case is wrong: " + invalid.errors());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Member member(Account account, DemoPeople.Person person) {
        Role role = switch (person.part()) {
            case LEAD -> Role.AGENCY_LEAD;
            case DEPUTY -> Role.AGENCY_EDITOR;
            case FACILITATOR -> Role.FACILITATOR;
            case OBSERVER -> Role.OBSERVER;
        };
        return new Member(account.id(), person.name(), role, person.agency());
    }

    private static Account facilitator(List<Account> everybody) {
        return everybody.stream()
                .filter(account -> account.login().equals("facilitator"))
                .findFirst()
                .orElseThrow();
    }

    private static void append(List<Row> rows, RowType type, Thing thing) {
        rows.add(new Row(type, null, (rows.size() + 1) * Row.GAP, thing));
    }
}
