package org.trialign.ui.stage;

import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.trialign.ui.widget.Icon;
import org.trialign.ui.widget.Said;

/** A lock with the reason, said politely when it closes; not there while it is open. */
public final class LockLine extends Span {
    private final Span words = new Span();

    public LockLine() {
        addClassNames("badge", "locked-badge");
        getElement().setAttribute("role", "status");
        add(Icon.LOCK.draw(), words);
        setVisible(false);
    }

    public void show(Optional<String> why) {
        why.ifPresent(text -> Said.standing(words, text));
        setVisible(why.isPresent());
    }
}
