package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The lines of a list, by the ids of the things that they show. A line whose thing is gone goes from the page too, but not
 * while somebody writes in it.
 */
public final class Lines<L extends Component & Lines.Line> {
    private final Saver saver;
    private final Map<String, L> byId = new LinkedHashMap<>();
    private final Map<String, LeftOver> leftOver = new HashMap<>();

    /** What stands in such a list. */
    public interface Line {
        /** True while a field of it may hold something that isn't in the workshop. */
        boolean isBusy();
    }

    public Lines(Saver saver) {
        this.saver = saver;
    }

    /** The line of a thing that is there; made when there is none, then it isn't in the page yet. */
    public L of(String id, Function<String, L> make) {
        LeftOver over = leftOver.remove(id);
        if (over != null) {
            over.getElement().removeFromParent();
        }
        return byId.computeIfAbsent(id, make);
    }

    /** @param now the ids of the things that are there */
    public void keepOnly(Set<String> now) {
        for (String id : List.copyOf(byId.keySet())) {
            if (!now.contains(id)) {
                L line = byId.get(id);
                if (line != null && line.isBusy()) {
                    leftOver.computeIfAbsent(id, gone -> sayGone(gone, line));
                } else {
                    drop(id);
                }
            }
        }
    }

    private LeftOver sayGone(String id, L line) {
        var over = new LeftOver(() -> drop(id));
        line.getElement().insertChild(0, over.getElement());
        return over;
    }

    private void drop(String id) {
        leftOver.remove(id);
        L line = byId.remove(id);
        if (line != null) {
            saver.leave(line);
            line.getElement().removeFromParent();
        }
    }

    public Collection<L> all() {
        return byId.values();
    }

    /** True for a line whose thing is gone. */
    public boolean isLeftOver(Component line) {
        return leftOver.values().stream()
                .anyMatch(over -> over.getParent().filter(line::equals).isPresent());
    }
}
