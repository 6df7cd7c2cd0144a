package org.trialign.ui.card;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Reading.Word;
import org.trialign.ui.edit.RefusalWords;
import org.trialign.ui.edit.WordBox;
import org.trialign.ui.edit.WordList;
import org.trialign.ui.widget.Said;
import org.trialign.ui.widget.Written;
import org.trialign.workshop.CommandResult;

/** A box that offers cards to link; choosing one makes the link at once. Without any it isn't there. */
final class AddBox extends Div {
    private final WordBox box = new WordBox();
    private final CardScope scope;
    private final Function<Reading, List<Word>> offers;
    private final Function<String, Edit> edit;
    /** Told at once: the box is empty again, and the mark of what is saved says nothing new. */
    private final Said said = new Said();

    private long base;
    /** A line is about to come above, and would push it out of sight. */
    private boolean isPushed;

    /**
     * @param offers the cards that may be linked
     * @param edit what links the card that was chosen
     */
    AddBox(String label, CardScope scope, Function<Reading, List<Word>> offers, Function<String, Edit> edit) {
        this.scope = scope;
        this.offers = offers;
        this.edit = edit;
        addClassName("add-box");
        box.setPlaceholder(label);
        box.setAriaLabel(label);
        box.offer(this::offered);
        Written.into(box);
        box.addValueChangeListener(change -> chosen(change.getValue()));
        add(box, said);
    }

    void show(Reading reading) {
        base = Math.max(base, reading.revision());
        box.setVisible(!offers.apply(reading).isEmpty());
        if (isPushed && reading.revision() >= base) {
            isPushed = false;
            getElement()
                    .executeJs("requestAnimationFrame(() => this.contains(document.activeElement)"
                            + " && this.scrollIntoView({block: 'nearest'}))");
        }
    }

    boolean hasOffers() {
        return box.isVisible();
    }

    /** They are too many to be kept for each open box (SS-10). */
    private WordList offered() {
        return scope.present()
                .get()
                .map(reading -> new WordList(offers.apply(reading)))
                .orElse(WordList.EMPTY);
    }

    private void chosen(@Nullable String id) {
        if (id == null) {
            return;
        }
        String title = offered().name(id);
        switch (scope.saver().save(base, List.of(edit.apply(id)))) {
            case CommandResult.Done done -> {
                base = done.revision();
                isPushed = true;
                box.setInvalid(false);
                box.clear();
                said.say(getTranslation("card.added", title));
            }
            case CommandResult.Refused refused -> {
                box.setErrorMessage(getTranslation("card.not_added", title, RefusalWords.of(refused.refusal(), this)));
                box.setInvalid(true);
                // so that the same card can be chosen again at once
                box.clear();
            }
        }
    }
}
