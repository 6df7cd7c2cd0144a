package org.trialign.ui.problem;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import org.trialign.model.decide.TermUses;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.RefusalLine;
import org.trialign.ui.edit.Saver;
import org.trialign.ui.edit.WordBox;
import org.trialign.ui.edit.WordList;
import org.trialign.ui.widget.Written;

/** Asks which term stays, and says how many cards change, those in private drafts among them. */
final class MergeDialog extends Dialog {
    private final RowType list;
    private final String from;
    private final Saver saver;
    private final Consumer<String> merged;
    private final long base;
    private final WordBox into = new WordBox();
    private final RefusalLine refusal = new RefusalLine();

    /** @param merged told once it is done, with what the word is called that stays */
    MergeDialog(RowType list, String from, Saver saver, Reading reading, Consumer<String> merged) {
        this.list = list;
        this.from = from;
        this.saver = saver;
        this.merged = merged;
        this.base = reading.revision();
        setHeaderTitle(getTranslation("problem.merge.title", reading.name(list, from)));
        setWidth("min(460px, 94vw)");
        String owner = reading.proposal(from).map(Reading.Proposed::agency).orElse(null);
        var words = new WordList(reading.words(list, owner).stream()
                .filter(word -> !word.id().equals(from))
                .toList());
        into.setLabel(getTranslation("problem.merge.into"));
        into.offer(() -> words);
        Written.into(into);
        into.setWidthFull();
        long cards = TermUses.cards(reading.snapshot(), list, from);
        String many = cards == 0 ? "problem.merge.none" : cards == 1 ? "problem.merge.one" : "problem.merge.many";
        var body = new Div(into, new Paragraph(getTranslation(many, cards)), refusal);
        body.addClassName("card-fields");
        add(body);
        into.focus();
        var merge = new Button(getTranslation("problem.merge.yes"), pressed -> merge(into.getValue(), words));
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("problem.cancel"), pressed -> close()), merge);
    }

    private void merge(@Nullable String chosen, WordList words) {
        if (chosen == null) {
            into.askFor();
        } else if (refusal.tell(saver.save(base, List.of(new Edit.MergeTerms(list, from, chosen))))) {
            close();
            merged.accept(words.name(chosen));
        }
    }
}
