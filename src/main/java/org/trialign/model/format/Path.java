package org.trialign.model.format;

import org.jspecify.annotations.Nullable;

/** Where in a JSON document something stands. Its text is made only when an error needs it. */
public record Path(@Nullable Path parent, String step) {
    /** The whole document. */
    public static final Path ROOT = new Path(null, "$");

    /** As long as the longest name that a member may have: a finding's key. */
    private static final int SHOWN = 200;

    public Path member(String name) {
        return new Path(this, name);
    }

    public Path entry(int index) {
        return new Path(this, "[" + index + "]");
    }

    /** As in {@code agencies[0].triangle.values[2].population}; {@code $} for the whole document. */
    @Override
    public String toString() {
        if (parent == null) {
            return step;
        }
        var text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        if (parent == null) {
            return;
        }
        parent.write(text);
        if (!text.isEmpty() && !step.startsWith("[")) {
            text.append('.');
        }
        text.append(Quote.plain(step, SHOWN));
    }
}
