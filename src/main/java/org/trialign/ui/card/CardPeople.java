package org.trialign.ui.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Who else has this card open; the live channel feeds it in the browser. */
@Tag("trialign-card-people")
@JsModule("./card/card-people.ts")
final class CardPeople extends Component {
    CardPeople(String slug, String card) {
        getElement().setProperty("slug", slug);
        getElement().setProperty("card", card);
    }
}
