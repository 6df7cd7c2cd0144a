package org.trialign.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trialign.audience.AudienceView;
import org.trialign.audience.Labels;
import org.trialign.exchange.Visits.Visit;
import org.trialign.explain.Explanations;
import org.trialign.room.Room;

/**
 * The door to the findings in plain words: what the visitor's audience sees, in the order in which it is read, and what went
 * since the comparison began.
 */
@RestController
@RequestMapping("/api/v1/workshops/{slug}/explanations")
class ExplanationsDoor {
    private final Visits visits;
    private final Explanations explanations;

    ExplanationsDoor(Visits visits, Explanations explanations) {
        this.visits = visits;
        this.explanations = explanations;
    }

    /**
     * @param lang a language tag; without one, or without words in it, the header decides
     * @param seen {@code If-None-Match}: the tag of the answer that the visitor has
     */
    @GetMapping
    ResponseEntity<String> explanations(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String as,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String seen) {
        return visits.answer(slug, as, visit -> answer(visit, language(lang, accepted), seen));
    }

    private ResponseEntity<String> answer(Visit visit, Locale language, @Nullable String seen) {
        Room room = visit.upToDate();
        Labels since = room.state().detected().labels();
        AudienceView view = room.view(visit.audience());
        String words = "\"findings\":"
                + ExplanationsJson.write(explanations.of(visit.workshop(), view, language))
                + ",\"gone\":"
                + ExplanationsJson.gone(explanations.gone(visit.workshop(), view, since, language), view);
        String tag = tag(language, words);
        ResponseEntity.BodyBuilder answer = tag.equals(seen) ? ResponseEntity.status(304) : ResponseEntity.ok();
        answer.eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        return tag.equals(seen)
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON)
                        .body("{\"revision\":" + view.revision() + "," + words + "}");
    }

    /** Weak, for it leaves the revision out: a change that alters no word is no news. */
    private static String tag(Locale language, String words) {
        byte[] content = (language.getLanguage() + words).getBytes(StandardCharsets.UTF_8);
        return "W/\"" + DigestUtils.md5DigestAsHex(content) + "\"";
    }

    private static Locale language(@Nullable String lang, @Nullable String accepted) {
        return wanted(lang).or(() -> wanted(accepted)).orElse(Explanations.LANGUAGES.getFirst());
    }

    /** The best of our languages for what a list of tags asks for; empty if none fits or the list can't be read. */
    private static Optional<Locale> wanted(@Nullable String tags) {
        if (tags == null || tags.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(tags), Explanations.LANGUAGES));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
