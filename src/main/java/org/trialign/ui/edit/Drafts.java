package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * What is typed into the fields beside it and isn't in the workshop yet stays in the browser, across another card, a reload
 * and a restart of the server; the browser's part does it all.
 */
@Tag("trialign-drafts")
@JsModule("./edit/drafts.ts")
public final class Drafts extends Component {
    /** @param of the card or the thing of the frame whose fields they are, unlike any other of the workshop */
    public Drafts(String of) {
        getElement().setProperty("of", of);
    }
}
