package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.LanguageTag;
import org.trialign.model.format.LongText;
import org.trialign.model.format.Title;

/** What a workshop says of itself; {@code phase} is not in the file. */
public record WorkshopHead(
        @Title String title,
        @LanguageTag @Nullable String language,
        @LongText @Nullable String notice,
        Phase phase) implements Thing {
    /** A workshop has one head; its row has this id. */
    public static final String ID = "workshop";

    @Override
    public String id() {
        return ID;
    }
}
