package org.trialign.ui.triangle;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The three corners and the chain of one agency; the live channel feeds it in the browser. */
@Tag("trialign-triangle")
@JsModule("./triangle/my-triangle.ts")
class TriangleBoard extends Component {
    /** @param head what the page says of the agency; it stands in one row with the views of the triangle */
    TriangleBoard(Component head) {
        head.getElement().setAttribute("slot", "head");
        getElement().appendChild(head.getElement());
    }

    /** @param helping the agency asks for help, so that facilitators read along */
    void showReader(boolean own, boolean helping) {
        getElement().setProperty("own", own);
        getElement().setProperty("helping", helping);
    }

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
