package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.FindingKeys;
import org.trialign.model.format.Id;
import org.trialign.model.format.LongText;
import org.trialign.model.format.MemberName;
import org.trialign.model.format.OfWords;
import org.trialign.model.format.OneLine;
import org.trialign.model.format.OrNull;
import org.trialign.model.format.Range;
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

    /** Puts a card before another of its list, or at the end (null). */
    record MoveCard(@Id String card, @Id @OrNull @Nullable String before) implements Edit {}

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

    /** Sets whom an agency usually serves, where or when: {@code population}, {@code place} or {@code time}. */
    record SetUsual(
            @Id String agency,
            @MemberName String field,
            @Nullable JsonNode value) implements Edit {}

    /**
     * Takes back the sender's last command that changed cards, links or cross links, or the one at this revision of the
     * sender's. Alone in its command, as {@link Redo} is.
     */
    record Undo(
            @Range(min = 1, max = Integer.MAX_VALUE) @OrNull @Nullable
            Integer revision) implements Edit {}

    /** Does again what the sender's last undo took back. */
    record Redo() implements Edit {}

    /** Puts a card that was removed back, with its links where both ends are there. */
    record PutBack(@Id String card) implements Edit {}

    /** Moves the workshop to a phase, forward or back; flips that were made in the phase before fall away. */
    record SetPhase(Phase phase) implements Edit {}

    /** Flips one switch for all agencies, or for one. */
    record SetSwitch(
            @WireName("switch") Switch which,
            @Id @OrNull @Nullable String agency,
            boolean on) implements Edit {}

    /** Shows the triangle of one agency, or of all (null). */
    record RevealAgency(@Id @OrNull @Nullable String agency) implements Edit {}

    /** Lets flips fall back to the preset: of one switch or of all (null), for one agency or for everybody (null). */
    record ResetSwitches(
            @WireName("switch") @Nullable Switch which,
            @Id @OrNull @Nullable String agency) implements Edit {}

    /** Hides the triangle of an agency again. People have seen it. */
    record HideAgency(@Id String agency) implements Edit {}

    /** Lets the facilitators read all of an agency that isn't revealed, until {@link EndHelp}. */
    record AskForHelp(@Id String agency) implements Edit {}

    record EndHelp(@Id String agency) implements Edit {}

    /** Says for whom the projector may show things. */
    record SetWall(WallMode mode) implements Edit {}

    /** Points everybody at something, or (null) no longer. */
    record PointAt(@OrNull @Nullable Target target) implements Edit {}

    /** Puts a finding on the first page, after those that are pinned already. */
    record Pin(@FindingKeys String key) implements Edit {}

    record Unpin(@FindingKeys String key) implements Edit {}

    /** Says that a finding as it stands is none. Without a reason it is refused. */
    record Dismiss(
            @FindingKeys String key, @LongText @Nullable String reason) implements Edit {}

    /** Takes a dismissal back. */
    record Reopen(@FindingKeys String key) implements Edit {}

    /** A finding that was withdrawn counts as resolved. */
    record Nod(@FindingKeys String key) implements Edit {}

    /** The owner of a fault lets the facilitators see it. */
    record ShareFault(@FindingKeys String key) implements Edit {}

    record UnshareFault(@FindingKeys String key) implements Edit {}

    /** Sets one member of the problem; its facets are terms. */
    record SetProblem(@MemberName String field, @Nullable JsonNode value) implements Edit {}

    /** Sets {@code title}, {@code language} or {@code notice} of the workshop. */
    record SetWorkshop(@MemberName String field, @Nullable JsonNode value) implements Edit {}

    /** Adds a facet or a term at the end of its list. */
    record AddTerm(@OfWords RowType list, ObjectNode value) implements Edit {}

    record SetTerm(
            @OfWords RowType list,
            @Id String id,
            @MemberName String field,
            @Nullable JsonNode value) implements Edit {}

    /** Removes a term that nothing refers to. */
    record RemoveTerm(@OfWords RowType list, @Id String id) implements Edit {}

    /** Puts a term before another of its list, or (null) at the end. */
    record MoveTerm(
            @OfWords RowType list,
            @Id String id,
            @Id @OrNull @Nullable String before) implements Edit {}

    /** Makes one term of two: whatever referred to {@code from} refers to {@code into}. */
    record MergeTerms(
            @OfWords RowType list, @Id String from, @Id String into) implements Edit {}

    /** Declares that the same people may belong to both populations. */
    record SetOverlap(@Id String first, @Id String second) implements Edit {}

    record RemoveOverlap(@Id String first, @Id String second) implements Edit {}

    /** Adds a term that is the agency's own until a facilitator accepts it. */
    record ProposeTerm(@Id String agency, @OfWords RowType list, ObjectNode value) implements Edit {}

    /** Makes a proposed term everybody's. */
    record AcceptTerm(@OfWords RowType list, @Id String id) implements Edit {}

    /** Leaves a proposed term to the agency that proposed it. */
    record RefuseTerm(@OfWords RowType list, @Id String id) implements Edit {}

    record AddAgency(ObjectNode value) implements Edit {}

    record SetAgency(
            @Id String agency,
            @MemberName String field,
            @Nullable JsonNode value) implements Edit {}

    /** Puts an agency before another, or (null) at the end; its place gives it its colour. */
    record MoveAgency(
            @Id String agency, @Id @OrNull @Nullable String before) implements Edit {}

    /** Removes an agency that has no cards and no people, and that no agreement names. */
    record RemoveAgency(@Id String agency) implements Edit {}
    /** Gives a member another role, or another agency to speak for. */
    record MoveMember(
            @OneLine(100) String account,
            Role role,
            @Id @OrNull @Nullable String agency) implements Edit {}

    /** Takes a member out of the workshop. */
    record RemoveMember(@OneLine(100) String account) implements Edit {}

    /** Archives the workshop, deletes it, or brings it back. */
    record SetStanding(Standing.State standing) implements Edit {}
}
