package org.trialign.findings.index;

import org.jspecify.annotations.Nullable;
import org.trialign.model.Direction;

/** A value or an outcome as far as it says what should change, and which way. */
public record Aim(
        Node<?> node, @Nullable String condition, @Nullable Direction direction) {}
