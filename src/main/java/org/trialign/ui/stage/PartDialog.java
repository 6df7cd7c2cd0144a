package org.trialign.ui.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Supplier;
import org.trialign.room.Room;
import org.trialign.ui.widget.CloseButton;

/** A part of the desk in a dialog; it stays live while it is open. */
final class PartDialog<P extends Component & StagePart> extends Dialog {
    private final P part;
    private final Supplier<String> title;

    /** @param title its heading, which follows what it says, too */
    PartDialog(Supplier<String> title, P part) {
        this.title = title;
        this.part = part;
        addClassName("stage-dialog");
        getFooter().add(new CloseButton(getTranslation("stage.close"), this));
        add(part);
    }

    void show(Stage stage, Room.State state) {
        if (isOpened()) {
            setHeaderTitle(title.get());
            part.show(stage, state);
        }
    }

    void open(Stage stage) {
        setHeaderTitle(title.get());
        part.show(stage, stage.visit().room().state());
        open();
    }
}
