package org.trialign.ui.stage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trialign.audience.AudienceView;
import org.trialign.base.Initials;
import org.trialign.model.Member;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.room.Presence.Here;
import org.trialign.room.Room;
import org.trialign.ui.visit.Page;
import org.trialign.ui.widget.Avatar;
import org.trialign.ui.widget.Seats;

/** Who is here and on which screen. Of somebody whose agency still drafts it is said only that they are here. */
final class PeopleList extends Div implements StagePart {
    private final Paragraph line = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private List<Person> shown = List.of();

    /** @param places what the person's screens show, in words; empty: away */
    private record Person(Member member, int seat, List<String> places) {}

    PeopleList() {
        addClassName("people-part");
        line.addClassName("quiet");
        list.addClassName("people");
        add(line, list);
    }

    @Override
    public void show(Stage stage, Room.State state) {
        List<Person> people = people(stage, state.snapshot());
        if (people.equals(shown)) {
            return;
        }
        shown = people;
        long here = people.stream().filter(person -> !person.places().isEmpty()).count();
        line.setText(getTranslation("stage.people.here", here, people.size() - here));
        list.removeAll();
        people.forEach(person -> list.add(line(person)));
    }

    private ListItem line(Person person) {
        var mark = new Avatar("");
        mark.show(Initials.of(person.member().name()), person.seat());
        var name = new Span(person.member().name());
        name.addClassName("person-name");
        var role = new Span(getTranslation("role." + person.member().role().wire()));
        role.addClassName("quiet");
        boolean isHere = !person.places().isEmpty();
        var where = new Span(isHere ? String.join(", ", person.places()) : getTranslation("stage.people.away"));
        where.addClassNames("person-place", isHere ? "here" : "away");
        return new ListItem(mark, new Div(name, role), where);
    }

    private List<Person> people(Stage stage, Snapshot now) {
        Map<Member, List<Here>> screens = stage.visit().room().people().screens().stream()
                .collect(Collectors.groupingBy(Here::member, LinkedHashMap::new, Collectors.toList()));
        AudienceView view = stage.visit().view();
        var seats = new Seats(now);
        var people = new ArrayList<Person>();
        now.members().stream()
                .sorted(java.util.Comparator.comparing((Member member) -> !screens.containsKey(member))
                        .thenComparing(Member::role)
                        .thenComparing(Member::name))
                .forEach(member -> people.add(new Person(
                        member,
                        seats.of(member.agency()),
                        screens.getOrDefault(member, List.of()).stream()
                                .map(here -> place(here, now, view))
                                .distinct()
                                .toList())));
        return people;
    }

    private String place(Here here, Snapshot now, AudienceView view) {
        String own = here.member().agency();
        if (own != null && !isRead(view, now, own)) {
            return getTranslation("stage.people.only_here");
        }
        return Page.read(here.place())
                .map(page -> name(page, now, view))
                .orElse(getTranslation("stage.people.only_here"));
    }

    private String name(Page page, Snapshot now, AudienceView view) {
        return switch (page) {
            case Page.Problem p -> getTranslation("rail.problem");
            case Page.Triangle(String agency) -> ofTriangle(agency, now, view);
            case Page.Card(String id) ->
                now.card(id)
                        .filter(row -> view.rows().containsKey(row.key()))
                        .map(row -> getTranslation("stage.people.card", now.agencyName(String.valueOf(row.agency()))))
                        .orElse(getTranslation("stage.people.only_here"));
            case Page.Triangles p -> getTranslation("rail.triangles");
            case Page.Parts p -> getTranslation("rail.parts");
            case Page.PartsFinding p -> getTranslation("rail.parts");
            case Page.Findings p -> getTranslation("rail.findings");
            case Page.Finding p -> getTranslation("rail.findings");
            case Page.Desk p -> getTranslation("rail.desk");
            case Page.People p -> getTranslation("rail.people");
            case Page.Wall p -> getTranslation("stage.wall");
        };
    }

    private String ofTriangle(String agency, Snapshot now, AudienceView view) {
        return Optional.of(agency)
                .filter(id -> isRead(view, now, id))
                .map(id -> getTranslation("stage.people.triangle", now.agencyName(id)))
                .orElse(getTranslation("stage.people.only_here"));
    }

    /** True if the reader sees the agency's own row whole, hence its cards. */
    private static boolean isRead(AudienceView view, Snapshot now, String agency) {
        var row = view.rows().get(new RowKey(RowType.AGENCIES, agency));
        return now.isRevealed(agency)
                || now.asksForHelp(agency)
                || (row != null && row.json().has("mission"));
    }
}
