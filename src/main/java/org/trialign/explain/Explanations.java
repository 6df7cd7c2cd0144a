package org.trialign.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialign.audience.Audience;
import org.trialign.audience.AudienceView;
import org.trialign.audience.Labels;
import org.trialign.audience.SeenFinding;
import org.trialign.findings.Finding;
import org.trialign.findings.FindingOrder;
import org.trialign.model.Row;
import org.trialign.model.Snapshot;
import org.trialign.model.Workshop;

/** The explanations of all that an audience sees, made once per audience, language and revision, never per person. */
public final class Explanations {
    /** The languages in which there are explanations, the one for everybody else first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final int KEPT = 64;

    private final Map<Key, List<Explained>> latest = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Explained>> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(String workshop, Audience audience, long revision, String language, boolean isGone) {}

    /**
     * All findings that the audience sees, in the order in which they are read.
     *
     * @param workshop id of the workshop that the view is of
     */
    public List<Explained> of(String workshop, AudienceView view, Locale locale) {
        var key = new Key(workshop, view.audience(), view.revision(), locale.getLanguage(), false);
        return madeOnce(key, () -> explain(view, locale));
    }

    /**
     * The findings that the audience saw at the baseline and no longer sees, in the words that they had then; what became of
     * each says {@link AudienceView#gone}.
     *
     * @param since what became of the findings since the baseline
     */
    public List<Explained> gone(String workshop, AudienceView view, Labels since, Locale locale) {
        var key = new Key(workshop, view.audience(), view.revision(), locale.getLanguage(), true);
        return madeOnce(
                key,
                () -> since.gone(view)
                        .map(gone -> explain(gone.workshop(), gone.findings(), locale))
                        .orElse(List.of()));
    }

    private List<Explained> madeOnce(Key key, Supplier<List<Explained>> make) {
        synchronized (latest) {
            List<Explained> made = latest.get(key);
            if (made != null) {
                return made;
            }
        }
        List<Explained> made = make.get();
        synchronized (latest) {
            latest.put(key, made);
        }
        return made;
    }

    /** From nothing but what the audience sees. */
    static List<Explained> explain(AudienceView view, Locale locale) {
        Snapshot all = view.sight().snapshot();
        return explain(view.workshop(), inOrder(view), locale, fault -> owner(fault, all));
    }

    /**
     * What is closed or folded takes no part in the turns of the others (findings.md §7), and comes after them. Ordered by what
     * the audience sees: an order by hidden fields would tell of them (EX-6, EX-7).
     */
    private static List<Finding> inOrder(AudienceView view) {
        var order = new FindingOrder(view.workshop());
        Map<Boolean, List<Finding>> takingPart = view.findings().values().stream()
                .collect(Collectors.partitioningBy(
                        seen -> !seen.closed() && seen.foldUnder() == null,
                        Collectors.mapping(SeenFinding::finding, Collectors.toList())));
        return Stream.of(true, false)
                .flatMap(part -> order.sorted(takingPart.getOrDefault(part, List.of())).stream())
                .toList();
    }

    private static List<Explained> explain(Workshop seen, List<Finding> findings, Locale locale) {
        return explain(seen, new FindingOrder(seen).sorted(findings), locale, Finding::anchor);
    }

    /** @param owner of a fault whose cards aren't seen: it may be shared out of a private draft */
    private static List<Explained> explain(
            Workshop seen, List<Finding> ordered, Locale locale, Function<Finding, String> owner) {
        var explainer = new Explainer(seen, locale);
        return ordered.stream()
                .map(finding -> explainer.hasCards(finding)
                        ? explainer.explainWithCards(finding)
                        : explainer.explainWithoutCards(finding, owner.apply(finding)))
                .toList();
    }

    /** A fault is anchored on a card of its owner, or on the owner. */
    private static String owner(Finding fault, Snapshot all) {
        return all.card(fault.anchor()).map(Row::agency).orElse(fault.anchor());
    }
}
