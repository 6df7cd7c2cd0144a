package org.trialign.ui.problem;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trialign.model.Proposal;
import org.trialign.model.Role;
import org.trialign.ui.edit.Reading;

/** The ways to the sections of this page: beside them, or, where the screen is narrow, behind one button. */
final class SectionWays extends Nav {
    private final NativeButton turn = new NativeButton(getTranslation("problem.parts"), pressed -> turn());
    private final Map<String, Span> waiting = new HashMap<>();
    private boolean isOpen;

    SectionWays(List<FrameSection> sections) {
        addClassName("part-ways");
        getElement().setAttribute("aria-label", getTranslation("problem.parts"));
        turn.addClassNames("button", "part-turn");
        turn.getElement().setAttribute("aria-expanded", "false");
        add(turn);
        for (FrameSection section : sections) {
            var way = new NativeButton(getTranslation("problem.part." + section.name()), pressed -> {
                show(false);
                section.goTo();
            });
            way.addClassName("part-way");
            var proposed = new Span();
            proposed.addClassName("part-proposed");
            proposed.setVisible(false);
            // the space is for the ear: name and number are no one word
            way.add(new Text(" "), proposed);
            waiting.put(section.name(), proposed);
            add(way);
        }
    }

    /** Tells facilitators which lists hold words that wait for them. */
    void show(Reading reading) {
        List<Proposal> told =
                reading.member().role() == Role.FACILITATOR ? reading.snapshot().waitingProposals() : List.of();
        waiting.forEach((list, badge) -> {
            long many = told.stream()
                    .filter(proposal -> proposal.list().wire().equals(list))
                    .count();
            badge.setVisible(many > 0);
            badge.setText(many > 0 ? getTranslation("problem.proposed.many", many) : "");
        });
    }

    private void turn() {
        show(!isOpen);
    }

    private void show(boolean open) {
        isOpen = open;
        setClassName("open", open);
        turn.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }
}
