package org.trialign.model;

import java.util.Optional;

/** What a card is called: a stakeholder by its authorizer, all others by their title. */
public final class CardName {
    private CardName() {}

    /** Empty for a stakeholder whose authorizer is not in the vocabulary any more. */
    public static Optional<String> of(Card card, Snapshot now) {
        return switch (card) {
            case ChainCard named -> Optional.of(named.title());
            case Stakeholder stakeholder ->
                now.find(RowType.AUTHORIZERS, stakeholder.authorizer()).map(row -> ((Authorizer) row.thing()).name());
        };
    }
}
