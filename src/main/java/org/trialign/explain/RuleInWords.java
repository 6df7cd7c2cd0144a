package org.trialign.explain;

import java.util.Locale;
import org.trialign.findings.Kind;

/**
 * A kind of finding in the words of the product, whatever the workshop.
 *
 * @param means what it tells
 * @param when under which circumstances it is shown
 */
public record RuleInWords(String name, String means, String when, String ask, String falseAlarm) {
    public static RuleInWords of(Kind kind, Locale locale) {
        Language language = Language.of(locale);
        String code = kind.wire();
        return new RuleInWords(
                language.say(code + ".name"),
                language.say(code + ".means"),
                language.say(code + ".when"),
                language.say(code + ".ask"),
                language.say(code + ".falseAlarm"));
    }
}
