package org.trialign.ui.card;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.trialign.model.Reveal;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Thing;
import org.trialign.model.Workshop;
import org.trialign.model.WorkshopHead;
import org.trialign.model.WorkshopRows;
import org.trialign.room.Room;
import org.trialign.room.Rooms;
import org.trialign.ui.edit.Segments;
import org.trialign.ui.edit.WordBox;
import org.trialign.workshop.CommandResult;
import org.trialign.workshop.LookingBack;
import org.trialign.workshop.WorkshopService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A workshop of its own for each test, Lantern Street in Align with everybody revealed, and panels of its people. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:screens;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class PanelScene {
    private static final Map<String, Role> PEOPLE = Map.of(
            "lib-lead", Role.AGENCY_LEAD,
            "lib-deputy", Role.AGENCY_EDITOR,
            "pol-lead", Role.AGENCY_LEAD,
            "hsa-lead", Role.AGENCY_LEAD,
            "facilitator", Role.FACILITATOR,
            "observer-council", Role.OBSERVER);

    @Autowired
    protected WorkshopService workshops;

    @Autowired
    protected LookingBack past;

    @Autowired
    Rooms rooms;

    @Autowired
    AccountService accounts;

    protected String workshop = "";

    @BeforeEach
    void begin() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        Workshop file = LanternStreet.workshop();
        WorkshopHead head = file.head();
        var rows = new ArrayList<Row>(WorkshopRows.ofWorkshop(new Workshop(
                new WorkshopHead(head.title(), head.language(), head.notice(), Phase.ALIGN),
                file.problem(),
                file.facets(),
                file.vocabulary(),
                file.agencies(),
                file.triangles(),
                file.crossLinks(),
                file.agreements(),
                file.jointLines(),
                file.parkingLot())));
        file.agencies().forEach(agency -> append(rows, RowType.REVEALS, new Reveal(agency.id())));
        PEOPLE.forEach((login, role) -> append(rows, RowType.MEMBERS, member(login, role)));
        workshop = workshops.create("panel-" + UUID.randomUUID(), account("facilitator"), rows);
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
    }

    private Member member(String login, Role role) {
        boolean speaks = role == Role.AGENCY_LEAD || role == Role.AGENCY_EDITOR;
        return new Member(
                account(login), login, role, speaks ? login.substring(0, 3).toUpperCase(Locale.ROOT) : null);
    }

    private static void append(List<Row> rows, RowType type, Thing thing) {
        rows.add(new Row(type, null, (rows.size() + 1) * Row.GAP, thing));
    }

    protected String account(String login) {
        return accounts.findByLogin(login).orElseThrow().id();
    }

    /** The panel that somebody opened on a card. */
    CardPanel open(String login, String card) {
        var panel = new CardPanel(workshops, past, room(), workshop, "lantern", account(login), card);
        UI.getCurrent().add(panel);
        refresh(panel);
        return panel;
    }

    protected Room room() {
        return rooms.of(workshop);
    }

    /** As the frame does when the room has changed. */
    void refresh(CardPanel panel) {
        long newest = workshops.snapshot(workshop).revision();
        await().until(() -> room().state().snapshot().revision() >= newest);
        panel.show(room().state());
    }

    /** Somebody does something elsewhere. */
    protected void elsewhere(String login, Edit... edits) {
        var done = workshops.execute(workshop, account(login), new Command(UUID.randomUUID(), null, List.of(edits)));
        if (done instanceof CommandResult.Refused refused) {
            throw new IllegalStateException(refused.toString());
        }
    }

    static Edit set(String card, String field, String value) {
        return new Edit.SetField(card, field, JsonNodeFactory.instance.stringNode(value));
    }

    /** What the workshop holds in a field; null when empty. */
    JsonNode stored(String card, String field) {
        Row row = workshops.snapshot(workshop).card(card).orElseThrow();
        return org.trialign.model.format.ThingJson.write(row.thing()).get(field);
    }

    /** The one part of a panel that edits a field. */
    protected static <C extends Component> C field(Component within, Class<C> type, String field) {
        return part(within, type, "data-field", field::equals);
    }

    protected static <C extends Component> C part(
            Component within, Class<C> type, String attribute, Predicate<String> value) {
        List<C> found = _find(within, type).stream()
                .filter(each -> {
                    String has = each.getElement().getAttribute(attribute);
                    return has != null && value.test(has);
                })
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + type.getSimpleName() + " " + attribute);
        }
        return found.getFirst();
    }

    static void press(CardPanel panel, String button) {
        _click(_get(panel, NativeButton.class, spec -> spec.withText(button)));
    }

    static Segments radio(CardPanel panel, String field) {
        return field(panel, Segments.class, field);
    }

    static WordBox box(CardPanel panel, String field) {
        return field(panel, WordBox.class, field);
    }

    static String savedMark(CardPanel panel) {
        return part(panel, Span.class, "data-saved", value -> true).getElement().getAttribute("data-saved");
    }

    /** All text of a part of the page. */
    protected static String text(Component part) {
        return part.getElement().getTextRecursively() + told(part);
    }

    /** What is drawn in the browser from a property. */
    private static String told(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren())
                .map(each -> each == part ? drawnFrom(part) : told(each))
                .collect(Collectors.joining(" "));
    }

    private static String drawnFrom(Component part) {
        Stream<String> properties = switch (part) {
            case FieldLines lines -> Stream.of("lines");
            case FindingSection findings when findings.isVisible() -> Stream.of("heading", "findings");
            default -> Stream.of();
        };
        return properties
                .map(property -> String.valueOf(part.getElement().getPropertyRaw(property)))
                .collect(Collectors.joining(" "));
    }
}
