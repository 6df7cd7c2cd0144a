package org.trialign.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;
import org.trialign.Rule;
import org.trialign.access.Account;
import org.trialign.access.AccountService;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.model.Target;
import org.trialign.model.TargetKind;
import org.trialign.room.Room;
import org.trialign.room.Rooms;
import org.trialign.ui.findings.FindingPanel;
import org.trialign.ui.frame.RoomLayout;
import org.trialign.ui.frame.UserMenu;
import org.trialign.ui.widget.Question;
import org.trialign.workshop.CommandResult;
import org.trialign.workshop.OwnName;
import org.trialign.workshop.WorkshopService;
import tools.jackson.databind.node.JsonNodeFactory;

/** The first screens, without a browser. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:screens;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ScreensTest {
    private static final Routes ROUTES = routes();

    @Autowired
    ApplicationContext spring;

    @Autowired
    AccountService accounts;

    @Autowired
    Rooms rooms;

    @Autowired
    WorkshopService workshops;

    @Autowired
    OwnName names;

    @BeforeEach
    void openAScreen() {
        SecurityContextHolder.clearContext();
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, spring, MockedUI::new));
    }

    @AfterEach
    void closeIt() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    @Test
    @Rule("PE-55")
    void theOwnAccountTellsTheLoginAndRefusesAtTheField() {
        signIn(demo("lib-lead"));
        UI.getCurrent().navigate("account");
        assertThat(_get(Paragraph.class, spec -> spec.withText("You sign in with the login “lib-lead”."))
                        .isVisible())
                .isTrue();
        PasswordField present = _get(PasswordField.class, spec -> spec.withLabel("Present password"));
        PasswordField next = _get(PasswordField.class, spec -> spec.withLabel("New password"));
        _setValue(present, "not mine at all");
        _setValue(next, "three quiet words");
        _click(_get(Button.class, spec -> spec.withText("Change the password")));
        assertThat(present.getErrorMessage()).isEqualTo("The present password is another.");
        _setValue(present, "lib-lead");
        _setValue(next, "short");
        _click(_get(Button.class, spec -> spec.withText("Change the password")));
        assertThat(present.isInvalid()).isFalse();
        assertThat(next.getErrorMessage()).startsWith("A password has at least 12 characters.");
    }

    @Test
    @Rule("PE-56")
    void anotherNameIsTakenOrRefusedAtTheField() {
        signIn(demo("lib-deputy"));
        UI.getCurrent().navigate("account");
        TextField name = _get(TextField.class, spec -> spec.withLabel("Your name, as others see it"));
        String before = name.getValue();
        rename(name, " ");
        assertThat(name.getErrorMessage()).isEqualTo("Say what others shall call you.");
        rename(name, "x".repeat(121));
        assertThat(name.getErrorMessage()).isEqualTo("That name is longer than 120 letters. Shorten it.");
        assertThat(name.getValue()).hasSize(121);
        rename(name, "Deputy with a name");
        assertThat(name.isInvalid()).isFalse();
        assertThat(_get(Paragraph.class, spec -> spec.withText("Saved. Everybody sees it now."))
                        .isVisible())
                .isTrue();
        UI.getCurrent().navigate("");
        assertThat(_get(UserMenu.class).getItems().getFirst().getAriaLabel().orElse(""))
                .contains("Deputy with a name");
        names.change(demo("lib-deputy").id(), before);
    }

    private static void rename(TextField field, String name) {
        _setValue(field, name);
        _click(_get(Button.class, spec -> spec.withText("Change the name")));
    }

    @Test
    @Rule("PE-20")
    void theSignInPageEntersAsEachPersonOfTheDemo() {
        UI.getCurrent().navigate("login");
        List<String> logins = _find(NativeButton.class).stream()
                .map(button -> button.getElement().getAttribute("data-login"))
                .filter(login -> login != null)
                .toList();
        assertThat(logins)
                .hasSize(14)
                .contains("lib-lead", "pol-lead", "hsa-lead", "facilitator", "scribe", "observer-council");
    }

    @Test
    @Rule("PE-50")
    void whoeverHasNoWorkshopIsToldWhatToDo() {
        signIn(new Account("without-any", "newcomer", "Newcomer", false));
        UI.getCurrent().navigate("");
        assertThat(_get(H1.class).getText()).isEqualTo("My workshops");
        assertThat(_get(H2.class).getText()).isEqualTo("Which workshop are you part of?");
    }

    @Test
    @Rule("SS-13")
    void aPageThatIsntThereLeavesNobodyBehindInTheRoom() {
        signIn(demo("lib-lead"));
        assertThatThrownBy(() -> UI.getCurrent().navigate("w/lantern-street/triangle/nowhere"))
                .isInstanceOf(NotFoundError.class);
        UI ui = UI.getCurrent();
        ui.getSession().removeUI(ui);
        Room room = rooms.of(workshops.idOf("lantern-street").orElseThrow());
        assertThat(room.people().present()).isEmpty();
    }

    @Test
    @Rule("PE-77")
    void whoIsOnThePageOfPeopleAlreadyFindsEverybodyThereStill() {
        signIn(demo("facilitator"));
        UI.getCurrent().navigate("w/lantern-street/people");
        int people = _find(ListItem.class, spec -> spec.withClasses("member")).size();
        assertThat(people).isPositive();
        UI.getCurrent().navigate("w/lantern-street/people");
        assertThat(_find(ListItem.class, spec -> spec.withClasses("member"))).hasSize(people);
    }

    @Test
    @Rule("SS-33")
    void aDialogDoesNotOutliveThePageThatItWasOpenedOn() {
        signIn(demo("lib-lead"));
        UI.getCurrent().navigate("w/lantern-street/triangle/LIB");
        new Question("Really?", "Yes", "No").ask(() -> {});
        var dialog = new Dialog();
        dialog.open();
        MockVaadin.clientRoundtrip(false);
        UI.getCurrent().navigate("w/lantern-street/findings");
        assertThat(_find(ConfirmDialog.class)).isEmpty();
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    @Rule("SG-26")
    void theAddressOnTheWallLeadsMembersToWhereTheyLand() {
        signIn(demo("lib-lead"));
        UI.getCurrent().navigate("w/lantern-street");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("w/lantern-street/triangle/LIB");
        signIn(new Account("without-any", "newcomer", "Newcomer", false));
        assertThatThrownBy(() -> UI.getCurrent().navigate("w/lantern-street")).isInstanceOf(NotFoundError.class);
    }

    @Test
    @Rule("SS-18")
    void anOpenCardAndAnOpenFindingHaveTitlesOfTheirOwn() {
        signIn(demo("lib-lead"));
        UI.getCurrent().navigate("w/lantern-street/triangle/LIB");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Velmouth City Library · Trialign");
        UI.getCurrent().navigate("w/lantern-street/card/lib-o5");
        assertThat(UI.getCurrent().getInternals().getTitle())
                .isEqualTo("Referral slips · Velmouth City Library · Trialign");
        UI.getCurrent().navigate("w/lantern-street/finding/G2%7Cfa-after");
        assertThat(UI.getCurrent().getInternals().getTitle())
                .startsWith("No value claim of any agency is about “The 72 hours")
                .endsWith(" · Findings · Trialign");
    }

    @Test
    @Rule("SG-27")
    void aWallThatMissedALookGetsItWhenItAsks() {
        Account facilitator = demo("facilitator");
        signIn(facilitator);
        UI.getCurrent().navigate("w/lantern-street/wall");
        Element wall = _find(Component.class).stream()
                .flatMap(one -> one.getElement().getChildren())
                .filter(one -> one.getTag().equals("trialign-wall"))
                .findFirst()
                .orElseThrow();
        point(facilitator, new Target(TargetKind.CARD, "pol-o1"));
        wall.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(wall, "behind", JsonNodeFactory.instance.objectNode()));
        assertThat(wall.getPropertyRaw("look").toString()).contains("shown", "pol-o1");
        point(facilitator, null);
    }

    private void point(Account by, @Nullable Target at) {
        String workshop = workshops.idOf("lantern-street").orElseThrow();
        var command = new Command(UUID.randomUUID(), null, List.of(new Edit.PointAt(at)));
        assertThat(workshops.execute(workshop, by.id(), command)).isInstanceOf(CommandResult.Done.class);
    }

    @Test
    @Rule("PE-51")
    void aWorkshopOfOthersAnswersLikeOneThatDoesNotExist() {
        signIn(new Account("without-any", "newcomer", "Newcomer", false));
        for (String slug : List.of("lantern-street", "no-such-workshop")) {
            assertThatThrownBy(() -> UI.getCurrent().navigate("w/" + slug + "/triangles"))
                    .isInstanceOf(NotFoundError.class);
        }
    }

    @Test
    @Rule("SS-41")
    void anAgencyIsFoundInLettersOfAnotherCase() {
        signIn(demo("pol-lead"));
        UI.getCurrent().navigate("w/lantern-street/triangle/lib");
        assertThat(_get(H1.class).getText()).isEqualTo("Velmouth City Library");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("w/lantern-street/triangle/LIB");
        assertThatThrownBy(() -> UI.getCurrent().navigate("w/lantern-street/triangle/libx"))
                .isInstanceOf(NotFoundError.class);
    }

    @Test
    @Rule("RD-6")
    void aFindingThatOneDoesNotSeeAnswersLikeOneThatDoesNotExist() {
        signIn(demo("pol-lead"));
        UI.getCurrent().navigate("w/lantern-street/finding/C1%7Cau-traders");
        assertThat(_get(FindingPanel.class)).isNotNull();
        signIn(demo("observer-council"));
        for (String key : List.of("C1%7Cau-traders", "C1%7Cno-such", "F2%7Chsa-v3", "%")) {
            assertThatThrownBy(() -> UI.getCurrent().navigate("w/lantern-street/finding/" + key))
                    .isInstanceOf(NotFoundError.class);
        }
    }

    @Test
    @Rule({"FR-40", "FR-46"})
    void theProblemIsReadByEverybodyAndWrittenByNobodyWhileItIsLocked() {
        for (String who : List.of("facilitator", "pol-lead", "observer-council")) {
            signIn(demo(who));
            UI.getCurrent().navigate("w/lantern-street/problem");
            String page = _get(RoomLayout.class).getElement().getTextRecursively();
            assertThat(page).contains("Every weekday from about three o'clock", "Teen floor of the branch");
            assertThat(page)
                    .contains(
                            switch (who) {
                                case "facilitator" -> "Your desk has the switch";
                                case "pol-lead" -> "works at once for your agency";
                                default -> "you read, you don’t write";
                            });
            assertThat(_find(TextField.class)).hasSize(who.equals("pol-lead") ? 9 : 0);
            assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("The problem · Trialign");
        }
    }

    @Test
    @Rule("RD-11")
    void observersGetNoLevelsOfParts() {
        signIn(demo("pol-lead"));
        UI.getCurrent().navigate("w/lantern-street/parts");
        assertThat(coverage().getProperty("levels", false)).isTrue();
        assertThat(coverage().getProperty("editing")).isEqualTo("POL");
        signIn(demo("observer-council"));
        UI.getCurrent().navigate("w/lantern-street/parts/G2%7Cfa-after");
        assertThat(coverage().getProperty("levels", true)).isFalse();
        assertThat(coverage().getProperty("editing")).isEmpty();
    }

    @Test
    @Rule("RD-16")
    void whoIsHiddenIsToldSoOnTheListAndTheTable() {
        signIn(demo("pol-lead"));
        UI.getCurrent().navigate("w/lantern-street/findings");
        assertThat(live("trialign-findings").getProperty("apart", true)).isFalse();
        facilitate(new Edit.HideAgency("POL"));
        try {
            UI.getCurrent().navigate("w/lantern-street/parts");
            assertThat(coverage().getProperty("apart", false)).isTrue();
            UI.getCurrent().navigate("w/lantern-street/findings");
            assertThat(live("trialign-findings").getProperty("apart", false)).isTrue();
        } finally {
            facilitate(new Edit.RevealAgency("POL"));
        }
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(live("trialign-findings").getProperty("apart", true)).isFalse();
        });
    }

    private void facilitate(Edit edit) {
        String workshop = workshops.idOf("lantern-street").orElseThrow();
        Command command = new Command(UUID.randomUUID(), null, List.of(edit));
        assertThat(workshops.execute(workshop, demo("facilitator").id(), command))
                .isInstanceOf(CommandResult.Done.class);
    }

    private static Element coverage() {
        return live("trialign-coverage");
    }

    private static Element live(String tag) {
        return _get(RoomLayout.class)
                .getElement()
                .getChildren()
                .flatMap(ScreensTest::withAllBelow)
                .filter(element -> element.getTag().equals(tag))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> withAllBelow(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(element), element.getChildren().flatMap(ScreensTest::withAllBelow));
    }

    private Account demo(String login) {
        return accounts.findByLogin(login).orElseThrow();
    }

    /** Views are package-private, which Karibu's own discovery passes over. */
    private static Routes routes() {
        var routes = new Routes();
        views(new AnnotationTypeFilter(Route.class))
                .forEach(view -> routes.getRoutes().add(view));
        return routes;
    }

    private static List<Class<? extends Component>> views(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        var views = new ArrayList<Class<? extends Component>>();
        for (BeanDefinition found : scanner.findCandidateComponents("org.trialign.ui")) {
            views.add(ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null)
                    .asSubclass(Component.class));
        }
        return views;
    }

    private static void signIn(Account account) {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        var request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(signedIn);
        request.setUserInRole((principal, role) -> false);
    }
}
