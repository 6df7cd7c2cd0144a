package org.trialign.workshop;

import java.security.SecureRandom;
import org.trialign.model.decide.NewIds;

/** Ids for new things: short enough to read out, with enough chance in them never to meet. */
final class ShortIds implements NewIds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    @Override
    public String next(String prefix) {
        var id = new StringBuilder(prefix).append('-');
        for (int i = 0; i < LENGTH; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
