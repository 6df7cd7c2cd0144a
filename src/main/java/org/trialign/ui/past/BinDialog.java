package org.trialign.ui.past;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.Audience;
import org.trialign.audience.GoneCard;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.model.Member;
import org.trialign.model.RowType;
import org.trialign.room.Room;
import org.trialign.ui.edit.Drawn;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Reading.CardSeen;
import org.trialign.ui.edit.RefusalWords;
import org.trialign.ui.visit.OwnChange;
import org.trialign.ui.visit.Visit;
import org.trialign.ui.widget.CloseButton;
import org.trialign.ui.widget.When;
import org.trialign.ui.widget.Written;
import org.trialign.workshop.CommandResult;
import org.trialign.workshop.LookingBack;
import org.trialign.workshop.WorkshopService;
import tools.jackson.databind.node.JsonNodeFactory;

/** The cards of an agency that were removed: who removed them and when, and a way to put them back while cards are open. */
public final class BinDialog extends Dialog {
    private static final int AT_ONCE = 10;
    private final LookingBack past;
    private final WorkshopService workshops;
    private final Visit visit;
    private final String agency;
    private final UnorderedList cards = new UnorderedList();
    private final Paragraph empty = new Paragraph(getTranslation("past.bin.empty"));
    private final NativeButton more = new NativeButton(getTranslation("past.bin.more"), pressed -> readOn());
    private final Paragraph said = new Paragraph();
    private final Drawn drawn = new Drawn();
    private @Nullable Reading reading;
    private @Nullable Long next;
    /** How many were read already: what was opened by "more" doesn't fold. */
    private int wanted = AT_ONCE;

    public BinDialog(LookingBack past, WorkshopService workshops, Visit visit, String agency) {
        this.past = past;
        this.workshops = workshops;
        this.visit = visit;
        this.agency = agency;
        setHeaderTitle(getTranslation("past.bin.title"));
        setWidth("min(560px, 94vw)");
        cards.addClassName("bin");
        empty.addClassName("empty");
        more.addClassNames("button", "small-button");
        said.addClassName("bin-said");
        said.getElement().setAttribute("role", "status");
        add(new Div(new Paragraph(getTranslation("past.bin.why")), said, cards, empty, more));
        getFooter().add(new CloseButton(getTranslation("past.bin.close"), this));
    }

    /** Shows what lies in the bin now; reads anew only if the reader saw a card of the agency come or go, or the rights changed. */
    public void show(Room.State state) {
        Reading now = Reading.of(visit.room(), state, visit.member().account()).orElse(null);
        reading = now;
        if (now == null) {
            close();
            return;
        }
        List<String> there =
                now.cards(agency, RowType.CARDS).stream().map(CardSeen::id).toList();
        if (drawn.isNew(there, mayPutBack(now))) {
            cards.removeAll();
            read(null, wanted);
        }
    }

    private boolean mayPutBack(Reading now) {
        return now.may(new Edit.AddCard(agency, RowType.VALUES, JsonNodeFactory.instance.objectNode()));
    }

    private void readOn() {
        if (next != null) {
            wanted += AT_ONCE;
            read(next, AT_ONCE);
        }
    }

    private void read(@Nullable Long before, int atMost) {
        Reading now = reading;
        if (now == null) {
            return;
        }
        LookingBack.Page<GoneCard> page = past.bin(visit.workshop(), Audience.of(now.member()), agency, before, atMost);
        page.entries().forEach(card -> cards.add(line(card, now)));
        next = page.next();
        more.setVisible(next != null);
        empty.setVisible(cards.getComponentCount() == 0 && next == null);
    }

    private ListItem line(GoneCard card, Reading now) {
        String title = title(card, now);
        var kind = new Span(getTranslation("card.kind." + card.list().wire()));
        kind.addClassName("badge");
        var name = new Span(title);
        name.addClassName("bin-title");
        Written.here(name);
        String when = When.of(card.at(), getLocale());
        String actor = card.actor();
        var who = new Span(
                actor == null
                        ? getTranslation("past.bin.when", when)
                        : actor.equals(now.member().account())
                                ? getTranslation("past.bin.by_you", when)
                                : getTranslation("past.bin.by", nameOf(actor, now), when));
        who.addClassName("quiet");
        var text = new Div(new Div(kind, name), who);
        var line = new ListItem(text);
        line.getElement().setAttribute("data-card", card.id());
        if (mayPutBack(now)) {
            var back = new NativeButton(getTranslation("past.bin.put_back"), pressed -> putBack(card, title));
            back.addClassNames("button", "small-button");
            back.getElement().setAttribute("aria-label", getTranslation("past.bin.put_back_what", title));
            line.add(back);
        }
        return line;
    }

    private String nameOf(String account, Reading now) {
        return now.snapshot().member(account).map(Member::name).orElse(getTranslation("past.left"));
    }

    private String title(GoneCard card, Reading now) {
        return now.title(new CardSeen(card.id(), card.list(), card.agency(), card.json()))
                .orElse(getTranslation("past.card_gone"));
    }

    private void putBack(GoneCard card, String title) {
        var command = new Command(UUID.randomUUID(), null, List.of(new Edit.PutBack(card.id())));
        switch (OwnChange.make(workshops, visit.workshop(), visit.member().account(), command)) {
            case CommandResult.Done done -> {
                said.removeClassName("refusal");
                said.setText(getTranslation("past.bin.is_back", title));
                show(visit.room().state());
            }
            case CommandResult.Refused refused -> {
                said.addClassName("refusal");
                said.setText(RefusalWords.of(refused.refusal(), this));
            }
        }
    }
}
