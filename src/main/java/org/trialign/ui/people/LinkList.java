package org.trialign.ui.people;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.trialign.model.Member;
import org.trialign.model.Snapshot;
import org.trialign.ui.widget.When;
import org.trialign.workshop.Invitation;

/** The links of a workshop: the open ones, and those by which somebody joined. */
final class LinkList extends Section {
    private final Predicate<Invitation> isOpen;
    private final Consumer<Invitation> revoke;

    LinkList(Predicate<Invitation> isOpen, Consumer<Invitation> revoke) {
        this.isOpen = isOpen;
        this.revoke = revoke;
        addClassNames("panel", "join-links");
    }

    void show(Snapshot now, List<Invitation> invitations) {
        removeAll();
        add(new H2(getTranslation("people.links")));
        List<Invitation> shown = invitations.stream()
                .filter(invitation ->
                        isOpen.test(invitation) || !invitation.uses().isEmpty())
                .toList();
        if (shown.isEmpty()) {
            var none = new Paragraph(getTranslation("people.links.none"));
            none.addClassNames("small", "quiet");
            add(none);
            return;
        }
        add(new UnorderedList(
                shown.stream().map(invitation -> line(now, invitation)).toArray(ListItem[]::new)));
    }

    private ListItem line(Snapshot now, Invitation invitation) {
        var part = new Part(invitation.role(), invitation.agency());
        String role = getTranslation("role." + part.role().wire());
        String what = part.agency() == null ? role : getTranslation("people.part", role, part.agencyName(now));
        var title = new Span(what);
        title.addClassName("link-part");
        var facts = new Span(facts(now, invitation));
        facts.addClassNames("small", "quiet");
        var words = new Div(title, facts);
        words.addClassNames("column", "grow");
        var line = new ListItem(words);
        line.addClassName("invitation");
        if (isOpen.test(invitation)) {
            var withdraw =
                    new NativeButton(getTranslation("people.links.revoke"), pressed -> revoke.accept(invitation));
            withdraw.addClassNames("button", "quiet-button", "small-button");
            withdraw.getElement().setAttribute("aria-label", getTranslation("people.links.revoke.of", what));
            line.add(withdraw);
        }
        return line;
    }

    private String facts(Snapshot now, Invitation invitation) {
        String used = invitation.uses().stream()
                .map(use -> now.member(use.account())
                        .map(Member::name)
                        .orElseGet(() -> getTranslation("people.links.left")))
                .collect(Collectors.joining(", "));
        String state = !isOpen.test(invitation)
                ? getTranslation("people.links.closed")
                : getTranslation(
                        invitation.usesAllowed() == null ? "people.links.open.several" : "people.links.open.once",
                        When.dayAndTime(invitation.expiresAt(), getLocale()));
        return used.isEmpty() ? state : state + " · " + getTranslation("people.links.used", used);
    }
}
