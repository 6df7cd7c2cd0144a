package org.trialign.model.decide;

public record Overwritten(String card, String field, String earlier) {}
