package org.trialign.ui.card;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.Audience;
import org.trialign.audience.CardEvent;
import org.trialign.ui.edit.Drawn;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Reading.CardSeen;
import org.trialign.ui.edit.RefusalLine;
import org.trialign.workshop.LookingBack;

/** What became of the card, read when the reader asks for it, the newest first. */
final class HistorySection extends Div {
    private static final int AT_ONCE = 8;

    private final CardScope scope;
    private final NativeButton heading = new NativeButton(getTranslation("past.history"), pressed -> turn());
    private final Div entries = new Div();
    private final RefusalLine refusal = new RefusalLine();
    private final NativeButton more = new NativeButton(getTranslation("past.history.more"), pressed -> readOn());
    private final Drawn drawn = new Drawn();
    private final Map<String, String> titles = new HashMap<>();
    private @Nullable Long next;
    /** Of the oldest entry that stands there. */
    private long oldest;

    private boolean isOpen;

    HistorySection(CardScope scope) {
        this.scope = scope;
        addClassName("card-history");
        heading.addClassNames("history-heading");
        more.addClassNames("button", "small-button");
        add(heading);
        showOpen();
    }

    /** Reads anew if it is open and something has happened to the card. */
    void show(CardSeen card, Reading now) {
        if (isOpen
                && drawn.isNew(
                        card.json(),
                        now.linksOf(card.agency(), card.id()).toList(),
                        now.crossLinksOf(card.id()).toList())) {
            readAnew(now);
        }
    }

    private void turn() {
        isOpen = !isOpen;
        drawn.forget();
        if (isOpen) {
            if (entries.getParent().isEmpty()) {
                add(refusal, entries, more);
            }
            scope.present().get().ifPresent(this::readAnew);
            // it opens at the end of the panel, below what is to be seen
            getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
        showOpen();
    }

    private void showOpen() {
        heading.getElement().setAttribute("aria-expanded", Boolean.toString(isOpen));
        entries.setVisible(isOpen);
        more.setVisible(isOpen && next != null);
    }

    /** As far back as was read already: what was opened by "more" doesn't fold. */
    private void readAnew(Reading now) {
        long before = oldest;
        boolean isFirst = entries.getComponentCount() == 0;
        entries.removeAll();
        read(now, null);
        while (!isFirst && oldest > before && next != null) {
            read(now, next);
        }
    }

    private void readOn() {
        if (next != null) {
            scope.present().get().ifPresent(now -> read(now, next));
        }
    }

    private void read(Reading now, @Nullable Long before) {
        LookingBack.Page<CardEvent> page =
                scope.past().history(scope.workshop(), Audience.of(now.member()), scope.card(), before, AT_ONCE);
        titles.putAll(page.titles());
        for (CardEvent event : page.entries()) {
            oldest = event.revision();
            entries.add(new HistoryEntry(
                    event,
                    scope,
                    now,
                    Map.copyOf(titles),
                    edits -> refusal.tell(scope.saver().save(now.revision(), edits))));
        }
        if (entries.getComponentCount() == 0) {
            entries.setText(getTranslation("past.history.empty"));
        }
        next = page.next();
        showOpen();
    }
}
