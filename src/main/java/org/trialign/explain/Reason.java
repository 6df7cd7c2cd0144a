package org.trialign.explain;

import org.jspecify.annotations.Nullable;

/**
 * One thing that made a finding appear: the fields of a card, a link, or a word of the vocabulary.
 *
 * @param card id of the card to jump to; null when it is about none
 */
public record Reason(String text, @Nullable String card) {}
