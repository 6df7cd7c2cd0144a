package org.trialign.model;

import org.trialign.base.Wire;

/** What a party answered to an agreement. */
public enum AnswerKind implements Wire {
    ACCEPTED,
    RESERVED,
    DECLINED
}
