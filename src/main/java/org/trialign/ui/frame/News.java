package org.trialign.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.ui.visit.OpenRequests;

/** What changed since this person looked, and its announcement; the live channel feeds it in the browser. */
@Tag("trialign-news")
@JsModule("./news/news.ts")
final class News extends Component {
    private String slug = "";

    News() {
        OpenRequests.follow(this, () -> slug);
    }

    void show(String workshop, Member member) {
        slug = workshop;
        String agency = member.agency();
        getElement().setProperty("slug", slug);
        getElement().setProperty("agency", agency == null ? "" : agency);
        getElement().setProperty("observing", member.role() == Role.OBSERVER);
    }
}
