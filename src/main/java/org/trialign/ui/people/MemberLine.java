package org.trialign.ui.people;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.trialign.model.Edit;
import org.trialign.model.Member;
import org.trialign.model.Snapshot;
import org.trialign.ui.widget.Question;

/** One person of the workshop, who can be moved or removed. */
final class MemberLine extends ListItem {
    private final Member member;
    private final Snapshot now;
    private final boolean isReader;
    private final Door door;

    /** Does an edit, or says why not; false: nothing was done. */
    interface Door {
        boolean execute(Edit edit);
    }

    MemberLine(Member member, Snapshot now, boolean isReader, Door door) {
        this.member = member;
        this.now = now;
        this.isReader = isReader;
        this.door = door;
        addClassName("member");
        getElement().setAttribute("data-member", member.name());
        var name = new Span(member.name());
        name.addClassName("member-name");
        add(name);
        if (isReader) {
            var you = new Span(getTranslation("people.you"));
            you.addClassName("badge");
            add(you);
        }
        var remove = new NativeButton(getTranslation("people.remove"), pressed -> confirm());
        remove.addClassNames("button", "quiet-button", "small-button");
        remove.getElement().setAttribute("aria-label", getTranslation("people.remove.of", member.name()));
        add(part(), remove);
    }

    private PartSelect part() {
        var part = new PartSelect(now, false);
        part.setAriaLabel(getTranslation("people.part.of", member.name()));
        part.setValue(Part.of(member));
        part.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                move(chosen.getValue(), () -> part.setValue(chosen.getOldValue()));
            }
        });
        return part;
    }

    /** Asks first where it opens a private draft, and where one can't take it back by oneself. */
    private void move(Part next, Runnable back) {
        Runnable move = () -> {
            if (!door.execute(new Edit.MoveMember(member.account(), next.role(), next.agency()))) {
                back.run();
            }
        };
        boolean opens = opensADraft() && !Objects.equals(member.agency(), next.agency());
        if (!opens && !isReader) {
            move.run();
            return;
        }
        question("people.move.sure", "people.move", opens ? "people.remove.draft" : "people.move.self")
                .ask(move, back);
    }

    private void confirm() {
        question("people.remove.sure", "people.remove", opensADraft() ? "people.remove.draft" : "people.remove.next")
                .takesAway()
                .ask(() -> door.execute(new Edit.RemoveMember(member.account())));
    }

    private Question question(String sure, String act, String what) {
        return new Question(
                        getTranslation(sure, member.name()), getTranslation(act), getTranslation("people.remove.no"))
                .says(getTranslation(what));
    }

    /** Without this person the agency has nobody left, and a facilitator reads and writes its triangle. */
    private boolean opensADraft() {
        String agency = member.agency();
        return agency != null
                && !now.isRevealed(agency)
                && now.members().stream()
                                .filter(member -> agency.equals(member.agency()))
                                .count()
                        == 1;
    }
}
