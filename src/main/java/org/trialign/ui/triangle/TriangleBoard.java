package org.trialign.ui.triangle;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The three corners and the chain of one agency; the live channel feeds it in the browser. */
@Tag("trialign-triangle")
@JsModule("./triangle/my-triangle.ts")
class TriangleBoard extends Component {
    void show(String slug, String agency, boolean editable, boolean observing) {
        getElement().setProperty("slug", slug);
        getElement().setProperty("agency", agency);
        getElement().setProperty("editable", editable);
        getElement().setProperty("observing", observing);
    }

    /** Lights the path of a card; empty for none. */
    void select(String card) {
        getElement().setProperty("selected", card);
    }
}
