package org.trialign.audience;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;

/**
 * Whether something changed that an audience's screens may show though no patch carries it: switches, reveals, people.
 * What stands in a draft that the audience can't read must not even move its screens, for the moment tells (AU-32).
 */
public final class Noticeable {
    /** Patches tell of these, to whom they concern. */
    private static final Set<RowType> TOLD_BY_PATCHES =
            EnumSet.of(RowType.AGENCIES, RowType.CROSS_LINKS, RowType.AGREEMENTS, RowType.SHARED_FAULTS);

    private Noticeable() {}

    /** True if such a thing differs between the two snapshots; may be true without need, never false in vain. */
    public static boolean differs(Audience audience, Snapshot before, Snapshot now) {
        for (RowType type : RowType.values()) {
            boolean isSilent = type.isOwned() || TOLD_BY_PATCHES.contains(type) || now.hasSameRows(type, before);
            if (!isSilent && !isOthersOwn(type, audience, before, now) && !isProposed(type, audience, before, now)) {
                return true;
            }
        }
        return false;
    }

    /** True for a word that another agency proposed: to this audience the list is as it was. */
    private static boolean isProposed(RowType type, Audience audience, Snapshot before, Snapshot now) {
        if (!type.isWord() && type != RowType.PROPOSALS) {
            return false;
        }
        Sight was = Sight.of(audience, before);
        Sight is = Sight.of(audience, now);
        // what is accepted is in the same list as before, and shown now
        return Stream.of(RowType.values())
                .filter(list -> list == type || (type == RowType.PROPOSALS && list.isWord()))
                .allMatch(list -> shown(list, was).equals(shown(list, is)));
    }

    private static Set<Row> shown(RowType type, Sight sight) {
        return sight.snapshot().rows(type).stream().filter(sight::shows).collect(Collectors.toSet());
    }

    /** True for asks for help and usual words of agencies that this audience can't read. */
    private static boolean isOthersOwn(RowType type, Audience audience, Snapshot before, Snapshot now) {
        if (type != RowType.HELP && type != RowType.USUALS) {
            return false;
        }
        return now.rows(RowType.AGENCIES).stream()
                .filter(agency -> concerns(type, audience, agency.id(), now))
                .allMatch(agency -> Objects.equals(before.find(type, agency.id()), now.find(type, agency.id())));
    }

    private static boolean concerns(RowType type, Audience audience, String agency, Snapshot now) {
        return switch (audience) {
            case AgencyAudience(String own) -> own.equals(agency);
            case FacilitatorAudience f ->
                type == RowType.HELP || Sight.of(audience, now).opens(agency);
            case ObserverAudience o -> false;
            case WallAudience w -> false;
        };
    }
}
