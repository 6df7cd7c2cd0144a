package org.trialign.audience;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.model.Agreement;
import org.trialign.model.Card;
import org.trialign.model.CrossLink;
import org.trialign.model.Link;
import org.trialign.model.Proposal;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Stakeholder;
import org.trialign.model.WallMode;
import org.trialign.model.format.Mentions;

/** Which rows an audience sees at one revision, and how deep (findings.md §6). */
public final class Sight {
    private final Snapshot snapshot;
    private final Audience audience;
    private final Depth deepest;
    private final boolean atTheTable;
    private final Set<String> open = new HashSet<>();
    private final Set<String> hidden;
    private final Set<String> covered;

    private Sight(Snapshot snapshot, Audience audience) {
        this.snapshot = snapshot;
        this.audience = audience;
        deepest = switch (audience) {
            case AgencyAudience a -> Depth.FULL;
            case FacilitatorAudience f -> Depth.FULL;
            case ObserverAudience o -> Depth.PUBLIC;
            case WallAudience w -> isForAgencies(snapshot) ? Depth.FULL : Depth.PUBLIC;
        };
        atTheTable = switch (audience) {
            case AgencyAudience(String agency) -> snapshot.isRevealed(agency);
            case FacilitatorAudience f -> true;
            case ObserverAudience o -> false;
            case WallAudience w -> isForAgencies(snapshot);
        };
        snapshot.rows(RowType.AGENCIES).stream()
                .map(Row::id)
                .filter(this::isOpen)
                .forEach(open::add);
        hidden = snapshot.rows(RowType.PROPOSALS).stream()
                .map(row -> (Proposal) row.thing())
                .filter(proposal -> !isOfferedTo(audience, proposal))
                .map(Proposal::term)
                .collect(Collectors.toUnmodifiableSet());
        covered = deepest == Depth.FULL && hidden.isEmpty() ? Set.of() : covered(snapshot);
    }

    private Set<String> covered(Snapshot snapshot) {
        return snapshot.rows()
                .filter(row -> row.thing() instanceof Card && (isKeptFromPublic(row) || namesHiddenAuthorizer(row)))
                .map(Row::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * True if both judge a row alike that is the same in both snapshots. Of cross links and agreements, which are judged by
     * other rows too, it says nothing.
     */
    boolean judgesLike(Sight other) {
        return audience.equals(other.audience)
                && deepest == other.deepest
                && atTheTable == other.atTheTable
                && open.equals(other.open)
                && hidden.equals(other.hidden)
                && covered.equals(other.covered);
    }

    /** False if every row of a list is to be seen as it was by {@code other}, which judges alike. */
    boolean mayDiffer(RowType type, Sight other) {
        return switch (type) {
            case AGREEMENTS -> true; // they show which of the findings are seen
            case CROSS_LINKS -> RowType.CARDS.stream().anyMatch(card -> differs(card, other)) || differs(type, other);
            case WORKSHOP,
                    PROBLEM,
                    FACETS,
                    POPULATIONS,
                    POPULATION_OVERLAPS,
                    PLACES,
                    TIMES,
                    CONDITIONS,
                    FUNCTIONS,
                    TERMS,
                    AUTHORIZERS,
                    RESOURCES,
                    AGENCIES,
                    VALUES,
                    STAKEHOLDERS,
                    INPUTS,
                    ACTIVITIES,
                    OUTPUTS,
                    OUTCOMES,
                    LINKS,
                    JOINT_LINES,
                    PARKING_LOT,
                    REVEALS,
                    SWITCHES,
                    MEMBERS,
                    PROPOSALS,
                    USUALS,
                    HELP,
                    WALL,
                    SPOTLIGHT,
                    PINS,
                    DISMISSALS,
                    NODS,
                    SHARED_FAULTS,
                    BASELINE,
                    STANDING -> differs(type, other);
        };
    }

    private boolean differs(RowType type, Sight other) {
        return !snapshot.hasSameRows(type, other.snapshot);
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** The agency hands its proposal to the facilitators, and to nobody else (design §3). */
    private static boolean isOfferedTo(Audience audience, Proposal proposal) {
        return switch (audience) {
            case AgencyAudience(String own) -> own.equals(proposal.agency());
            case FacilitatorAudience f -> true;
            case ObserverAudience o -> false;
            case WallAudience w -> false;
        };
    }

    public static Sight of(Audience audience, Snapshot snapshot) {
        return new Sight(snapshot, audience);
    }

    /** The wall's mode is a row, so that flipping it changes what its one audience sees, by a patch like any other. */
    static boolean isForAgencies(Snapshot snapshot) {
        return snapshot.wallMode() == WallMode.AGENCIES;
    }

    /** True for an agency that a facilitator reads as its own people do: nobody else does, or they asked for it. */
    static boolean isReadByFacilitators(Snapshot snapshot, String agency) {
        return !snapshot.hasMembers(agency) || snapshot.asksForHelp(agency);
    }

    private boolean isOpen(String agency) {
        boolean revealed = snapshot.isRevealed(agency);
        return switch (audience) {
            case AgencyAudience(String own) -> agency.equals(own) || (revealed && atTheTable);
            case FacilitatorAudience f -> revealed || isReadByFacilitators(snapshot, agency);
            case ObserverAudience o -> revealed;
            case WallAudience w -> revealed;
        };
    }

    Audience audience() {
        return audience;
    }

    /** True if the cards of the agency lie open to this audience. */
    boolean opens(String agency) {
        return open.contains(agency);
    }

    /** False if there is no word and no card of a revealed agency that this audience may not know. */
    boolean keepsSomethingBack() {
        return !hidden.isEmpty() || !covered.isEmpty();
    }

    /** True for cards that are kept from this audience though their agency is revealed. */
    boolean covers(String card) {
        return covered.contains(card);
    }

    Depth depth(Row row) {
        return switch (row.type()) {
            case WORKSHOP, PROBLEM -> deepest;
            case POPULATION_OVERLAPS -> when(unseen(row).isEmpty());
            case FACETS, POPULATIONS, PLACES, TIMES, CONDITIONS, FUNCTIONS, TERMS, AUTHORIZERS, RESOURCES, PROPOSALS ->
                when(!hides(row.id()));
            case AGENCIES -> when(opens(row.id()));
            case VALUES, STAKEHOLDERS, INPUTS, ACTIVITIES, OUTPUTS, OUTCOMES ->
                when(opens(ownerOf(row)) && !isKeptFromPublic(row) && !namesHiddenAuthorizer(row));
            case LINKS -> when(showsLink(row));
            case CROSS_LINKS -> when(showsCrossLink((CrossLink) row.thing()));
            case AGREEMENTS -> when(showsAgreement((Agreement) row.thing()));
            case JOINT_LINES, PARKING_LOT -> atTheTable ? deepest : Depth.COVER;
            case REVEALS, SWITCHES, MEMBERS, STANDING, USUALS, HELP, WALL, SPOTLIGHT -> Depth.COVER;
            case PINS, DISMISSALS, NODS, SHARED_FAULTS, BASELINE -> Depth.COVER;
        };
    }

    private Depth when(boolean shown) {
        return shown ? deepest : Depth.COVER;
    }

    /** Asks the row itself, for it may be a card that is no longer in the snapshot. */
    private boolean isKeptFromPublic(Row row) {
        return deepest == Depth.PUBLIC && ((Card) row.thing()).isAgenciesOnly();
    }

    /** Without its authorizer such a card says nothing. */
    private boolean namesHiddenAuthorizer(Row row) {
        return row.thing() instanceof Stakeholder card && hides(card.authorizer());
    }

    /** True for a term that another agency proposed and nobody accepted yet. */
    boolean hides(String term) {
        return hidden.contains(term);
    }

    /** The hidden terms to which a thing refers; it goes out without them. */
    Set<String> unseen(Row row) {
        return hidden.isEmpty() ? Set.of() : Mentions.anyOf((Record) row.thing(), hidden);
    }

    private boolean showsLink(Row row) {
        Link link = (Link) row.thing();
        return opens(ownerOf(row)) && !covers(link.from()) && !covers(link.to());
    }

    private boolean showsCrossLink(CrossLink link) {
        return showsCard(link.from()) && showsCard(link.to());
    }

    /** True if there is such a card and this audience sees it. */
    public boolean showsCard(String id) {
        return !covers(id)
                && snapshot.card(id).filter(row -> opens(ownerOf(row))).isPresent();
    }

    /** An agreement is the parties' own; at the table it is everybody's; observers wait until all parties are revealed. */
    private boolean showsAgreement(Agreement agreement) {
        return switch (audience) {
            case AgencyAudience(String own) -> atTheTable || agreement.parties().contains(own);
            case FacilitatorAudience f -> true;
            case ObserverAudience o -> agreement.parties().stream().allMatch(snapshot::isRevealed);
            case WallAudience w -> atTheTable || agreement.parties().stream().allMatch(snapshot::isRevealed);
        };
    }

    /** True if anything of the row reaches this audience. */
    boolean shows(Row row) {
        return !Redaction.fields(row.type(), depth(row)).isEmpty();
    }

    private static String ownerOf(Row row) {
        String agency = row.agency();
        if (agency == null) {
            throw new IllegalStateException("a card or link without an agency: " + row.key());
        }
        return agency;
    }
}
