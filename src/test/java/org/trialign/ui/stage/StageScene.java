package org.trialign.ui.stage;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.trialign.access.AccountService;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.model.LanternStreet;
import org.trialign.model.Member;
import org.trialign.model.Phase;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Workshop;
import org.trialign.model.WorkshopHead;
import org.trialign.model.WorkshopRows;
import org.trialign.room.Room;
import org.trialign.room.Rooms;
import org.trialign.ui.visit.Visit;
import org.trialign.workshop.CommandResult;
import org.trialign.workshop.WorkshopService;

/** A workshop of its own for each test: Lantern Street in Draft, nobody revealed; SYS has no people. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:screens;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class StageScene {
    private static final Map<String, Role> PEOPLE = Map.of(
            "lib-lead", Role.AGENCY_LEAD,
            "pol-lead", Role.AGENCY_LEAD,
            "phd-lead", Role.AGENCY_LEAD,
            "hsa-lead", Role.AGENCY_LEAD,
            "facilitator", Role.FACILITATOR,
            "observer-council", Role.OBSERVER);

    @Autowired
    WorkshopService workshops;

    @Autowired
    Rooms rooms;

    @Autowired
    AccountService accounts;

    @Autowired
    LookHere look;

    String workshop = "";

    @BeforeEach
    void begin() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        Workshop file = LanternStreet.workshop();
        WorkshopHead head = file.head();
        var rows = new ArrayList<Row>(WorkshopRows.ofWorkshop(file));
        rows.removeIf(row -> row.type() == RowType.WORKSHOP);
        rows.add(new Row(
                RowType.WORKSHOP,
                null,
                1,
                new WorkshopHead(head.title(), head.language(), head.notice(), Phase.DRAFT)));
        PEOPLE.forEach((login, role) ->
                rows.add(new Row(RowType.MEMBERS, null, (rows.size() + 1) * Row.GAP, member(login, role))));
        workshop = workshops.create("stage-" + UUID.randomUUID(), account("facilitator"), rows);
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
    }

    private Member member(String login, Role role) {
        return new Member(
                account(login),
                "Name of " + login,
                role,
                role == Role.AGENCY_LEAD ? login.substring(0, 3).toUpperCase(Locale.ROOT) : null);
    }

    String account(String login) {
        return accounts.findByLogin(login).orElseThrow().id();
    }

    Snapshot now() {
        return workshops.snapshot(workshop);
    }

    Stage stage(String login) {
        Member member = now().member(account(login)).orElseThrow();
        return new Stage(workshops, new Visit(workshop, "stage", member, rooms.of(workshop)));
    }

    /** The room, caught up with what was committed. */
    Room.State state() {
        return rooms.of(workshop).state();
    }

    <P extends Component & StagePart> P shown(P part, String login) {
        if (!part.isAttached()) {
            UI.getCurrent().add(part);
        }
        part.show(stage(login), state());
        return part;
    }

    /** The strip in the frame of somebody's screen. */
    StageStrip strip(String login) {
        var strip = new StageStrip(look);
        UI.getCurrent().add(strip);
        strip.show(stage(login), state());
        return strip;
    }

    void does(String login, Edit... edits) {
        var done = workshops.execute(workshop, account(login), new Command(UUID.randomUUID(), null, List.of(edits)));
        if (done instanceof CommandResult.Refused refused) {
            throw new IllegalStateException(refused.toString());
        }
        await().until(() -> state().snapshot().revision() >= now().revision());
    }

    /** The one visible button that reads so, or is called so by a screen reader. */
    static NativeButton button(Component within, String name) {
        List<NativeButton> found = _find(within, NativeButton.class).stream()
                .filter(each -> name.equals(each.getText())
                        || name.equals(each.getElement().getAttribute("aria-label")))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " buttons " + name);
        }
        return found.getFirst();
    }

    static String text(Component part) {
        return part.getElement().getTextRecursively();
    }
}
