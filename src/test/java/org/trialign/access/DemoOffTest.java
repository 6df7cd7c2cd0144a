package org.trialign.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trialign.Rule;
import org.trialign.access.internal.AccountRepository;
import org.trialign.access.internal.PasswordHashing;
import org.trialign.access.internal.StoredAccount;

/** Data that a demo left behind, on a server without the demo. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:demooff;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=off"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DemoOffTest {
    @LocalServerPort
    int port;

    @Autowired
    AccountRepository stored;

    @Autowired
    PasswordHashing hashing;

    @Autowired
    DemoPeople people;

    @Test
    @Rule("PE-22")
    void aDemoAccountCannotSignInAndIsNotOffered() {
        var account = new Account("left-behind", "lib-lead", "Library lead", false);
        stored.insert(new StoredAccount(account, hashing.hash("lib-lead"), true));
        var browser = new Browser(port);
        assertThat(Browser.location(browser.signIn("lib-lead", "lib-lead"))).isEqualTo("/login?error");
        assertThat(people.everybody()).isEmpty();
    }
}
