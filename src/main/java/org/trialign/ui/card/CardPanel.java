package org.trialign.ui.card;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Change;
import org.trialign.model.Edit;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.model.RowChange;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Switch;
import org.trialign.room.Room;
import org.trialign.ui.edit.Drafts;
import org.trialign.ui.edit.LeaveQuestion;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Reading.CardSeen;
import org.trialign.ui.edit.RefusalNotice;
import org.trialign.ui.edit.SaveMark;
import org.trialign.ui.edit.Saver;
import org.trialign.ui.stage.Lock;
import org.trialign.workshop.CommandResult;
import org.trialign.workshop.LookingBack;
import org.trialign.workshop.WorkshopService;

/**
 * The side panel of one card: every field, its links, the findings it is in. Who may edit gets editors, everybody else
 * text. It is shown each new state of the room and never disturbs what is being typed.
 */
@CssImport("./ui/card-panel.css")
public class CardPanel extends Div {
    private final WorkshopService workshops;
    private final LookingBack past;
    private final Room room;
    private final String workshop;
    private final String slug;
    private final String account;
    private final String card;
    private final Saver saver;
    private final CardHead head;
    private final CardNotice notice = new CardNotice();
    private final Div place = new Div();
    /** Only where something can be saved. */
    private @Nullable Footer foot;

    private Runnable close = () -> {};
    private @Nullable CardBody body;
    private @Nullable CardSeen seen;
    private long seenAt;
    private long shownAt = -1;
    private boolean isEditable;

    /**
     * @param workshop id of the workshop, {@code slug} its address
     * @param account of who reads
     * @param card id of the card
     */
    public CardPanel(
            WorkshopService workshops,
            LookingBack past,
            Room room,
            String workshop,
            String slug,
            String account,
            String card) {
        this.workshops = workshops;
        this.past = past;
        this.room = room;
        this.workshop = workshop;
        this.slug = slug;
        this.account = account;
        this.card = card;
        saver = new Saver(workshops, workshop, account);
        addClassName("card-panel");
        getElement().setAttribute("role", "region").setAttribute("data-card", card);
        head = new CardHead(slug, card, this::leave);
        add(head, notice, new Drafts(card), place);
        Shortcuts.addShortcutListener(this, this::leave, Key.ESCAPE).listenOn(this);
    }

    /** Puts something that can be done with the card into its head. */
    public void addAction(Component action) {
        head.addAction(action);
    }

    /** What the card is called; empty if it is not seen any more. */
    public Optional<String> title() {
        return Optional.ofNullable(getElement().getAttribute("aria-label"));
    }

    /** Called when the reader closes the panel, or has removed the card. */
    public void onClose(Runnable listener) {
        close = listener;
    }

    /** Closes, but asks first where something would be lost. */
    private void leave() {
        if (saver.unsaved().isEmpty()) {
            close.run();
            return;
        }
        LeaveQuestion.ask(this, close);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        head.focus(isEditable ? seen : null);
    }

    /** Shows what the room stands at, as far as this person may see it. */
    public void show(Room.State state) {
        if (state.snapshot().revision() == shownAt) {
            return;
        }
        shownAt = state.snapshot().revision();
        Optional<Reading> reading = Reading.of(room, state, account);
        Optional<CardSeen> now = reading.flatMap(one -> one.card(card));
        if (reading.isEmpty() || now.isEmpty()) {
            showGone(state);
        } else {
            show(now.get(), reading.get());
        }
    }

    private void show(CardSeen now, Reading reading) {
        boolean mayEdit = reading.may(new Edit.SetField(card, "note", null));
        CardBody shown = body;
        // also where a hand-off is being written on a card that opens for its agency only now
        boolean keepsTyped = shown != null && isEditable != mayEdit && shown.isBusy();
        if (shown == null || (mayEdit != isEditable && !keepsTyped)) {
            shown = newBody(now, mayEdit);
        }
        if (mayEdit) {
            notice.hide();
        } else {
            String why = whyNot(now, reading);
            boolean isTyped = keepsTyped && !saver.unsaved().isEmpty();
            notice.say(isTyped ? getTranslation("card.readonly.typed", why) : why);
        }
        seen = now;
        seenAt = reading.revision();
        place.setVisible(true);
        getElement().setAttribute("aria-label", reading.title(card));
        head.show(now, reading);
        shown.show(now, reading);
        showFoot(shown.hasEditors());
    }

    private void showFoot(boolean isSaving) {
        if (foot == null && isSaving) {
            var mark = new SaveMark();
            saver.whenTold(() -> mark.show(saver.unsaved().isEmpty()));
            mark.follow(place);
            foot = new Footer(mark);
            foot.addClassName("side-foot");
            add(foot);
        }
        if (foot != null) {
            foot.setVisible(isSaving);
        }
    }

    private CardBody newBody(CardSeen now, boolean mayEdit) {
        isEditable = mayEdit;
        var made = new CardBody(
                new CardScope(
                        slug,
                        workshop,
                        card,
                        now.agency(),
                        saver,
                        past,
                        () -> Reading.of(room, room.state(), account),
                        mayEdit),
                now,
                () -> close.run());
        saver.leave(place);
        body = made;
        place.removeAll();
        place.add(made);
        return made;
    }

    private String whyNot(CardSeen now, Reading reading) {
        Member member = reading.member();
        if (member.role() == Role.OBSERVER) {
            return getTranslation("card.readonly.observer");
        }
        if (member.role() == Role.FACILITATOR) {
            return getTranslation("card.readonly.facilitator");
        }
        return now.agency().equals(member.agency())
                ? Lock.why(this, reading.snapshot(), Switch.CARDS, now.agency(), member)
                        .orElse(getTranslation("card.readonly.now"))
                : getTranslation("card.readonly.other", reading.agencyName(now.agency()));
    }

    /** What is in the fields stays there: it can be copied, and saving any of it brings the card back (doors.md). */
    private void showGone(Room.State state) {
        CardSeen last = seen;
        if (last == null || !isEditable || state.snapshot().member(account).isEmpty()) {
            notice.say(getTranslation("card.gone"));
            forget();
            return;
        }
        String who = whoRemoved(state, last);
        notice.say(
                who.isEmpty() ? getTranslation("card.gone.back") : getTranslation("card.gone.by", who),
                getTranslation("card.gone.restore"),
                () -> bringBack(last));
    }

    /** What this person may not read any more leaves the page altogether. */
    private void forget() {
        saver.leave(place);
        place.removeAll();
        body = null;
        getElement().removeAttribute("aria-label");
        head.forget();
        showFoot(false);
    }

    private String whoRemoved(Room.State state, CardSeen last) {
        RowKey key = new RowKey(last.list(), card);
        for (Change change : workshops.changesSince(workshop, seenAt).reversed()) {
            for (RowChange row : change.rows()) {
                if (row.key().equals(key) && row.after() == null) {
                    return state.snapshot()
                            .member(change.actor())
                            .map(Member::name)
                            .orElse("");
                }
            }
        }
        return "";
    }

    /** Setting what was there, based before the removal, undoes it with the card's links. */
    private void bringBack(CardSeen last) {
        String field = last.list() == RowType.STAKEHOLDERS ? "authorizer" : "title";
        var restoring = new Edit.SetField(card, field, last.get(field));
        if (saver.save(seenAt, List.of(restoring)) instanceof CommandResult.Refused refused) {
            RefusalNotice.show(refused.refusal(), this);
        }
    }
}
