package org.trialign.model;

/** Names one row of a workshop: the list it is in and its id there. */
public record RowKey(RowType type, String id) {}
