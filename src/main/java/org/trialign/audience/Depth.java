package org.trialign.audience;

/** How much of a row an audience sees; {@link Redaction} says which fields that is. */
enum Depth {
    /** As those at the table see it. */
    FULL,
    /** As observers see what is revealed. */
    PUBLIC,
    /** What everybody sees of a thing that is kept from them; of most things nothing. */
    COVER
}
