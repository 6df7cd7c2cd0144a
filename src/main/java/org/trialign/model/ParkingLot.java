package org.trialign.model;

import java.util.List;
import org.trialign.model.format.Max;

/** The parking lot: one row with the whole list (doors.md). */
public record ParkingLot(@Max(200) List<Parked> all) implements Thing {
    public ParkingLot {
        all = List.copyOf(all);
    }

    public static final String ID = "all";

    @Override
    public String id() {
        return ID;
    }
}
