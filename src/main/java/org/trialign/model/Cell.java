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

    /** True for welfare, false for justice: the row of the matrix. */
    public boolean isWelfare() {
        return switch (this) {
            case INDIVIDUAL_WELFARE, COLLECTIVE_WELFARE -> true;
            case INDIVIDUAL_JUSTICE, COLLECTIVE_JUSTICE -> false;
        };
    }

    /** True for collective, false for individual: the column of the matrix. */
    public boolean isCollective() {
        return switch (this) {
            case COLLECTIVE_WELFARE, COLLECTIVE_JUSTICE -> true;
            case INDIVIDUAL_WELFARE, INDIVIDUAL_JUSTICE -> false;
        };
    }
}
