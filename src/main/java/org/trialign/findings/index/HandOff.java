package org.trialign.findings.index;

import org.trialign.model.Activity;
import org.trialign.model.Output;

/** A {@code +} cross link: what one agency makes goes to another's activity. */
public record HandOff(Node<Output> from, Node<Activity> to, boolean agreed) {}
