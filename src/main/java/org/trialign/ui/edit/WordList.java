package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trialign.ui.edit.Reading.Word;

/** The words that an editor offers; in its list the definition stands below the name. */
public record WordList(List<Word> all) {
    public static final WordList EMPTY = new WordList(List.of());

    public List<String> ids() {
        return all.stream().map(Word::id).toList();
    }

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

    /** @param speaker says in its language that an item is a word to propose */
    public static Renderer<String> renderer(Supplier<WordList> words, Component speaker) {
        return LitRenderer.<String>of(
                        "<div class=\"word\"><span>${item.name}</span>${item.meaning ? html`<small>${item.meaning}</small>` : ''}</div>")
                .withProperty("name", id -> Proposing.label(id, words.get(), speaker))
                .withProperty(
                        "meaning",
                        id -> Proposing.isOffer(id)
                                ? speaker.getTranslation("edit.propose.note")
                                : words.get().definition(id));
    }

    WordList with(Word added) {
        var more = new ArrayList<>(all);
        more.add(added);
        return new WordList(more);
    }
}
