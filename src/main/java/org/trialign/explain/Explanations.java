package org.trialign.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trialign.audience.Audience;
import org.trialign.audience.AudienceView;
import org.trialign.audience.VisibleWorkshop;

/** The explanations of all that an audience sees, made once per audience, language and revision, never per person. */
public final class Explanations {
    private static final int KEPT = 64;

    private final Map<Key, SortedMap<String, Explanation>> latest = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SortedMap<String, Explanation>> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(String workshop, Audience audience, long revision, String language) {}

    /**
     * By key of the finding, in ASCII order; unmodifiable.
     *
     * @param workshop id of the workshop that the view is of
     */
    public SortedMap<String, Explanation> of(String workshop, AudienceView view, Locale locale) {
        var key = new Key(workshop, view.audience(), view.revision(), locale.getLanguage());
        synchronized (latest) {
            SortedMap<String, Explanation> made = latest.get(key);
            if (made != null) {
                return made;
            }
        }
        SortedMap<String, Explanation> made = explain(view, locale);
        synchronized (latest) {
            latest.put(key, made);
        }
        return made;
    }

    /** From nothing but what the audience sees. */
    static SortedMap<String, Explanation> explain(AudienceView view, Locale locale) {
        var explainer = new Explainer(VisibleWorkshop.of(view), locale);
        var explained = new TreeMap<String, Explanation>();
        view.findings().forEach((key, finding) -> explained.put(key, explainer.explain(finding)));
        return Collections.unmodifiableSortedMap(explained);
    }
}
