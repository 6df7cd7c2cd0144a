package org.trialign.ui.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * What is typed into the panel and isn't in the workshop yet stays in the browser, across another card, a reload and a
 * restart of the server; the browser's part does it all.
 */
@Tag("trialign-drafts")
@JsModule("./card/drafts.ts")
final class Drafts extends Component {
    Drafts(String slug, String card) {
        getElement().setProperty("slug", slug);
        getElement().setProperty("card", card);
    }
}
