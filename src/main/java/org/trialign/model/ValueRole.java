package org.trialign.model;

import org.trialign.base.Wire;

/** Whether the agency answers for a claim or only helps. Absent means contributing. */
public enum ValueRole implements Wire {
    CORE,
    CONTRIBUTING
}
