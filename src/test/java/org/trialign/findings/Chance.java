package org.trialign.findings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws what {@link RandomWorkshop} needs. */
class Chance {
    final Random random;
    final int words;
    final double missing;

    /** @param words the number of terms in each list of the vocabulary */
    Chance(Random random, int words) {
        this.random = random;
        this.words = words;
        missing = random.nextDouble() * random.nextDouble() * 0.6;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    @Nullable
    Boolean flag(double probability) {
        return chance(probability) ? Boolean.TRUE : chance(0.5) ? Boolean.FALSE : null;
    }

    <T extends @Nullable Object> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    <T> @Nullable T maybe(T[] values) {
        return chance(missing) ? null : pick(values);
    }

    @Nullable
    String maybe(String prefix) {
        return chance(missing) ? null : prefix + random.nextInt(words);
    }

    List<String> some(String prefix, double probability) {
        var made = new LinkedHashSet<String>();
        int most = Math.min(words, 20);
        for (int i = 0; i < most; i++) {
            if (chance(words > 10 ? probability / 3 : probability)) {
                made.add(prefix + random.nextInt(words));
            }
        }
        return List.copyOf(made);
    }

    static <T> List<T> list(int size, IntFunction<T> make) {
        return IntStream.range(0, size).mapToObj(make).toList();
    }
}
