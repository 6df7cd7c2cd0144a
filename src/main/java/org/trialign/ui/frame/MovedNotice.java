package org.trialign.ui.frame;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.trialign.model.Member;
import org.trialign.ui.widget.CrossButton;

/** Tells somebody who was given another part what it is, and keeps what he or she was just typing. */
@JsModule("./edit/left-behind.ts")
final class MovedNotice extends Div {
    /** In the query of the address to which the screen of who was moved goes. */
    static final String QUERY = "moved";

    private final Span part = new Span();

    MovedNotice() {
        addClassName("banners");
        getElement().setAttribute("role", "status");
        var away = new CrossButton(getTranslation("stage.look.put_away"), () -> setVisible(false));
        var banner = new Div(part, away);
        banner.addClassNames("banner", "look");
        var left = new Div();
        left.addClassName("moved-left");
        left.getElement().appendChild(new Element("trialign-left-behind"));
        add(banner, left);
        setVisible(false);
    }

    void show(Member now) {
        String role = getTranslation("role." + now.role().wire());
        String agency = now.agency();
        part.setText(
                getTranslation("frame.moved", agency == null ? role : getTranslation("people.part", role, agency)));
        setVisible(true);
        // once: another visit to the same page is no news
        getElement().executeJs("history.replaceState(history.state, '', location.pathname)");
    }
}
