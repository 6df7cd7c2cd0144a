package org.trialign.ui.visit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The live components ask to open a card, a triangle or a finding by events of theirs. What they name comes from a browser
 * and is looked up again by the page that opens.
 */
public final class OpenRequests {
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_KEY = 200;

    private OpenRequests() {}

    /** @param slug of the workshop by then */
    public static void follow(Component view, Supplier<String> slug) {
        follow(view, slug, Page.Finding::new);
    }

    /**
     * @param slug of the workshop by then
     * @param finding the page on which the view opens a finding, by its key
     */
    public static void follow(Component view, Supplier<String> slug, Function<String, Page> finding) {
        listen(view, "card-open", "id", OpenRequests::isId, id -> new Page.Card(id).of(slug.get()));
        listen(view, "triangle-open", "id", OpenRequests::isId, id -> new Page.Triangle(id).of(slug.get()));
        listen(
                view,
                "finding-open",
                "key",
                OpenRequests::isKey,
                key -> finding.apply(key).of(slug.get()));
    }

    private static void listen(
            Component view, String event, String member, Predicate<String> fits, Function<String, String> address) {
        String sent = "event.detail." + member;
        view.getElement()
                .addEventListener(event, opened -> {
                    String named = opened.getEventData().path(sent).asString("");
                    if (fits.test(named)) {
                        UI.getCurrent().navigate(address.apply(named));
                    }
                })
                .addEventData(sent);
    }

    private static boolean isId(String text) {
        return text.length() <= LONGEST_ID && text.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
    }

    private static boolean isKey(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_KEY;
    }
}
