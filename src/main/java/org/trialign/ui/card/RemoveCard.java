package org.trialign.ui.card;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.trialign.model.Edit;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.RefusalLine;
import org.trialign.ui.widget.Question;

/** Removes the card, after saying what goes with it. */
final class RemoveCard extends Div {
    private final CardScope scope;
    private final Runnable whenRemoved;
    private final RefusalLine refusal = new RefusalLine();
    private long revision;
    private long links;

    RemoveCard(CardScope scope, Runnable whenRemoved) {
        this.scope = scope;
        this.whenRemoved = whenRemoved;
        addClassName("remove-card");
        var button = new NativeButton(getTranslation("card.remove"), pressed -> confirm());
        button.addClassNames("button", "quiet-button");
        button.getElement().setAttribute("data-remove", "card");
        add(button, refusal);
    }

    void show(Reading reading) {
        revision = Math.max(revision, reading.revision());
        links = reading.linksOf(scope.agency(), scope.card()).count()
                + reading.crossLinksOf(scope.card()).count();
    }

    private void confirm() {
        String question = links == 0
                ? getTranslation("card.remove.alone")
                : getTranslation(links == 1 ? "card.remove.one" : "card.remove.many", links);
        new Question(question, getTranslation("card.remove.yes"), getTranslation("card.remove.no"))
                .says(getTranslation("card.remove.next"))
                .takesAway()
                .ask(this::remove);
    }

    private void remove() {
        if (refusal.tell(scope.saver().save(revision, List.of(new Edit.RemoveCard(scope.card()))))) {
            whenRemoved.run();
        }
    }
}
