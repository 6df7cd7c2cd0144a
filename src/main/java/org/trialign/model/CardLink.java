package org.trialign.model;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What joins two cards: a link inside one triangle, or a cross link between two. */
public sealed interface CardLink extends Thing permits Link, CrossLink {
    /** A card's id. */
    String from();

    /** A card's id. */
    String to();

    @Nullable
    Effect effect();

    @Nullable
    Evidence evidence();

    default Stream<String> ends() {
        return Stream.of(from(), to());
    }

    /** True if one of its ends is this card. */
    default boolean isAt(String card) {
        return from().equals(card) || to().equals(card);
    }

    default boolean isBurden() {
        return effect() == Effect.MINUS;
    }

    default Evidence evidenceOrDefault() {
        Evidence given = evidence();
        return given == null ? Evidence.UNTESTED : given;
    }
}
