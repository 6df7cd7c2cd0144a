package org.trialign.ui.card;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.ui.edit.Reading.Word;
import org.trialign.ui.edit.RefusalWords;
import org.trialign.ui.edit.Saver;
import org.trialign.ui.edit.WordList;
import org.trialign.workshop.Outcome;

/** A box that offers cards to link; choosing one makes the link at once. */
final class AddBox extends Div {
    private final ComboBox<String> box = new ComboBox<>();
    private final Saver saver;
    private final Function<String, Edit> edit;
    private WordList offers = WordList.EMPTY;
    private List<Word> next = List.of();
    private long base;
    private boolean hasFocus;
    private boolean isEmptying;

    /** @param edit what links the card that was chosen */
    AddBox(String label, Saver saver, Function<String, Edit> edit) {
        this.saver = saver;
        this.edit = edit;
        addClassName("add-box");
        box.setPlaceholder(label);
        box.setAriaLabel(label);
        box.setManualValidation(true);
        box.setItemLabelGenerator(id -> offers.name(id));
        box.setRenderer(WordList.renderer(() -> offers, box));
        box.addValueChangeListener(change -> chosen(change.getValue()));
        // a list that changes under the hand is no help: it waits until focus goes
        box.addFocusListener(came -> hasFocus = true);
        box.addBlurListener(left -> {
            hasFocus = false;
            offerNext();
        });
        add(box);
    }

    /** @param revision at which these can be chosen */
    void offer(List<Word> words, long revision) {
        base = Math.max(base, revision);
        next = words;
        if (!hasFocus) {
            offerNext();
        }
    }

    private void offerNext() {
        if (!next.equals(offers.all())) {
            offers = new WordList(next);
            box.setItems(offers.ids());
        }
        box.setVisible(hasOffers());
    }

    boolean hasOffers() {
        return !offers.all().isEmpty();
    }

    private void chosen(@Nullable String id) {
        if (id == null || isEmptying) {
            return;
        }
        switch (saver.save(base, List.of(edit.apply(id)))) {
            case Outcome.Done done -> {
                base = done.revision();
                box.setInvalid(false);
                isEmptying = true;
                box.clear();
                isEmptying = false;
                next = next.stream().filter(word -> !word.id().equals(id)).toList();
                offerNext();
            }
            case Outcome.Refused refused -> {
                box.setErrorMessage(RefusalWords.of(refused.refusal(), this));
                box.setInvalid(true);
            }
        }
    }
}
