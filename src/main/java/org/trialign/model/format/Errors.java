package org.trialign.model.format;

import java.util.ArrayList;
import java.util.List;

/** Collects errors, the first 50 of them; {@link #isFull} tells a reader to stop. */
public final class Errors {
    private static final int MOST = 50;

    private final List<FormatError> found = new ArrayList<>();
    private int count;

    public void add(ErrorCode code, Path path, String message) {
        count++;
        if (!isFull()) {
            found.add(new FormatError(code, path.toString(), message));
        }
    }

    public boolean isFull() {
        return found.size() >= MOST;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** How many were added, also those that were not kept. */
    int count() {
        return count;
    }

    public List<FormatError> all() {
        return List.copyOf(found);
    }
}
