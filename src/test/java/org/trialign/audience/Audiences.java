package org.trialign.audience;

import java.util.List;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Audience.WallAudience;

/** Everybody who may look at the {@link Scene}. */
final class Audiences {
    static final List<Audience> ALL = List.of(
            new AgencyAudience("LIB"),
            new AgencyAudience("POL"),
            new AgencyAudience("SYS"),
            new FacilitatorAudience(),
            new ObserverAudience(),
            new WallAudience());

    private Audiences() {}
}
