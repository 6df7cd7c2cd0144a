package org.trialign.ui.edit;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.trialign.model.RowType;
import org.trialign.model.WorkshopHead;
import org.trialign.ui.edit.Reading.Word;
import tools.jackson.databind.JsonNode;

/** The languages that a workshop may be in, by their names in the reader's. */
final class Languages {
    /** By the reader's language; every screen offers the same. */
    private static final ConcurrentHashMap<Locale, List<Word>> KNOWN = new ConcurrentHashMap<>();

    private Languages() {}

    /** The languages of ISO 639-1; a tag that isn't among them, such as de-CH of a file, stands there as well. */
    static List<Word> offered(Reading reading, Locale reader) {
        List<Word> known = KNOWN.computeIfAbsent(reader, Languages::known);
        String now = reading.thing(RowType.WORKSHOP, WorkshopHead.ID)
                .map(head -> head.path("language"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .orElse("");
        if (now.isEmpty() || known.stream().anyMatch(word -> word.id().equals(now))) {
            return known;
        }
        var all = new ArrayList<Word>();
        all.add(named(now, reader, now));
        all.addAll(known);
        return all;
    }

    private static List<Word> known(Locale reader) {
        Collator order = Collator.getInstance(reader);
        return Arrays.stream(Locale.getISOLanguages())
                .map(tag -> Locale.of(tag).toLanguageTag())
                .distinct()
                .filter(tag -> tag.length() == 2)
                .map(tag -> named(tag, reader, null))
                .filter(word -> !word.name().equals(word.id()))
                .sorted(Comparator.comparing(Word::name, order))
                .toList();
    }

    /** @param below what stands below the name; null: nothing */
    private static Word named(String tag, Locale reader, @Nullable String below) {
        String name = Locale.forLanguageTag(tag).getDisplayName(reader);
        return new Word(tag, name.isEmpty() ? tag : name, below);
    }
}
