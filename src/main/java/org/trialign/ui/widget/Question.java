package org.trialign.ui.widget;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Asks once before something that nobody should do by mistake. Opened with {@link #ask}. */
public final class Question extends ConfirmDialog {
    /**
     * @param question whether one really wants it
     * @param yes what the button says that does it, {@code no} the one that doesn't
     */
    public Question(String question, String yes, String no) {
        setHeader(question);
        setConfirmText(yes);
        setCancelable(true);
        setCancelText(no);
    }

    /** Says what will happen. */
    public Question says(String what) {
        setText(what);
        return this;
    }

    /** Says what will happen, a sentence for each thing. */
    public Question says(List<String> what) {
        var list = new UnorderedList();
        list.addClassName("stage-effects");
        // read out in one go, as what describes the question: the space keeps sentences apart
        what.forEach(sentence -> list.add(new ListItem(sentence + " ")));
        setText(new Div(list));
        return this;
    }

    /** Something is taken away: the button that does it looks so. */
    public Question takesAway() {
        setConfirmButtonTheme("error primary");
        return this;
    }

    public void ask(Runnable then) {
        if (OneAtATime.isFirst(this, ConfirmDialog::isOpened)) {
            addConfirmListener(confirmed -> {
                OneAtATime.letGo(UI.getCurrent(), this);
                then.run();
            });
            open();
        }
    }

    public void ask(Runnable then, Runnable otherwise) {
        addCancelListener(cancelled -> {
            OneAtATime.letGo(UI.getCurrent(), this);
            otherwise.run();
        });
        ask(then);
    }
}
