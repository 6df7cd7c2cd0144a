package org.trialign.ui.workshops;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trialign.access.Account;
import org.trialign.access.AccountService;
import org.trialign.exchange.WorkshopFiles;
import org.trialign.model.Role;
import org.trialign.model.Standing;
import org.trialign.ui.frame.TopBar;
import org.trialign.ui.widget.Said;
import org.trialign.workshop.WorkshopQuery;
import org.trialign.workshop.WorkshopService;
import org.trialign.workshop.WorkshopSummary;

/** My workshops: those in use, then the archived and the deleted ones, and the way to a new one. */
@Route("")
@PermitAll
@CssImport("./theme/theme.css")
@CssImport("./ui/frame-parts.css")
@CssImport("./ui/workshops.css")
class WorkshopsView extends Div implements HasDynamicTitle {
    private final WorkshopQuery query;
    private final WorkshopService workshops;
    private final WorkshopFiles files;
    private final Clock clock;
    private final Account account;
    private final Div lists = new Div();
    private final Said said = new Said();
    private final Map<String, WorkshopActions> actions = new HashMap<>();

    WorkshopsView(
            WorkshopQuery query,
            WorkshopService workshops,
            WorkshopFiles files,
            Clock clock,
            AccountService accounts,
            AuthenticationContext authentication) {
        this.query = query;
        this.workshops = workshops;
        this.files = files;
        this.clock = clock;
        addClassName("workshops-page");
        account = accounts.signedIn().orElseThrow();
        var begin = new Anchor("new", getTranslation("workshops.new"));
        begin.addClassNames("button", "primary");
        begin.getElement().setAttribute("router-link", true);
        var head = new Header(new H1(getTranslation("workshops.title")), begin);
        head.addClassName("workshops-head");
        lists.addClassName("workshop-lists");
        add(TopBar.ofTrialign(account, authentication), new Main(head, said, lists));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workshops.title") + " · Trialign";
    }

    private void show() {
        lists.removeAll();
        actions.clear();
        List<WorkshopSummary> mine = query.of(account.id());
        List<WorkshopSummary> active = standing(mine, Standing.State.ACTIVE);
        lists.add(active.isEmpty() ? nothing() : list(active));
        addApart("workshops.archived", standing(mine, Standing.State.ARCHIVED));
        addApart("workshops.deleted", standing(mine, Standing.State.DELETED));
    }

    /** The keyboard goes along with the workshop that stands elsewhere now. */
    private void changed(String slug, String what) {
        show();
        said.say(what);
        WorkshopActions moved = actions.get(slug);
        if (moved != null) {
            moved.getElement().callJsFunction("focus");
        }
    }

    private static List<WorkshopSummary> standing(List<WorkshopSummary> mine, Standing.State state) {
        return mine.stream().filter(one -> one.standing() == state).toList();
    }

    private void addApart(String word, List<WorkshopSummary> some) {
        if (!some.isEmpty()) {
            var section = new Section(new H2(getTranslation(word)), list(some));
            section.addClassName("workshops-apart");
            lists.add(section);
        }
    }

    private Div nothing() {
        var empty =
                new Div(new H2(getTranslation("workshops.none")), new Paragraph(getTranslation("workshops.none.next")));
        empty.addClassName("empty");
        return empty;
    }

    private UnorderedList list(List<WorkshopSummary> some) {
        var list = new UnorderedList();
        list.addClassName("workshops");
        Instant now = clock.instant();
        for (WorkshopSummary workshop : some) {
            var line = new WorkshopLine(workshop, now);
            if (workshop.role() == Role.FACILITATOR) {
                var more = new WorkshopActions(workshop, account.id(), workshops, files, this::changed);
                actions.put(workshop.slug(), more);
                line.add(more);
            }
            list.add(line);
        }
        return list;
    }
}
