package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import org.trialign.ui.edit.Reading.Word;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * In a box that lacks a word the agency may propose it. What is offered for that stands last in the list, as an item of
 * its own that holds what was typed.
 */
record Proposing(RowType list, String agency) {
    /** What a box may propose as things stand; null: nothing. */
    @FunctionalInterface
    interface Now {
        Now NOTHING = reading -> null;

        @Nullable
        Proposing in(Reading reading);
    }

    /** The name of the proposed term in the command that makes and sets it. */
    static final String SENT = "proposed";
    /** Can't be part of an id. */
    private static final String MARK = "?";

    boolean isOpen(Reading reading) {
        return reading.may(edit(""));
    }

    Edit edit(String name) {
        ObjectNode value = JsonNodeFactory.instance.objectNode().put("id", SENT);
        value.put(list == RowType.FACETS ? "title" : "name", name);
        if (list == RowType.RESOURCES) {
            value.put("kind", "other");
        }
        return new Edit.ProposeTerm(agency, list, value);
    }

    static boolean isOffer(String item) {
        return item.startsWith(MARK);
    }

    /** Of an offer other than what was typed, or the box would take it for a word of that name. */
    static String label(String item, WordList words, Component speaker) {
        return isOffer(item) ? speaker.getTranslation("edit.propose", name(item)) : words.name(item);
    }

    /** What was typed. */
    static String name(String offer) {
        return offer.substring(MARK.length());
    }

    /**
     * The items that fit what is typed in the box, the best first, since Enter takes the first (frontend/edit/first-fitting);
     * then the offer to propose it, if it is not a word yet.
     */
    static List<String> items(WordList words, boolean isOpen, String search) {
        String typed = search.strip();
        String wanted = typed.toLowerCase(Locale.ROOT);
        Stream<String> fitting = words.all().stream()
                .filter(word -> word.name().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparingInt(word -> fit(word.name().toLowerCase(Locale.ROOT), wanted)))
                .map(Word::id);
        boolean isMissing = words.all().stream().noneMatch(word -> word.name().equalsIgnoreCase(typed));
        Stream<String> offer = isOpen && !typed.isEmpty() && isMissing ? Stream.of(MARK + typed) : Stream.empty();
        return Stream.concat(fitting, offer).toList();
    }

    /** How well a word fits: it is what is typed, begins with it, or holds it somewhere. */
    private static int fit(String name, String wanted) {
        return name.equals(wanted) ? 0 : name.startsWith(wanted) ? 1 : 2;
    }
}
