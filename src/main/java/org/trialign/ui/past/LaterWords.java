package org.trialign.ui.past;

import com.vaadin.flow.component.Component;
import org.trialign.model.ChainCard;
import org.trialign.model.Later;
import org.trialign.model.Member;
import org.trialign.model.RowType;
import org.trialign.model.SharedWord;
import org.trialign.model.Snapshot;

/** Why something of one's own can't be taken back, in the reader's language. */
final class LaterWords {
    private LaterWords() {}

    static String of(Later later, Snapshot now, Member reader, Component speaker) {
        boolean isOwn = reader.account().equals(later.by());
        String by = later.by();
        String who = by == null
                ? speaker.getTranslation("past.somebody")
                : now.member(by).map(Member::name).orElse(speaker.getTranslation("past.somebody"));
        String thing = thing(later, now, speaker);
        String field = later.field();
        String noun = field == null ? "" : FieldNoun.of(speaker, later.row().type(), field);
        return switch (later.what()) {
            case CHANGED ->
                isOwn
                        ? speaker.getTranslation("past.later.changed_mine", noun, thing)
                        : speaker.getTranslation("past.later.changed", who, noun, thing);
            case MOVED ->
                isOwn
                        ? speaker.getTranslation("past.later.moved_mine", thing)
                        : speaker.getTranslation("past.later.moved", who, thing);
            case REMOVED ->
                isOwn
                        ? speaker.getTranslation("past.later.removed_mine", thing)
                        : speaker.getTranslation("past.later.removed", who, thing);
            case IN_USE ->
                later.row().type().isWord()
                        ? speaker.getTranslation("past.later.word_in_use", thing)
                        : isOwn
                                ? speaker.getTranslation("past.later.in_use_mine", thing)
                                : speaker.getTranslation("past.later.in_use", who, thing);
            case BACK -> speaker.getTranslation("past.later.back", thing);
            case WORD_GONE -> speaker.getTranslation("past.later.word_gone", noun, thing);
        };
    }

    private static String thing(Later later, Snapshot now, Component speaker) {
        RowType type = later.row().type();
        if (type.isWord()) {
            return now.find(later.row())
                    .map(row -> speaker.getTranslation("past.title", ((SharedWord) row.thing()).called()))
                    .orElse(speaker.getTranslation("past.the_word"));
        }
        if (!type.isCard()) {
            return speaker.getTranslation(type == RowType.LINKS ? "past.the_link" : "past.the_cross_link");
        }
        return now.find(later.row())
                .filter(row -> row.thing() instanceof ChainCard)
                .map(row -> speaker.getTranslation("past.title", ((ChainCard) row.thing()).title()))
                .orElse(speaker.getTranslation("past.the_card"));
    }
}
