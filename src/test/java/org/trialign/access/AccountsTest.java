package org.trialign.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.trialign.Rule;
import org.trialign.access.AccountRefused.Reason;
import org.trialign.access.internal.AccountRepository;

/** Accounts and the first administrator, on a server without the demo. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:accounts;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=off"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccountsTest {
    private static final String PASSWORD = "four words in a row";
    private static final String HERE = "192.0.2.1";

    @Autowired
    AccountService accounts;

    @Autowired
    FirstAdministrator administrators;

    @Autowired
    AccountRepository stored;

    @Autowired
    DSLContext db;

    @BeforeEach
    void nobodyHasAnAccount() {
        db.execute("delete from account");
    }

    @Test
    @Rule("PE-1")
    void aLoginIsUniqueWhateverTheCase() {
        Account ann = accounts.create(new NewAccount("Ann@Example.org", "Ann", PASSWORD, false));
        assertThat(accounts.findByLogin(" ANN@example.ORG ")).contains(ann);
        refused(Reason.LOGIN_TAKEN, () -> accounts.create(new NewAccount("ann@example.org", "Other", PASSWORD, false)));
    }

    @Test
    @Rule("PE-2")
    void passwordsThatAreShortLongOrBuiltAroundTheLoginAreRefused() {
        refused(Reason.PASSWORD_SHORT, () -> new NewAccount("ann", "Ann", "elevenchars", false));
        refused(Reason.PASSWORD_LONG, () -> new NewAccount("ann", "Ann", "ab cd ef ".repeat(15), false));
        refused(Reason.PASSWORD_GUESSABLE, () -> new NewAccount("ann", "Ann", "this is Ann's own", false));
        refused(Reason.PASSWORD_GUESSABLE, () -> new NewAccount("ann", "Ann", "xyxyxyxyxyxyxy", false));
    }

    @Test
    @Rule("PE-2")
    void onlyAnArgon2HashIsStored() {
        accounts.create(new NewAccount("ann", "Ann", PASSWORD, false));
        String hash = stored.findByLogin("ann").orElseThrow().passwordHash();
        assertThat(hash).startsWith("{argon2id}$argon2id$").doesNotContain(PASSWORD);
    }

    @Test
    @Rule("PE-3")
    void changingAPasswordAsksForThePresentOne() {
        Account ann = accounts.create(new NewAccount("ann", "Ann", PASSWORD, false));
        refused(
                Reason.PASSWORD_WRONG,
                () -> accounts.changePassword(ann.id(), "another one", "some other words", HERE));
        accounts.changePassword(ann.id(), PASSWORD, "some other words", HERE);
        accounts.changePassword(ann.id(), "some other words", PASSWORD, HERE);
    }

    @Test
    @Rule("PE-57")
    void afterFiveWrongGuessesEvenTheRightPasswordHasToWait() {
        Account guessed = accounts.create(new NewAccount("guessed", "Guessed", PASSWORD, false));
        for (int i = 0; i < 5; i++) {
            refused(
                    Reason.PASSWORD_WRONG,
                    () -> accounts.changePassword(guessed.id(), "another one", "some other words", HERE));
        }
        assertThatThrownBy(() -> accounts.changePassword(guessed.id(), PASSWORD, "some other words", HERE))
                .isInstanceOf(TooManyAttempts.class);
        accounts.changePassword(guessed.id(), PASSWORD, "some other words", "192.0.2.2");
    }

    @Test
    @Rule("PE-56")
    void aNameThatIsNoneOrTooLongIsRefused() {
        Account ann = accounts.create(new NewAccount("ann", "Ann", PASSWORD, false));
        refused(Reason.NAME_BLANK, () -> accounts.rename(ann.id(), " \u2003"));
        refused(Reason.NAME_BLANK, () -> accounts.rename(ann.id(), "Ann\nB"));
        refused(Reason.NAME_LONG, () -> accounts.rename(ann.id(), "x".repeat(121)));
        assertThat(accounts.rename(ann.id(), " Ann B ").name()).isEqualTo("Ann B");
        assertThat(accounts.find(ann.id()).orElseThrow().name()).isEqualTo("Ann B");
    }

    @Test
    @Rule({"PE-30", "PE-31"})
    void theLinkMakesOneAdministratorAndIsUsedUp() {
        String token = administrators.newToken();
        assertThat(administrators.isOpen(token)).isTrue();
        refused(Reason.PASSWORD_SHORT, () -> administrators.claim(token, "ann", "Ann", "short"));
        assertThat(administrators.claim(token, "ann", "Ann", PASSWORD).administrator())
                .isTrue();
        refused(Reason.LINK_USED, () -> administrators.claim(token, "eve", "Eve", PASSWORD));
    }

    @Test
    @Rule("PE-30")
    void aNewLinkReplacesTheOldOne() {
        String old = administrators.newToken();
        String next = administrators.newToken();
        assertThat(administrators.isOpen(old)).isFalse();
        assertThat(administrators.isOpen(next)).isTrue();
    }

    @Test
    @Rule("PE-32")
    void theLinkIsStoredAsAHashOnly() {
        String token = administrators.newToken();
        assertThat(db.fetchSingle("select token_hash from welcome_link").get(0, String.class))
                .hasSize(64)
                .isNotEqualTo(token);
    }

    private static void refused(Reason reason, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        AccountRefused.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
