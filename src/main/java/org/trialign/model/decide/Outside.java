package org.trialign.model.decide;

import java.time.Instant;

/**
 * What deciding needs from outside (design §6).
 *
 * @param at when the command is decided
 */
public record Outside(Instant at, NewIds newIds, Rights rights, FindingPrint print) {}
