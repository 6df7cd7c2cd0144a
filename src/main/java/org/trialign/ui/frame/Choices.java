package org.trialign.ui.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A person's language, colours and announcements, kept in cookies of the browser, so that they hold before signing in as well. */
final class Choices {
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** Light and dark, or whatever the system says. */
    enum Scheme {
        SYSTEM,
        LIGHT,
        DARK;

        String attribute() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String LANGUAGE_COOKIE = "trialign-language";
    private static final String SCHEME_COOKIE = "trialign-scheme";
    private static final String ANNOUNCE_COOKIE = "trialign-announce";
    static final String ANNOUNCE_OFF = "off";
    private static final String WRITE_COOKIE =
            "document.cookie = $0 + '=' + $1 + '; path=/; max-age=31536000; samesite=lax'"
                    + " + (location.protocol === 'https:' ? '; secure' : '')";

    private Choices() {}

    /** The chosen language, else the first of the browser's that we speak, else English. */
    static Locale language(VaadinRequest request) {
        Stream<Locale> wanted = Collections.list(request.getLocales()).stream();
        return Stream.concat(cookie(request, LANGUAGE_COOKIE).map(Locale::of).stream(), wanted)
                .flatMap(locale ->
                        LANGUAGES.stream().filter(ours -> ours.getLanguage().equals(locale.getLanguage())))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    static Scheme scheme(VaadinRequest request) {
        return cookie(request, SCHEME_COOKIE)
                .flatMap(value -> Stream.of(Scheme.values())
                        .filter(scheme -> scheme.attribute().equals(value))
                        .findFirst())
                .orElse(Scheme.SYSTEM);
    }

    /** Every screen is built in one language, so the page starts anew. */
    static void chooseLanguage(UI ui, Locale language) {
        ui.getPage().executeJs(WRITE_COOKIE + "; location.reload()", LANGUAGE_COOKIE, language.getLanguage());
    }

    static void chooseScheme(UI ui, Scheme scheme) {
        ui.getPage()
                .executeJs(
                        WRITE_COOKIE + "; document.documentElement.dataset.scheme = $1",
                        SCHEME_COOKIE,
                        scheme.attribute());
    }

    /** False for who doesn't want to be told aloud what others change; then the key for it is off, too. */
    static boolean isAnnouncing(VaadinRequest request) {
        return cookie(request, ANNOUNCE_COOKIE).filter(ANNOUNCE_OFF::equals).isEmpty();
    }

    static void chooseAnnouncing(UI ui, boolean isOn) {
        ui.getPage()
                .executeJs(
                        WRITE_COOKIE + "; document.documentElement.dataset.announce = $1",
                        ANNOUNCE_COOKIE,
                        isOn ? "on" : ANNOUNCE_OFF);
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
