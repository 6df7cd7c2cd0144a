package org.trialign.explain;

import org.jspecify.annotations.Nullable;

/**
 * One thing that made a finding appear: the fields of a card, a link, or a word of the vocabulary.
 *
 * @param fact the same where the card's name stands beside it already
 * @param card id of the card to jump to; null when it is about none
 */
public record Reason(String text, String fact, @Nullable String card) {}
