package org.trialign.model.format;

/**
 * One thing that is wrong with a file or an edit.
 *
 * @param path the member, as in workshop-format.md §8; empty with {@link ErrorCode#JSON}
 * @param message what is wrong, for people, on one line
 */
public record FormatError(ErrorCode code, String path, String message) {
    /** {@code CODE path: what is wrong}. */
    @Override
    public String toString() {
        return code.wire() + (path.isEmpty() ? "" : " " + path) + ": " + message;
    }
}
