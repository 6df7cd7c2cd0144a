package org.trialign.ui.card;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.Audience;
import org.trialign.audience.CardEvent;
import org.trialign.ui.edit.Drawn;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Reading.CardSeen;
import org.trialign.ui.edit.RefusalLine;
import org.trialign.ui.widget.InOrder;
import org.trialign.workshop.LookingBack;

/** What became of the card, read when the reader asks for it, the newest first. */
final class HistorySection extends Div {
    private static final int AT_ONCE = 8;

    private final CardScope scope;
    private final NativeButton heading = new NativeButton(getTranslation("past.history"), pressed -> turn());
    private final Div entries = new Div();
    private final Span empty = new Span(getTranslation("past.history.empty"));
    private final RefusalLine refusal = new RefusalLine();
    private final NativeButton more = new NativeButton(getTranslation("past.history.more"), pressed -> readOn());
    private final Drawn drawn = new Drawn();
    private final Map<String, String> titles = new HashMap<>();
    private @Nullable Long next;
    /** Of the oldest entry that stands there. */
    private long oldest;
    /** Of what was read last. */
    private long revision;

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
                add(refusal, entries, empty, more);
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
        empty.setVisible(isOpen && entries.getComponentCount() == 0);
        more.setVisible(isOpen && next != null);
    }

    /** As far back as was read already: what was opened by "more" doesn't fold. */
    private void readAnew(Reading now) {
        long before = oldest;
        Map<Long, HistoryEntry> shown = shown();
        var fresh = new ArrayList<>(read(now, null));
        while (!shown.isEmpty() && oldest > before && next != null) {
            fresh.addAll(read(now, next));
        }
        InOrder.put(
                entries,
                fresh.stream()
                        .map(entry -> entry.standsIn(shown.get(entry.revision())))
                        .toList());
        showOpen();
    }

    private Map<Long, HistoryEntry> shown() {
        return entries.getChildren()
                .map(HistoryEntry.class::cast)
                .collect(Collectors.toMap(HistoryEntry::revision, entry -> entry));
    }

    private void readOn() {
        if (next != null) {
            scope.present().get().ifPresent(now -> entries.add(new ArrayList<>(read(now, next))));
            showOpen();
        }
    }

    private List<HistoryEntry> read(Reading now, @Nullable Long before) {
        LookingBack.Page<CardEvent> page =
                scope.past().history(scope.workshop(), Audience.of(now.member()), scope.card(), before, AT_ONCE);
        titles.putAll(page.titles());
        revision = now.revision();
        next = page.next();
        return page.entries().stream().map(event -> entry(event, now)).toList();
    }

    private HistoryEntry entry(CardEvent event, Reading now) {
        oldest = event.revision();
        return new HistoryEntry(
                event,
                scope,
                now,
                Map.copyOf(titles),
                edits -> refusal.tell(scope.saver().save(revision, edits)));
    }
}
