package org.trialign.workshop;

import java.util.List;
import org.springframework.stereotype.Service;

/** Reads the workshops of a person. */
@Service
public class WorkshopQuery {
    /** The workshops in which an account is a member, the last changed first. */
    public List<WorkshopSummary> of(String accountId) {
        return List.of();
    }
}
