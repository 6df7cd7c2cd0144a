package org.trialign.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The live components ask to open a finding by an event of theirs; where to go is the view's to say. */
public final class FindingOpening {
    private static final int LONGEST_KEY = 200;

    private FindingOpening() {}

    /** @param address of a finding's view, by its key as a path segment; keys come from the browser and are looked up again there */
    public static void listen(Component view, UnaryOperator<String> address) {
        view.getElement()
                .addEventListener("finding-open", opened -> {
                    String key = opened.getEventData().path("event.detail.key").asString("");
                    if (!key.isEmpty() && key.length() <= LONGEST_KEY) {
                        UI.getCurrent().navigate(address.apply(segment(key)));
                    }
                })
                .addEventData("event.detail.key");
    }

    /** The key that an address names; empty if it names none. The router leaves segments encoded. */
    public static Optional<String> keyIn(BeforeEnterEvent event) {
        return event.getRouteParameters().get("key").flatMap(FindingOpening::decoded);
    }

    private static Optional<String> decoded(String segment) {
        try {
            return Optional.of(URLDecoder.decode(segment, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.of(segment);
        }
    }

    /** The key of a finding as a segment of an address. */
    public static String segment(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
