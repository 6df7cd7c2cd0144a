package org.trialign.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.trialign.model.format.AnswerKey;
import org.trialign.model.format.WorkshopReader;

/** The worked example, for tests. */
public final class LanternStreet {
    private LanternStreet() {}

    public static byte[] bytes() {
        try (var in = LanternStreet.class.getResourceAsStream("/demo/lantern-street.json")) {
            if (in == null) {
                throw new IllegalStateException("the demo is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkshopReader.Valid read() {
        return (WorkshopReader.Valid) WorkshopReader.read(bytes());
    }

    public static Workshop workshop() {
        return read().workshop();
    }

    public static AnswerKey answerKey() {
        AnswerKey key = read().answerKey();
        if (key == null) {
            throw new IllegalStateException("the demo has no answer key");
        }
        return key;
    }

    /** The workshop as rows, at revision 1. */
    public static Snapshot snapshot() {
        return Snapshot.of(1, WorkshopRows.ofWorkshop(workshop()));
    }
}
