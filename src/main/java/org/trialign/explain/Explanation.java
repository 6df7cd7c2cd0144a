package org.trialign.explain;

import java.util.List;

/**
 * A finding in plain words.
 *
 * @param kindName name of its kind: "Order against offer"
 * @param headline the sentence with agencies alone, for where the cards stand beside it
 * @param sentence what it says here, with agencies and cards by name
 * @param ask the question that moves it on
 * @param falseAlarm when it usually means nothing
 * @param why the very fields, words and links that made it appear
 */
public record Explanation(
        String kindName, String headline, String sentence, String ask, String falseAlarm, List<Reason> why) {
    public Explanation {
        why = List.copyOf(why);
    }
}
