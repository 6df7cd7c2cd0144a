package org.trialign.ui.problem;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.trialign.model.Edit;
import org.trialign.model.PopulationOverlap;
import org.trialign.model.RowType;
import org.trialign.ui.edit.Drawn;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.RefusalLine;
import org.trialign.ui.edit.Saver;
import org.trialign.ui.edit.WordBox;
import org.trialign.ui.edit.WordList;
import org.trialign.ui.widget.Written;

/** Which populations may share people. */
final class OverlapsList extends Div {
    private final Saver saver;
    private final UnorderedList pairs = new UnorderedList();
    private final WordBox first = new WordBox();
    private final WordBox second = new WordBox();
    private final Div adding = new Div();
    private final RefusalLine refusal = new RefusalLine();
    private final Drawn drawn = new Drawn();
    private WordList words = WordList.EMPTY;
    private long base;

    OverlapsList(Saver saver) {
        this.saver = saver;
        addClassName("overlaps");
        var note = new Paragraph(getTranslation("problem.overlaps.note"));
        note.addClassNames("quiet", "part-note");
        pairs.addClassName("term-lines");
        first.setAriaLabel(getTranslation("problem.overlaps.first"));
        second.setAriaLabel(getTranslation("problem.overlaps.second"));
        for (WordBox box : List.of(first, second)) {
            box.setPlaceholder(getTranslation("problem.overlaps.people"));
            box.offer(() -> words);
            Written.into(box);
        }
        var add = new NativeButton(getTranslation("problem.overlaps.add"), pressed -> add());
        add.addClassName("button");
        adding.addClassNames("row", "overlap-adding");
        adding.add(first, second, add);
        add(new H3(getTranslation("problem.overlaps")), note, pairs, adding, refusal);
    }

    void show(Reading reading) {
        base = Math.max(base, reading.revision());
        var now = new WordList(reading.words(RowType.POPULATIONS, null));
        boolean mayEdit = reading.may(new Edit.SetOverlap("a", "b"));
        List<PopulationOverlap> overlaps = reading.workshop().vocabulary().populationOverlaps();
        if (!now.equals(words)) {
            words = now;
            first.rename();
            second.rename();
        }
        adding.setVisible(mayEdit);
        setVisible(mayEdit || !overlaps.isEmpty());
        if (drawn.isNew(overlaps, words, mayEdit)) {
            pairs.removeAll();
            overlaps.forEach(pair -> pairs.add(line(pair, mayEdit)));
        }
    }

    private ListItem line(PopulationOverlap pair, boolean mayEdit) {
        String both = getTranslation("problem.overlaps.pair", words.name(pair.first()), words.name(pair.second()));
        var head = new Div(new Span(both));
        head.addClassName("term-row");
        if (mayEdit) {
            head.add(LineButtons.make(
                    this, "remove", both, () -> save(new Edit.RemoveOverlap(pair.first(), pair.second()))));
        }
        var line = new ListItem(head);
        line.addClassName("term-line");
        return line;
    }

    private void add() {
        String one = first.getValue();
        String other = second.getValue();
        if (one == null) {
            first.askFor();
        } else if (other == null) {
            second.askFor();
        } else if (save(new Edit.SetOverlap(one, other))) {
            first.clear();
            second.clear();
        }
    }

    private boolean save(Edit edit) {
        return refusal.tell(saver.save(base, List.of(edit)));
    }
}
