package org.trialign.ui.problem;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import java.util.List;

/** The ways to the sections of this page: beside them, or, where the screen is narrow, behind one button. */
final class SectionWays extends Nav {
    private final NativeButton turn = new NativeButton(getTranslation("problem.parts"), pressed -> turn());
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
            add(way);
        }
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
