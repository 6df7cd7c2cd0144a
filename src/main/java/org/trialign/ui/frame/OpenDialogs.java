package org.trialign.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;

/** The dialogs that stand above a page. Vaadin leaves them there when the browser goes back, above another page then. */
final class OpenDialogs {
    private OpenDialogs() {}

    static void closeIn(Component part) {
        // one that is opened from another stands in it
        for (Component child : List.copyOf(part.getChildren().toList())) {
            switch (child) {
                case Dialog dialog -> {
                    closeIn(dialog);
                    dialog.close();
                }
                case ConfirmDialog dialog -> dialog.close();
                default -> {}
            }
        }
    }
}
