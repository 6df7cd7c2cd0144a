package org.trialign.model.decide;

/** Where the ids of new things come from. */
@FunctionalInterface
public interface NewIds {
    /** An id of the format that starts with {@code prefix}, an id itself of up to 20 characters; another one each time. */
    String next(String prefix);
}
