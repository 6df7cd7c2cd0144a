package org.trialign.model.decide;

import java.time.Instant;

/**
 * What deciding needs from outside (design §6).
 *
 * @param at when the command is decided
 * @param past what the log tells, for edits that look back
 */
public record Outside(Instant at, NewIds newIds, Rights rights, FindingPrint print, Past past) {
    /** Where nothing is known of what came before. */
    public Outside(Instant at, NewIds newIds, Rights rights, FindingPrint print) {
        this(at, newIds, rights, print, Past.NONE);
    }
}
