package org.trialign.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.Member;
import org.trialign.model.Snapshot;
import org.trialign.ui.widget.Question;

/** One person of the workshop, who can be moved or removed. */
final class MemberLine extends ListItem {
    private final boolean isReader;
    private final Door door;
    private final Span name = new Span();
    private List<Part> offered = List.of();
    private @Nullable PartSelect part;
    private final NativeButton remove = new NativeButton(getTranslation("people.remove"), pressed -> confirm());
    private @Nullable Shown shown;
    /** The list in which the line stood when this reader gave the person another part. */
    private Optional<Component> movedFrom = Optional.empty();

    private record Shown(Member member, Snapshot now) {}

    /** Does an edit, or says why not; false: nothing was done. */
    interface Door {
        /** @param done what is said aloud once it is done */
        boolean execute(Edit edit, String done);
    }

    MemberLine(boolean isReader, Door door) {
        this.isReader = isReader;
        this.door = door;
        addClassName("member");
        name.addClassName("member-name");
        add(name);
        if (isReader) {
            var you = new Span(getTranslation("people.you"));
            you.addClassName("badge");
            add(you);
        }
        remove.addClassNames("button", "quiet-button", "small-button");
        add(remove);
    }

    void show(Member member, Snapshot now) {
        shown = new Shown(member, now);
        getElement().setAttribute("data-member", member.name());
        name.setText(member.name());
        PartSelect select = select(now);
        select.setAriaLabel(getTranslation("people.part.of", member.name()));
        select.setValue(Part.of(member));
        remove.getElement().setAttribute("aria-label", getTranslation("people.remove.of", member.name()));
    }

    /** A list that is open stays open as long as the same is offered. */
    private PartSelect select(Snapshot now) {
        List<Part> parts = Part.all(now);
        PartSelect select = part;
        if (select == null || !parts.equals(offered)) {
            select = new PartSelect(now, false);
            PartSelect chosenIn = select;
            select.addValueChangeListener(chosen -> {
                if (chosen.isFromClient()) {
                    move(chosen.getValue(), () -> chosenIn.setValue(chosen.getOldValue()));
                }
            });
            if (part != null) {
                remove(part);
            }
            addComponentAtIndex(indexOf(remove), select);
            part = select;
            offered = parts;
        }
        return select;
    }

    /** With the person whom one gave another part the keyboard goes along. */
    void goOn() {
        if (part != null && movedFrom.isPresent() && !movedFrom.equals(getParent())) {
            movedFrom = Optional.empty();
            part.focus();
        }
    }

    /** Asks first where it opens a private draft, and where one can't take it back by oneself. */
    private void move(Part next, Runnable back) {
        if (shown == null || part == null) {
            return;
        }
        Member member = shown.member();
        String name = part.getItemLabelGenerator().apply(next);
        Runnable move = () -> {
            movedFrom = getParent();
            var edit = new Edit.MoveMember(member.account(), next.role(), next.agency());
            if (!door.execute(edit, getTranslation("people.moved", member.name(), name))) {
                movedFrom = Optional.empty();
                back.run();
            }
        };
        boolean opens = opensADraft(shown) && !Objects.equals(member.agency(), next.agency());
        if (!opens && !isReader) {
            move.run();
            return;
        }
        question(member, "people.move.sure", "people.move", opens ? "people.remove.draft" : "people.move.self")
                .ask(move, back);
    }

    private void confirm() {
        if (shown != null) {
            Member member = shown.member();
            String what = opensADraft(shown) ? "people.remove.draft" : "people.remove.next";
            question(member, "people.remove.sure", "people.remove", what)
                    .takesAway()
                    .ask(() -> door.execute(
                            new Edit.RemoveMember(member.account()), getTranslation("people.removed", member.name())));
        }
    }

    private Question question(Member member, String sure, String act, String what) {
        return new Question(
                        getTranslation(sure, member.name()), getTranslation(act), getTranslation("people.remove.no"))
                .says(getTranslation(what));
    }

    /** Without this person the agency has nobody left, and a facilitator reads and writes its triangle. */
    private static boolean opensADraft(Shown shown) {
        String agency = shown.member().agency();
        return agency != null
                && !shown.now().isRevealed(agency)
                && shown.now().members().stream()
                                .filter(member -> agency.equals(member.agency()))
                                .count()
                        == 1;
    }
}
