package org.trialign.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.trialign.model.AssetKind;
import org.trialign.model.Authorizer;
import org.trialign.model.Condition;
import org.trialign.model.Facet;
import org.trialign.model.Function;
import org.trialign.model.Place;
import org.trialign.model.Population;
import org.trialign.model.PopulationOverlap;
import org.trialign.model.Resource;
import org.trialign.model.Time;
import org.trialign.model.Vocabulary;
import org.trialign.model.WorkTerm;

/** Small vocabularies made by chance. */
class RandomWords extends Chance {
    RandomWords(Random random, int words) {
        super(random, words);
    }

    Facet facet(int i) {
        return new Facet("fa" + i, "Facet", flag(0.4), null, null);
    }

    Vocabulary vocabulary() {
        var overlaps = new ArrayList<PopulationOverlap>();
        for (int i = 0; i < words / 2; i++) {
            int first = random.nextInt(words);
            int second = random.nextInt(words);
            if (first != second) {
                overlaps.add(new PopulationOverlap("pop" + first, "pop" + second));
            }
        }
        return new Vocabulary(
                list(words, this::population),
                overlaps,
                list(words, this::place),
                list(words, this::time),
                list(words, this::condition),
                list(words, i -> new Function("fn" + i, "F", null)),
                list(words, i -> new WorkTerm("tm" + i, "T", null)),
                list(words, this::authorizer),
                list(words, this::resource));
    }

    Population population(int i) {
        return new Population("pop" + i, "P", null, parent("pop", i), flag(0.5));
    }

    Place place(int i) {
        return new Place("pl" + i, "P", null, parent("pl", i), flag(0.15));
    }

    Time time(int i) {
        return new Time("ti" + i, "T", null, parent("ti", i), flag(0.5));
    }

    Condition condition(int i) {
        return new Condition("co" + i, "C", null, parent("co", i), maybe("pop"), measure(), null);
    }

    Authorizer authorizer(int i) {
        return new Authorizer("au" + i, "A", null, null, some("pop", 0.3));
    }

    Resource resource(int i) {
        return new Resource("re" + i, "R", null, pick(AssetKind.values()), amount(), null, flag(0.2));
    }

    private @Nullable String measure() {
        return pick(Arrays.asList(null, "", "\u00a0 ", "a year", "a month"));
    }

    /** A parent with a smaller number, so that there is no circle. */
    private @Nullable String parent(String prefix, int i) {
        boolean isTime = prefix.equals("ti");
        if (i == 0 || chance(isTime ? 0.1 : 0.4)) {
            return null;
        }
        return prefix + (isTime && chance(0.7) ? 0 : random.nextInt(i));
    }

    @Nullable
    BigDecimal amount() {
        String text = pick(Arrays.asList(
                null, null, "0", "0.000", "0.1", "1", "1.1", "2", "3.500", "1000000000000", "999999999999.999"));
        return text == null ? null : new BigDecimal(text);
    }
}
