package org.trialign.model;

import org.trialign.base.Wire;

/** The phases of a workshop, in order (design §3). A phase is a preset of switches; nothing but that preset asks for it. */
public enum Phase implements Wire {
    FRAME,
    DRAFT,
    COMPARE,
    PRIORITISE,
    ALIGN,
    AGREE,
    CLOSED
}
