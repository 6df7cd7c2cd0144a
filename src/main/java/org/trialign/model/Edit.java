package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Id;
import org.trialign.model.format.MemberName;
import org.trialign.model.format.OneLine;
import org.trialign.model.format.OrNull;
import org.trialign.model.format.WireName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One semantic step of a command, with the names of workshop-format.md §9 and doors.md. */
public sealed interface Edit {
    /** Sets one member of a card, never its id. A null value empties it. */
    record SetField(
            @Id String card,
            @MemberName String field,
            @Nullable JsonNode value) implements Edit {}

    /** Removes a card with its links, its cross links and its place in every {@code about}. */
    record RemoveCard(@Id String card) implements Edit {}

    /** Adds a card to one of the six lists of an agency's triangle. */
    record AddCard(@Id String agency, RowType list, ObjectNode value) implements Edit {}

    record AddLink(@Id String agency, ObjectNode value) implements Edit {}

    /** Sets {@code evidence} or {@code test} of a link. */
    record SetLink(
            @Id String agency,
            @Id String from,
            @Id String to,
            @MemberName String field,
            @Nullable JsonNode value) implements Edit {}

    record RemoveLink(
            @Id String agency, @Id String from, @Id String to) implements Edit {}

    /** Draws a burden, or proposes a hand-off: one drawn here is never agreed, whatever it says. */
    record AddCrossLink(ObjectNode value) implements Edit {}

    /** Sets {@code evidence}, {@code test} or {@code note} of a cross link. */
    record SetCrossLink(
            @Id String id,
            @MemberName String field,
            @Nullable JsonNode value) implements Edit {}

    record RemoveCrossLink(@Id String id) implements Edit {}

    /** The other end says yes to a proposed hand-off. */
    record AgreeCrossLink(@Id String id) implements Edit {}

    /** Moves the workshop to a phase, forward or back; flips that were made in the phase before fall away. */
    record SetPhase(Phase phase) implements Edit {}

    /** Flips one switch for all agencies, or for one. */
    record SetSwitch(
            @WireName("switch") Switch which,
            @Id @OrNull @Nullable String agency,
            boolean on) implements Edit {}

    /** Shows the triangle of one agency, or of all (null). */
    record RevealAgency(@Id @OrNull @Nullable String agency) implements Edit {}

    /** Gives a member another role, or another agency to speak for. */
    record MoveMember(
            @OneLine(100) String account,
            Role role,
            @Id @OrNull @Nullable String agency)
            implements Edit {}

    /** Takes a member out of the workshop. */
    record RemoveMember(@OneLine(100) String account) implements Edit {}

    /** Archives the workshop, deletes it, or brings it back. */
    record SetStanding(Standing.State standing) implements Edit {}
}
