package org.trialign.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One semantic step of a command, with the names of workshop-format.md §9 and doors.md. */
public sealed interface Edit {
    /** Sets one member of a card, never its id. A null value empties it. */
    record SetField(String card, String field, @Nullable JsonNode value) implements Edit {}

    /** Removes a card with its links, its cross links and its place in every {@code about}. */
    record RemoveCard(String card) implements Edit {}

    /** Adds a card to one of the six lists of an agency's triangle. */
    record AddCard(String agency, RowType list, ObjectNode value) implements Edit {}

    record AddLink(String agency, ObjectNode value) implements Edit {}

    /** Sets {@code evidence} or {@code test} of a link. */
    record SetLink(
            String agency,
            String from,
            String to,
            String field,
            @Nullable JsonNode value) implements Edit {}

    record RemoveLink(String agency, String from, String to) implements Edit {}

    /** Draws a burden, or proposes a hand-off: one drawn here is never agreed, whatever it says. */
    record AddCrossLink(ObjectNode value) implements Edit {}

    /** Sets {@code evidence}, {@code test} or {@code note} of a cross link. */
    record SetCrossLink(String id, String field, @Nullable JsonNode value) implements Edit {}

    record RemoveCrossLink(String id) implements Edit {}

    /** The other end says yes to a proposed hand-off. */
    record AgreeCrossLink(String id) implements Edit {}

    /** Moves the workshop to a phase, forward or back; flips that were made in the phase before fall away. */
    record SetPhase(Phase phase) implements Edit {}

    /** Flips one switch for all agencies, or for one. */
    record SetSwitch(Switch which, @Nullable String agency, boolean on) implements Edit {}

    /** Shows the triangle of one agency, or of all (null). */
    record RevealAgency(@Nullable String agency) implements Edit {}
}
