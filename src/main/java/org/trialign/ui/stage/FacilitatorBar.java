package org.trialign.ui.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Phase;
import org.trialign.model.Snapshot;
import org.trialign.room.Room;
import org.trialign.ui.visit.Page;

/** The facilitator's hands on every screen: phase, switches, reveals, people, wall. */
final class FacilitatorBar extends Nav {
    private final NativeButton back = button();
    private final NativeButton forward = button();
    private final NativeButton switches = button();
    /** Leads to the words that wait for a facilitator. */
    private final Anchor words = new Anchor();

    private final NativeButton reveals = button();
    private final NativeButton people = button();
    private final NativeButton wall = button();
    private final PartDialog<SwitchTable> switchDialog;
    private final PartDialog<RevealList> revealDialog;
    private final PartDialog<PeopleList> peopleDialog;
    private final PartDialog<WallPart> wallDialog;
    private @Nullable Stage stage;
    private @Nullable Snapshot shown;

    FacilitatorBar(LookHere look) {
        addClassName("facilitator-bar");
        getElement().setAttribute("aria-label", getTranslation("stage.bar"));
        switchDialog = dialog(() -> "stage.switches", new SwitchTable(), switches);
        revealDialog = dialog(this::revealTitle, new RevealList(), reveals);
        peopleDialog = dialog(() -> "stage.people", new PeopleList(), people);
        wallDialog = dialog(() -> "stage.wall", new WallPart(look), wall);
        back.addClickListener(pressed -> move(PhaseMove::before));
        forward.addClickListener(pressed -> move(PhaseMove::after));
        people.setText(getTranslation("stage.people"));
        // a narrow screen has no room for what the desk has too
        List.of(switches, people, wall).forEach(part -> part.addClassName("on-desk"));
        var gap = new Div();
        gap.addClassName("grow");
        words.addClassNames("button", "small-button");
        add(back, forward, gap, words, reveals, switches, people, wall);
    }

    void show(Stage on, Room.State state) {
        stage = on;
        Snapshot now = state.snapshot();
        shown = now;
        showMove(back, PhaseMove.before(now.phase()), "stage.back");
        showMove(forward, PhaseMove.after(now.phase()), "stage.forward");
        showWords(on, now);
        int drafting = Agencies.drafting(now).size();
        boolean isOffered = RevealList.isDue(now);
        reveals.setText(
                drafting == 0 ? getTranslation("stage.progress") : getTranslation("stage.reveal.some", drafting));
        forward.setClassName("primary", !isOffered);
        reveals.setClassName("primary", isOffered);
        int flips = SwitchTable.flipped(now);
        switches.setText(flips == 0 ? getTranslation("stage.switches") : getTranslation("stage.switches.some", flips));
        wall.setText(getTranslation(now.spotlight().isPresent() ? "stage.wall.spotlight" : "stage.wall"));
        switchDialog.show(on, state);
        revealDialog.show(on, state);
        peopleDialog.show(on, state);
        wallDialog.show(on, state);
    }

    private void showWords(Stage on, Snapshot now) {
        int waiting = now.phase() == Phase.CLOSED ? 0 : now.waitingProposals().size();
        words.setVisible(waiting > 0);
        if (waiting > 0) {
            words.setText(getTranslation("stage.words", waiting));
            words.setHref(on.address(new Page.Problem()));
        }
    }

    private void showMove(NativeButton button, Optional<Phase> to, String words) {
        button.setVisible(to.isPresent());
        to.ifPresent(phase -> button.setText(getTranslation(words, getTranslation("phase." + phase.wire()))));
    }

    private void move(java.util.function.Function<Phase, Optional<Phase>> way) {
        if (stage != null && shown != null) {
            Snapshot now = shown;
            Stage on = stage;
            way.apply(now.phase()).ifPresent(to -> PhaseMove.ask(this, on, now, to));
        }
    }

    /** What one does there now, as its button says. */
    private String revealTitle() {
        return shown == null || Agencies.drafting(shown).isEmpty() ? "stage.progress" : "stage.reveal.title";
    }

    /** @param title key of its heading */
    private <P extends Component & StagePart> PartDialog<P> dialog(
            Supplier<String> title, P part, NativeButton opener) {
        var dialog = new PartDialog<>(() -> getTranslation(title.get()), part);
        opener.getElement().setAttribute("aria-haspopup", "dialog");
        opener.addClickListener(pressed -> {
            if (stage != null) {
                dialog.open(stage);
            }
        });
        return dialog;
    }

    private static NativeButton button() {
        var button = new NativeButton();
        button.addClassNames("button", "small-button");
        return button;
    }
}
