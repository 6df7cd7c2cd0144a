package org.trialign.ui.signin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.trialign.Rule;
import org.trialign.access.AccountService;
import org.trialign.model.Role;
import org.trialign.workshop.Invitations;
import org.trialign.workshop.WorkshopService;

/** The page of a link, without a browser. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:screens;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class JoinViewTest {
    @Autowired
    ApplicationContext spring;

    @Autowired
    AccountService accounts;

    @Autowired
    WorkshopService workshops;

    @Autowired
    Invitations invitations;

    @BeforeEach
    void openALink() {
        SecurityContextHolder.clearContext();
        var routes = new Routes();
        routes.getRoutes().add(JoinView.class);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, spring, MockedUI::new));
        String facilitator = accounts.findByLogin("facilitator").orElseThrow().id();
        String token = invitations
                .make(
                        workshops.idOf("lantern-street").orElseThrow(),
                        facilitator,
                        Role.OBSERVER,
                        null,
                        Duration.ofDays(1),
                        true)
                .orElseThrow()
                .token();
        UI.getCurrent().navigate("join/" + token);
    }

    @AfterEach
    void closeIt() {
        MockVaadin.tearDown();
    }

    @Test
    @Rule({"PE-80", "SS-74"})
    void whatIsRefusedStandsAtItsFieldAndWhatWasTypedStays() {
        TextField name = _get(TextField.class, spec -> spec.withLabel("Your name, as others see it"));
        TextField login = _get(TextField.class, spec -> spec.withLabel("Your login"));
        PasswordField password = _get(PasswordField.class, spec -> spec.withLabel("Password"));
        join();
        assertThat(name.getErrorMessage()).isEqualTo("Say what others shall call you.");
        _setValue(name, "Lib Lead");
        assertThat(name.isInvalid()).isFalse();
        _setValue(login, "lib-lead");
        _setValue(password, "short");
        join();
        assertThat(name.isInvalid()).isFalse();
        assertThat(password.getErrorMessage()).startsWith("This password is too short.");
        assertThat(password.getValue()).isEqualTo("short");
        _setValue(password, "three quiet words");
        join();
        assertThat(password.isInvalid()).isFalse();
        assertThat(login.getErrorMessage()).isEqualTo("Somebody has this login. Choose another.");
        assertThat(name.getValue()).isEqualTo("Lib Lead");
    }

    @Test
    @Rule("PE-80")
    void aLoginThatWasMadeOfTheNameStandsThereToBeMended() {
        _setValue(_get(TextField.class, spec -> spec.withLabel("Your name, as others see it")), "Facilitator");
        _setValue(_get(PasswordField.class, spec -> spec.withLabel("Password")), "three quiet words");
        join();
        TextField login = _get(TextField.class, spec -> spec.withLabel("Your login"));
        assertThat(login.getValue()).isEqualTo("facilitator");
        assertThat(login.isInvalid()).isTrue();
    }

    @Test
    @Rule("SS-34")
    void theButtonThatShowsThePasswordSpeaksTheReadersLanguage() {
        PasswordField password = _get(PasswordField.class, spec -> spec.withLabel("Password"));
        assertThat(password.getElement().getPropertyRaw("i18n").toString()).contains("Show the password");
    }

    @Test
    @Rule("PE-81")
    void whoIsNotSignedInIsLedFromALinkThatOpensNothingToWhereOneSignsIn() {
        UI.getCurrent().navigate("join/never-was");
        assertThat(_get(H1.class).getText()).isEqualTo("This link opens nothing");
        assertThat(_find(Paragraph.class).getFirst().getText()).contains("Ask who sent it to you, or the facilitator");
        assertThat(_get(Anchor.class).getHref()).isEqualTo("/login");
    }

    private static void join() {
        _click(_get(NativeButton.class, spec -> spec.withText("Join")));
    }
}
