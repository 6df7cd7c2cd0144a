package org.trialign.model;

import org.trialign.base.Wire;

/** What a link does: helps ({@code +}, also a hand-off) or sets back ({@code -}, a burden). */
public enum Effect implements Wire {
    PLUS("+"),
    MINUS("-");

    private final String wire;

    Effect(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
