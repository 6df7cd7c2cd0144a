package org.trialign.ui.visit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/**
 * The last undo or redo on this page: what it sets appears in a field also where the person stands in it, for it was
 * asked for.
 */
public record OwnUndo(long revision) {
    public static void happened(UI ui, long revision) {
        ComponentUtil.setData(ui, OwnUndo.class, new OwnUndo(revision));
    }

    /** Its revision; 0: there was none. */
    public static long of(Component part) {
        return part.getUI()
                .map(ui -> ComponentUtil.getData(ui, OwnUndo.class))
                .map(OwnUndo::revision)
                .orElse(0L);
    }
}
