package org.trialign.model;

/** A card of the public value chain, in the order of its steps; links go one step forward. */
public sealed interface ChainCard extends Card permits Input, Activity, Output, Outcome, ValueClaim {
    String title();
}
