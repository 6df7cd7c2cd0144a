package org.trialign.ui.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.trialign.ui.widget.PlainPage;

/** A view that couldn't be shown: plain words and a reference, the stack only in the log. */
@AnonymousAllowed
class FailureView extends PlainPage implements HasErrorParameter<Exception>, HasDynamicTitle {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = FailureLog.write(parameter.getException());
        say(
                getTranslation("failure.title"),
                getTranslation("failure.message", reference),
                new Anchor("/", getTranslation("way.workshops")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("failure.title");
    }
}
