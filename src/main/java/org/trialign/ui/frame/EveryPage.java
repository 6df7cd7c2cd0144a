package org.trialign.ui.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.trialign.access.AccountService;

/** Gives every page its language, its colours, its reader, and plain words when the connection or the server fails. */
@Component
class EveryPage implements VaadinServiceInitListener {
    private final I18NProvider words;
    private final AccountService accounts;

    EveryPage(I18NProvider words, AccountService accounts) {
        this.words = words;
        this.accounts = accounts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::mark);
        event.getSource().addUIInitListener(started -> prepare(started.getUI()));
        event.getSource()
                .addSessionInitListener(started ->
                        started.getSession().setErrorHandler(failed -> tell(FailureLog.write(failed.getThrowable()))));
        event.getSource().setSystemMessagesProvider(about -> systemMessages(about.getLocale()));
    }

    private void mark(IndexHtmlResponse page) {
        VaadinRequest request = page.getVaadinRequest();
        Locale language = Choices.language(request);
        Element html = page.getDocument().child(0);
        html.attr("lang", language.getLanguage())
                .attr("data-scheme", Choices.scheme(request).attribute())
                .attr("data-announce", Choices.isAnnouncing(request) ? "on" : Choices.ANNOUNCE_OFF);
        // before anything of the page looks into the browser's store for what its reader left unsent
        accounts.signedIn().ifPresent(reader -> html.attr("data-viewer", reader.login()));
        sayMeanwhile(page.getDocument().body(), language);
    }

    /** A slow line, or a browser without JavaScript, shows words instead of an empty page; index.html takes them away. */
    private void sayMeanwhile(Element body, Locale language) {
        Element opening = body.appendElement("div").id("opening").attr("role", "status");
        opening.appendElement("img").attr("src", "trialign.svg").attr("alt", "").attr("width", "40");
        opening.appendElement("p").attr("data-opening", "").text(words.getTranslation("opening.wait", language));
        opening.appendElement("noscript").appendElement("p").text(words.getTranslation("opening.script", language));
    }

    private void prepare(UI ui) {
        VaadinRequest request = VaadinRequest.getCurrent();
        Locale language = request == null ? Locale.ENGLISH : Choices.language(request);
        ui.setLocale(language);
        ui.addBeforeEnterListener(coming -> OpenDialogs.closeIn(ui));
        ui.addAfterNavigationListener(new Arriving());
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(words.getTranslation("connection.lost", language));
        dialog.setDialogTextGaveUp(words.getTranslation("connection.gaveup", language));
    }

    private static void tell(String reference) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notification.show(ui.getTranslation("failure.notice", reference), 8000, Notification.Position.BOTTOM_START);
        }
    }

    private SystemMessages systemMessages(Locale language) {
        var messages = new CustomizedSystemMessages();
        // an ended session leads straight to the sign-in page instead of a notice to click away
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(words.getTranslation("failure.title", language));
        messages.setInternalErrorMessage(words.getTranslation("failure.reload", language));
        return messages;
    }
}
