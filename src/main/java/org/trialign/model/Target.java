package org.trialign.model;

import org.trialign.model.format.OneLine;

/**
 * Something that people can be pointed at.
 *
 * @param id of a card, the key of a finding, or the id of the agency whose triangle is meant
 */
public record Target(TargetKind kind, @OneLine(200) String id) {}
