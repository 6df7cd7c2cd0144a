package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.model.LanternStreet;
import org.trialign.model.Place;
import org.trialign.model.Proposal;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Thing;
import org.trialign.model.Usual;

/** The moment at which a screen moves tells, too. */
class NoticeableTest {
    private static final Audience LIBRARY = new AgencyAudience("LIB");
    private static final List<Audience> OTHERS =
            List.of(new AgencyAudience("POL"), new ObserverAudience(), new WallAudience());

    private final Snapshot before = LanternStreet.snapshot();

    private static Snapshot with(Snapshot snapshot, RowType type, Thing thing) {
        var row = new Row(type, null, 1, thing);
        return snapshot.with(
                snapshot.revision() + 1,
                List.of(new RowChange(row.key(), snapshot.find(row.key()).orElse(null), row)));
    }

    private static Snapshot without(Snapshot snapshot, RowType type, String id) {
        Row row = snapshot.find(type, id).orElseThrow();
        return snapshot.with(snapshot.revision() + 1, List.of(new RowChange(row.key(), row, null)));
    }

    @Test
    @Rule({"SG-16", "AU-32"})
    void aWordThatIsProposedMovesTheScreensOfItsAgencyAndOfFacilitatorsAlone() {
        Snapshot proposed = with(
                with(before, RowType.PROPOSALS, new Proposal("pl-new", RowType.PLACES, "LIB", null)),
                RowType.PLACES,
                new Place("pl-new", "Attic", null, null, null));
        Snapshot accepted = without(proposed, RowType.PROPOSALS, "pl-new");
        for (Audience audience : OTHERS) {
            assertThat(Noticeable.differs(audience, before, proposed))
                    .as("%s", audience)
                    .isFalse();
            assertThat(Noticeable.differs(audience, proposed, accepted))
                    .as("%s", audience)
                    .isTrue();
        }
        for (Audience audience : List.of(LIBRARY, new FacilitatorAudience())) {
            assertThat(Noticeable.differs(audience, before, proposed))
                    .as("%s", audience)
                    .isTrue();
        }
    }

    @Test
    @Rule({"SG-16", "AU-32"})
    void whatAnAgencyUsuallyChoosesMovesNobodyElsesScreens() {
        Snapshot chosen = with(before, RowType.USUALS, new Usual("LIB", null, "pl-teen", null));
        OTHERS.forEach(audience -> assertThat(Noticeable.differs(audience, before, chosen))
                .as("%s", audience)
                .isFalse());
        assertThat(Noticeable.differs(LIBRARY, before, chosen)).isTrue();
    }
}
