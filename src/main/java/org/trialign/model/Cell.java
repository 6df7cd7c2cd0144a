package org.trialign.model;

import org.trialign.base.Wire;

/** A cell of the value matrix: individual or collective, welfare or justice. */
public enum Cell implements Wire {
    INDIVIDUAL_WELFARE("IW"),
    COLLECTIVE_WELFARE("CW"),
    INDIVIDUAL_JUSTICE("IJ"),
    COLLECTIVE_JUSTICE("CJ");

    private final String wire;

    Cell(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
