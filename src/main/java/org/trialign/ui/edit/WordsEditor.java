package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialign.ui.edit.Reading.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Several words, as chips. */
public final class WordsEditor extends FieldEditor {
    private final WordsBox box = new WordsBox();
    private final Function<Reading, List<Word>> source;
    private WordList words = WordList.EMPTY;
    private final Proposing.Now toPropose;
    private @Nullable Proposing proposing;

    /** @param toPropose what may be proposed where a word is missing */
    WordsEditor(
            String label, Function<Reading, List<Word>> source, Proposing.Now toPropose, Saver saver, EditsOf edits) {
        super(saver, edits);
        this.toPropose = toPropose;
        this.source = source;
        box.setLabel(label);
        box.setClearButtonVisible(true);
        box.offer(() -> words);
        box.addValueChangeListener(change -> chosen(change.getValue()));
        followFocus(box);
    }

    private void chosen(Set<String> ids) {
        String offer = ids.stream().filter(Proposing::isOffer).findFirst().orElse(null);
        if (offer == null || proposing == null) {
            changed(list(ids));
            return;
        }
        make(Proposing.SENT, proposing.edit(Proposing.name(offer)), made -> {
            var with = new LinkedHashSet<>(ids);
            with.remove(offer);
            with.add(made);
            return list(with);
        });
    }

    @Override
    void made(String id) {
        String name = box.getValue().stream()
                .filter(Proposing::isOffer)
                .findFirst()
                .map(words::name)
                .orElse(id);
        words = words.with(new Word(id, name, null));
    }

    private static ArrayNode list(Set<String> chosen) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        chosen.forEach(list::add);
        return list;
    }

    @Override
    public void offer(Reading reading) {
        proposing = toPropose.in(reading);
        box.offerToPropose(proposing != null && proposing.isOpen(reading));
        List<Word> now = source.apply(reading);
        if (!now.equals(words.all())) {
            words = new WordList(now);
            box.rename();
        }
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public JsonNode normal(@Nullable JsonNode value) {
        return value == null ? JsonNodeFactory.instance.arrayNode() : value;
    }

    @Override
    public void display(@Nullable JsonNode value) {
        var chosen = new LinkedHashSet<String>();
        normal(value).forEach(entry -> chosen.add(entry.asString()));
        box.setValue(chosen);
    }

    @Override
    public void complain(@Nullable String why) {
        box.setErrorMessage(why);
        box.setInvalid(why != null);
    }

    @Override
    public String typed() {
        return box.getValue().stream().map(words::name).collect(Collectors.joining(", "));
    }
}
