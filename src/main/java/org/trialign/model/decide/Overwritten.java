package org.trialign.model.decide;

import org.jspecify.annotations.Nullable;
import org.trialign.model.RowKey;

/**
 * Somebody's work that this command undid without having seen it; that person is told.
 *
 * @param row the card or cross link
 * @param field by its name in the format; null: the person had removed the card, and it is back
 * @param by account of who did it
 */
public record Overwritten(RowKey row, @Nullable String field, String by) {}
