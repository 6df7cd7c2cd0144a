package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialign.ui.edit.Reading.Word;
import org.trialign.ui.widget.Written;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One word of the vocabulary. What the agencies mean by it stands below. */
public final class WordEditor extends FieldEditor {
    private final WordBox box = new WordBox();
    private final Function<Reading, List<Word>> source;
    private final boolean isRequired;
    private WordList words = WordList.EMPTY;
    private final Proposing.Now toPropose;
    private @Nullable Proposing proposing;

    /** @param toPropose what may be proposed where a word is missing */
    WordEditor(
            String label,
            boolean isRequired,
            Function<Reading, List<Word>> source,
            Proposing.Now toPropose,
            Saver saver,
            EditsOf edits) {
        super(saver, edits);
        this.toPropose = toPropose;
        this.source = source;
        this.isRequired = isRequired;
        box.setLabel(label);
        box.setClearButtonVisible(!isRequired);
        box.offer(() -> words);
        box.addValueChangeListener(change -> chosen(change.getValue()));
        followFocus(box);
    }

    private void chosen(@Nullable String id) {
        explain(id);
        if (id == null && isRequired) {
            unreadable(text("card.broken.blank"));
        } else if (id != null && proposing != null && Proposing.isOffer(id)) {
            make(Proposing.SENT, proposing.edit(Proposing.name(id)), JsonNodeFactory.instance::stringNode);
        } else {
            changed(id == null ? null : JsonNodeFactory.instance.stringNode(id));
        }
    }

    @Override
    public void offer(Reading reading) {
        proposing = toPropose.in(reading);
        box.offerToPropose(proposing != null && proposing.isOpen(reading));
        List<Word> now = withStanding(source.apply(reading));
        if (!now.equals(words.all())) {
            words = new WordList(now);
            box.rename();
            explain(box.getValue());
        }
    }

    /** A word that is gone keeps its name as long as it stands in the box, which may have focus. */
    private List<Word> withStanding(List<Word> offered) {
        String chosen = box.getValue();
        if (chosen == null || offered.stream().anyMatch(word -> word.id().equals(chosen))) {
            return offered;
        }
        var all = new ArrayList<>(offered);
        words.all().stream().filter(word -> word.id().equals(chosen)).forEach(all::add);
        return all;
    }

    @Override
    void made(String id) {
        String offer = box.getValue();
        words = words.with(new Word(id, offer == null ? id : words.name(offer), null));
    }

    private void explain(@Nullable String id) {
        Written.below(box, id == null ? null : words.definition(id));
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public void display(@Nullable JsonNode value) {
        String id = value == null ? null : value.asString();
        box.setValue(id);
        explain(id);
    }

    @Override
    public void complain(@Nullable String why) {
        box.setErrorMessage(why);
        box.setInvalid(why != null);
    }

    @Override
    public String typed() {
        String chosen = box.getValue();
        return chosen == null ? "" : words.name(chosen);
    }
}
