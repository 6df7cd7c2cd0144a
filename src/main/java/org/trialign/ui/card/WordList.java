package org.trialign.ui.card;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trialign.ui.card.CardReading.Word;

/** The words that an editor offers; in its list the definition stands below the name. */
record WordList(List<Word> all) {
    static final WordList EMPTY = new WordList(List.of());

    List<String> ids() {
        return all.stream().map(Word::id).toList();
    }

    private Optional<Word> find(String id) {
        return all.stream().filter(word -> word.id().equals(id)).findFirst();
    }

    String name(String id) {
        return find(id).map(Word::name).orElse(id);
    }

    @Nullable
    String definition(String id) {
        return find(id).map(Word::definition).orElse(null);
    }

    static Renderer<String> renderer(Supplier<WordList> words) {
        return LitRenderer.<String>of(
                        "<div class=\"word\"><span>${item.name}</span>${item.meaning ? html`<small>${item.meaning}</small>` : ''}</div>")
                .withProperty("name", id -> words.get().name(id))
                .withProperty("meaning", id -> words.get().definition(id));
    }
}
