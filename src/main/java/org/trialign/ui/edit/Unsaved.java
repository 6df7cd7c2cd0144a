package org.trialign.ui.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import tools.jackson.databind.JsonNode;

/** What stands in a field beyond what the workshop holds. */
sealed interface Unsaved {
    record Nothing() implements Unsaved {}

    record UnderWay() implements Unsaved {}

    /** It can't be sent, or was refused for what it says or for what somebody else saved; the person goes on from there. */
    record Refused() implements Unsaved {}

    /** It was forbidden: it is saved as soon as the field opens again. */
    record Closed(List<Edit> setting, @Nullable JsonNode value) implements Unsaved {}
}
