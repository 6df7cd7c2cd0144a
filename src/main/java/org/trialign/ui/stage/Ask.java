package org.trialign.ui.stage;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Asks once before something that everybody feels, and says in plain words what it will do. */
final class Ask {
    private Ask() {}

    /** @param what one sentence for each thing that will happen */
    static ConfirmDialog open(String question, List<String> what, String yes, Runnable then) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(question);
        var list = new UnorderedList();
        list.addClassName("stage-effects");
        what.forEach(sentence -> list.add(new ListItem(sentence)));
        dialog.setText(new Div(list));
        dialog.setConfirmText(yes);
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("stage.cancel"));
        dialog.addConfirmListener(confirmed -> then.run());
        dialog.open();
        return dialog;
    }
}
