package org.trialign.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.trialign.access.internal.AccountRepository;
import org.trialign.access.internal.PasswordHashing;
import org.trialign.access.internal.StoredAccount;
import org.trialign.settings.TrialignSettings;

/**
 * The people of the demo case (the roster of demo/lantern-street.json). They exist only while the demo is on, where
 * everybody knows their passwords: each is the login.
 */
@Service
public class DemoPeople implements SmartInitializingSingleton {
    /** What somebody of the demo is for the others. */
    public enum Part {
        LEAD,
        DEPUTY,
        FACILITATOR,
        OBSERVER
    }

    /** @param agency for whom they speak; null for facilitators and observers */
    public record Person(
            String login, String name, Part part, @Nullable String agency) {}

    private static final List<Person> ROSTER = List.of(
            new Person("lib-lead", "Library lead", Part.LEAD, "LIB"),
            new Person("lib-deputy", "Library deputy", Part.DEPUTY, "LIB"),
            new Person("pol-lead", "Police lead", Part.LEAD, "POL"),
            new Person("pol-deputy", "Police deputy", Part.DEPUTY, "POL"),
            new Person("phd-lead", "Public health lead", Part.LEAD, "PHD"),
            new Person("phd-deputy", "Public health deputy", Part.DEPUTY, "PHD"),
            new Person("hsa-lead", "Homeless services lead", Part.LEAD, "HSA"),
            new Person("hsa-deputy", "Homeless services deputy", Part.DEPUTY, "HSA"),
            new Person("sys-lead", "Schools lead", Part.LEAD, "SYS"),
            new Person("sys-deputy", "Schools deputy", Part.DEPUTY, "SYS"),
            new Person("facilitator", "Facilitator", Part.FACILITATOR, null),
            new Person("scribe", "Scribe", Part.FACILITATOR, null),
            new Person("observer-council", "Council staff, observing", Part.OBSERVER, null),
            new Person("observer-student", "Student, observing", Part.OBSERVER, null));

    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final boolean demo;

    DemoPeople(AccountRepository accounts, PasswordHashing hashing, TrialignSettings settings) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.demo = settings.demo();
    }

    /** Everybody, two of a kind after each other; nobody while the demo is off. */
    public List<Person> everybody() {
        return demo ? ROSTER : List.of();
    }

    /** Gives everybody an account who has none; called before the server listens, and harmless when called again. */
    public void ensureAccounts() {
        for (Person person : everybody()) {
            if (accounts.findByLogin(person.login()).isEmpty()) {
                var account = new Account(UUID.randomUUID().toString(), person.login(), person.name(), false);
                insert(new StoredAccount(account, hashing.hash(person.login()), true));
            }
        }
    }

    private void insert(StoredAccount person) {
        try {
            accounts.insert(person);
        } catch (DuplicateKeyException e) {
            // another node that starts now was first
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        ensureAccounts();
    }
}
