package org.trialign.ui.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.ui.edit.Reading.Word;

/** The words that an editor offers; in its list the definition stands below the name. */
public record WordList(List<Word> all) {
    public static final WordList EMPTY = new WordList(List.of());

    private Optional<Word> find(String id) {
        return all.stream().filter(word -> word.id().equals(id)).findFirst();
    }

    public String name(String id) {
        return find(id).map(Word::name).orElseGet(() -> Proposing.isOffer(id) ? Proposing.name(id) : id);
    }

    @Nullable
    public String definition(String id) {
        return find(id).map(Word::definition).orElse(null);
    }

    WordList with(Word added) {
        var more = new ArrayList<>(all);
        more.add(added);
        return new WordList(more);
    }
}
