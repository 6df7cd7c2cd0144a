package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import java.util.Set;
import org.trialign.model.Refusal;

/** Why a change was refused, in the reader's language. */
public final class RefusalWords {
    private static final Set<String> CODES =
            Set.of("TEXT", "LIMIT", "VALUE", "TYPE", "UNKNOWN-ID", "TWICE", "LINK", "UNIT", "CIRCLE");

    private RefusalWords() {}

    public static String of(Refusal refusal, Component speaker) {
        return switch (refusal) {
            case Refusal.NotFound missing -> speaker.getTranslation("card.refused.gone");
            case Refusal.Forbidden forbidden -> speaker.getTranslation("card.refused.forbidden");
            case Refusal.Stale stale -> speaker.getTranslation("card.refused.stale");
            case Refusal.Overtaken overtaken -> speaker.getTranslation("card.refused.stale");
            case Refusal.TooMany many -> speaker.getTranslation("card.refused.too_many");
            case Refusal.Broken broken ->
                speaker.getTranslation("card.broken." + (CODES.contains(broken.code()) ? broken.code() : "other"));
        };
    }
}
