package org.trialign.model;

import org.jspecify.annotations.Nullable;

/** An entry of the shared vocabulary (workshop-format.md §4). Cards refer to it by id. */
public sealed interface Term extends SharedWord
        permits Population, Place, Time, Condition, Function, WorkTerm, Authorizer, Resource {
    String name();

    @Override
    default String called() {
        return name();
    }

    /** The term of the same list that this one is part of; null at a root, and in lists that are no trees. */
    default @Nullable String parent() {
        return null;
    }
}
