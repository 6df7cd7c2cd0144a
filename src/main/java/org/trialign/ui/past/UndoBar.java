package org.trialign.ui.past;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Change;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.model.Member;
import org.trialign.model.Refusal;
import org.trialign.model.Role;
import org.trialign.model.Snapshot;
import org.trialign.model.Standing;
import org.trialign.ui.edit.RefusalWords;
import org.trialign.ui.visit.OwnChange;
import org.trialign.ui.visit.OwnUndo;
import org.trialign.ui.widget.Icon;
import org.trialign.ui.widget.Said;
import org.trialign.workshop.CommandResult;
import org.trialign.workshop.LookingBack;
import org.trialign.workshop.LookingBack.Steps;
import org.trialign.workshop.WorkshopService;

/**
 * Undo and redo of one's own steps, in the top bar of who can have any. Each button says what it would do; what was done is
 * said politely, and why something can't be done, or that it was another thing than the last, stands below the buttons until it
 * is put away.
 */
@CssImport("./ui/past.css")
@JsModule("./frame/undo-keys.ts")
public final class UndoBar extends Div {
    private final LookingBack past;
    private final WorkshopService workshops;
    private final NativeButton undo = new NativeButton();
    private final NativeButton redo = new NativeButton();
    private final Div note = new Div();
    private final Paragraph why = new Paragraph();
    private final NativeButton earlier = new NativeButton();
    private final Said said = new Said();
    private String workshop = "";
    private @Nullable Member member;
    private @Nullable Steps steps;
    /** Nobody changes anything then, and so nobody takes anything back. */
    private boolean isArchived;

    private @Nullable Change before;
    /** The own last step when the note came; with another one it has had its time. */
    private Optional<Change> notedAt = Optional.empty();

    public UndoBar(LookingBack past, WorkshopService workshops) {
        this.past = past;
        this.workshops = workshops;
        addClassName("undo-bar");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("past.bar"));
        button(undo, Icon.UNDO, "undo", "Control+Z", this::undo);
        button(redo, Icon.REDO, "redo", "Control+Shift+Z Control+Y", this::redo);
        var word = new Span(getTranslation("past.undo"));
        word.addClassName("undo-word");
        word.getElement().setAttribute("aria-hidden", "true");
        undo.add(word);
        note.addClassName("undo-note");
        why.getElement().setAttribute("role", "alert");
        earlier.addClassNames("button", "small-button");
        earlier.addClickListener(pressed -> undoBefore());
        var away = new NativeButton(getTranslation("past.put_away"), pressed -> putAway());
        away.addClassNames("button", "quiet-button", "small-button");
        var ways = new Div(earlier, away);
        ways.addClassName("row");
        note.add(why, ways);
        add(undo, redo, note, said);
        getElement().appendChild(new Element("trialign-undo-keys"));
        note.setVisible(false);
        setVisible(false);
    }

    private static void button(NativeButton button, Icon icon, String name, String keys, Runnable pressed) {
        button.addClassNames("button", "undo-button");
        button.getElement().setAttribute("data-step", name).setAttribute("aria-keyshortcuts", keys);
        button.add(icon.draw());
        button.addClickListener(click -> pressed.run());
    }

    /** Shows what this member can undo and redo now. */
    public void show(String inWorkshop, Member now, Snapshot snapshot) {
        boolean isSame = workshop.equals(inWorkshop) && now.equals(member) && !isArchived;
        workshop = inWorkshop;
        member = now;
        isArchived = snapshot.standing() == Standing.State.ARCHIVED;
        setVisible(now.role() != Role.OBSERVER);
        if (isVisible()) {
            steps = isArchived ? Steps.NONE : past.steps(workshop, now, isSame ? steps : null);
            if (!steps.undo().equals(notedAt)) {
                putAway();
            }
            label(undo, "past.undo", "past.undo_what", steps.undo().map(step -> StepWords.of(this, snapshot, step)));
            label(
                    redo,
                    "past.redo",
                    "past.redo_what",
                    steps.redo().map(step -> StepWords.ofUndone(this, snapshot, step)));
        }
    }

    /**
     * A button that has nothing to do keeps its place and the focus, and says so. The tooltip alone is its name: beside another
     * one it would be read out too.
     */
    private void label(NativeButton button, String alone, String with, Optional<String> what) {
        String text = what.map(words -> getTranslation(with, words)).orElseGet(() -> getTranslation(alone));
        button.getElement().setAttribute("title", text).setAttribute("aria-disabled", Boolean.toString(what.isEmpty()));
    }

    private void undo() {
        Steps now = fresh();
        if (now.undo().isEmpty()) {
            note(getTranslation(isArchived ? "past.archived" : "past.nothing_undo"), null);
        } else {
            undo(now.undo().get());
        }
    }

    private void undoBefore() {
        if (before != null) {
            undo(before);
        }
    }

    private void undo(Change step) {
        Snapshot snapshot = workshops.snapshot(workshop);
        boolean isEarlier = member != null && past.passesOverTheLast(workshop, member, step);
        String words = StepWords.of(this, snapshot, step);
        switch (send(new Edit.Undo((int) step.revision()))) {
            case CommandResult.Done done -> {
                done(isEarlier ? "" : getTranslation("past.undone", words), done.revision());
                if (isEarlier) {
                    // who expected another thing reads which one it was, and can do it again
                    note(getTranslation("past.undone_earlier", words), null);
                }
            }
            case CommandResult.Refused refused ->
                note(
                        getTranslation("past.not_undone", words) + " " + reason(refused.refusal()),
                        member == null
                                ? null
                                : past.stepBefore(workshop, member, step.revision())
                                        .orElse(null));
        }
    }

    private void redo() {
        Steps now = fresh();
        if (now.redo().isEmpty()) {
            note(getTranslation(isArchived ? "past.archived" : "past.nothing_redo"), null);
            return;
        }
        String words = StepWords.ofUndone(
                this, workshops.snapshot(workshop), now.redo().get());
        switch (send(new Edit.Redo())) {
            case CommandResult.Done done -> done(getTranslation("past.redone", words), done.revision());
            case CommandResult.Refused refused ->
                note(getTranslation("past.not_redone", words) + " " + reason(refused.refusal()), null);
        }
    }

    /** What was pressed may come faster than the room's news. */
    private Steps fresh() {
        Member now = member;
        return now == null || isArchived ? Steps.NONE : past.steps(workshop, now, steps);
    }

    private CommandResult send(Edit edit) {
        Member now = member;
        if (now == null) {
            throw new IllegalStateException("nobody presses");
        }
        return OwnChange.make(workshops, workshop, now.account(), new Command(UUID.randomUUID(), null, List.of(edit)));
    }

    private String reason(Refusal refusal) {
        Member now = member;
        return refusal instanceof Refusal.Overtaken overtaken && now != null
                ? LaterWords.of(overtaken.later(), workshops.snapshot(workshop), now, this)
                : RefusalWords.of(refusal, this);
    }

    private void done(String words, long revision) {
        putAway();
        said.say(words);
        getUI().ifPresent(ui -> OwnUndo.happened(ui, revision));
        if (member != null) {
            show(workshop, member, workshops.snapshot(workshop));
        }
    }

    private void note(String text, @Nullable Change instead) {
        before = instead;
        notedAt = fresh().undo();
        why.setText(text);
        earlier.setVisible(instead != null);
        if (instead != null) {
            earlier.setText(
                    getTranslation("past.undo_before", StepWords.of(this, workshops.snapshot(workshop), instead)));
        }
        note.setVisible(true);
    }

    /** Takes the note away: who goes on elsewhere has read it. */
    public void putAway() {
        before = null;
        note.setVisible(false);
    }
}
