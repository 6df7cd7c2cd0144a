package org.trialign.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.format.LongText;
import org.trialign.model.format.Max;
import org.trialign.model.format.Title;

/** The problem that is nobody's core business (workshop-format.md §3). Its facets are rows of their own. */
public record Problem(
        @Title String title,
        @LongText @Nullable String statement,
        @LongText @Nullable String notAbout,
        @Title @Max(40) List<String> facts)
        implements Thing {
    public Problem {
        facts = List.copyOf(facts);
    }

    /** A workshop has one problem; its row has this id. */
    public static final String ID = "problem";

    @Override
    public String id() {
        return ID;
    }
}
