package org.trialign.ui.edit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** Says that what one is typing into was removed by somebody else. The fields stay, to be copied from, until they are closed. */
public final class LeftOver extends Div {
    public LeftOver(Runnable close) {
        addClassNames("callout", "left-over");
        getElement().setAttribute("role", "status");
        var button = new NativeButton(getTranslation("edit.gone.close"), pressed -> close.run());
        button.addClassNames("button", "small-button");
        add(new Paragraph(getTranslation("edit.gone")), button);
    }
}
