package org.trialign.ui.card;

import java.util.List;
import java.util.Locale;
import org.trialign.explain.Explainer;
import org.trialign.explain.Explanation;
import org.trialign.findings.Finding;
import org.trialign.ui.edit.Reading;

/** A finding of a card and its words. */
record ExplainedFinding(Finding finding, Explanation explanation) {
    static List<ExplainedFinding> of(String card, Reading reading, Locale locale) {
        List<Finding> findings = reading.findingsOf(card);
        if (findings.isEmpty()) {
            return List.of();
        }
        var explainer = new Explainer(reading.workshop(), locale);
        return findings.stream()
                .map(finding -> new ExplainedFinding(finding, explainer.explain(finding)))
                .toList();
    }
}
