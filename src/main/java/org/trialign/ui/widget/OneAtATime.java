package org.trialign.ui.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Predicate;

/**
 * Who clicks twice before the dialog comes, as one does on a slow line, gets one: a second on top of it would look as if the
 * first didn't close, and would do its thing again.
 */
public final class OneAtATime {
    private OneAtATime() {}

    /** Opens it, unless one of its kind is open on this screen. */
    public static boolean open(Dialog dialog) {
        boolean opens = isFirst(dialog, Dialog::isOpened);
        if (opens) {
            dialog.open();
        }
        return opens;
    }

    /** False while another of its kind is open; from now on it is the one that is. */
    static <D extends Component> boolean isFirst(D dialog, Predicate<D> isOpened) {
        UI ui = UI.getCurrent();
        @SuppressWarnings("unchecked")
        var kind = (Class<D>) dialog.getClass();
        D other = ComponentUtil.getData(ui, kind);
        if (other != null && isOpened.test(other)) {
            return false;
        }
        ComponentUtil.setData(ui, kind, dialog);
        // taken off with its page it stays "opened", and must stand in nobody's way
        dialog.addDetachListener(gone -> letGo(ui, dialog));
        return true;
    }

    /** It has been answered, though it may close a moment later. */
    static <D extends Component> void letGo(UI ui, D dialog) {
        @SuppressWarnings("unchecked")
        var kind = (Class<D>) dialog.getClass();
        if (ComponentUtil.getData(ui, kind) == dialog) {
            ComponentUtil.setData(ui, kind, null);
        }
    }
}
