package org.trialign.ui.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import org.trialign.room.Room;

/** A part of the desk in a dialog; it stays live while it is open. */
final class PartDialog<P extends Component & StagePart> extends Dialog {
    private final P part;

    PartDialog(String title, P part) {
        this.part = part;
        setHeaderTitle(title);
        addClassName("stage-dialog");
        var close = new NativeButton(getTranslation("stage.close"), pressed -> close());
        close.addClassName("button");
        getFooter().add(close);
        add(part);
    }

    void show(Stage stage, Room.State state) {
        if (isOpened()) {
            part.show(stage, state);
        }
    }

    void open(Stage stage) {
        part.show(stage, stage.visit().room().state());
        open();
    }
}
