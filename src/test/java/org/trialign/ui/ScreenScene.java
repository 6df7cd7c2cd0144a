package org.trialign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import org.trialign.access.Account;
import org.trialign.access.AccountService;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.room.Rooms;
import org.trialign.workshop.CommandResult;
import org.trialign.workshop.OwnName;
import org.trialign.workshop.WorkshopService;

/** Whole screens of Lantern Street, without a browser. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:screens;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class ScreenScene {
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

    static void signIn(Account account) {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        var request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(signedIn);
        request.setUserInRole((principal, role) -> false);
    }

    Account demo(String login) {
        return accounts.findByLogin(login).orElseThrow();
    }

    void does(String who, Edit edit) {
        String workshop = workshops.idOf("lantern-street").orElseThrow();
        var command = new Command(UUID.randomUUID(), null, List.of(edit));
        assertThat(workshops.execute(workshop, demo(who).id(), command)).isInstanceOf(CommandResult.Done.class);
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
}
