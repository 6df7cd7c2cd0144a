package org.trialign.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.base.Blank;
import org.trialign.model.Agency;
import org.trialign.model.Facet;
import org.trialign.model.Phase;
import org.trialign.model.Place;
import org.trialign.model.Population;
import org.trialign.model.Problem;
import org.trialign.model.Term;
import org.trialign.model.Time;
import org.trialign.model.Vocabulary;
import org.trialign.model.Workshop;
import org.trialign.model.WorkshopHead;
import org.trialign.model.decide.AgencyMarks;

/**
 * The answers to the first questions of a workshop.
 *
 * @param parts titles of the parts of the problem, those that are blank are left out
 * @param agencies their names; one that begins with two to four capitals or digits and a colon has chosen its id
 * @param ticked ids of the ready-made terms that are wanted
 */
public record BlankWorkshop(
        String title,
        String problem,
        String statement,
        String notAbout,
        List<String> parts,
        List<String> agencies,
        Set<String> ticked,
        Locale language) {
    private static final Pattern WITH_ID = Pattern.compile("([A-Z0-9]{2,4}):\\s*(.+)");
    private static final int LETTERS = 3;

    public BlankWorkshop {
        parts = written(parts);
        agencies = written(agencies);
        ticked = Set.copyOf(ticked);
    }

    private static List<String> written(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !Blank.isBlank(line))
                .toList();
    }

    /** The workshop, which may still break rules of the format: {@link WorkshopFiles#check} says which. */
    public Workshop workshop() {
        var facets = new ArrayList<Facet>();
        for (String part : parts) {
            facets.add(new Facet("fa-" + (facets.size() + 1), part, null, null, null));
        }
        return new Workshop(
                new WorkshopHead(title.strip(), language.toLanguageTag(), null, Phase.FRAME),
                new Problem(problem.strip(), orNull(statement), orNull(notAbout), List.of()),
                facets,
                vocabulary(StarterLists.in(language)),
                withIds(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static @Nullable String orNull(String text) {
        return Blank.isBlank(text) ? null : text.strip();
    }

    private Vocabulary vocabulary(Vocabulary all) {
        return new Vocabulary(
                ticked(
                        all.populations(),
                        (term, up) -> new Population(term.id(), term.name(), term.definition(), up, term.focus())),
                List.of(),
                ticked(
                        all.places(),
                        (term, up) -> new Place(term.id(), term.name(), term.definition(), up, term.citywide())),
                ticked(
                        all.times(),
                        (term, up) -> new Time(term.id(), term.name(), term.definition(), up, term.focus())),
                List.of(),
                ticked(all.functions(), (term, up) -> term),
                List.of(),
                List.of(),
                List.of());
    }

    /** What is ticked of a list, each below the nearest of those above it that is ticked too. */
    private <T extends Term> List<T> ticked(List<T> all, BiFunction<T, @Nullable String, T> below) {
        return all.stream()
                .filter(term -> ticked.contains(term.id()))
                .map(term -> below.apply(term, nearestTicked(term.parent(), all)))
                .toList();
    }

    private @Nullable String nearestTicked(@Nullable String id, List<? extends Term> all) {
        String up = id;
        while (up != null && !ticked.contains(up)) {
            String missing = up;
            up = all.stream()
                    .filter(term -> term.id().equals(missing))
                    .findFirst()
                    .map(Term::parent)
                    .orElse(null);
        }
        return up;
    }

    /** Letters that were chosen for two agencies, as screens would show them; empty: all can be told apart. */
    public Optional<String> lettersTwice() {
        var marks = new HashSet<String>();
        return chosen().map(AgencyMarks::of).filter(mark -> !marks.add(mark)).findFirst();
    }

    private Stream<String> chosen() {
        return agencies.stream().map(WITH_ID::matcher).filter(Matcher::matches).map(line -> line.group(1));
    }

    private List<Agency> withIds() {
        var made = new ArrayList<Agency>();
        Set<String> used = chosen().collect(Collectors.toCollection(HashSet::new));
        for (String line : agencies) {
            Matcher chosen = WITH_ID.matcher(line);
            if (chosen.matches()) {
                made.add(new Agency(chosen.group(1), chosen.group(2), null, null, null));
            } else {
                String wanted = letters(line);
                String id = isFree(wanted, used) ? wanted : AgencyMarks.next(line, mark -> !isFree(mark, used));
                used.add(id);
                made.add(new Agency(id, line, null, null, null));
            }
        }
        return made;
    }

    /** Whether no other agency would be shown with the same letters. */
    private static boolean isFree(String id, Set<String> used) {
        return used.stream().noneMatch(other -> AgencyMarks.of(other).equals(AgencyMarks.of(id)));
    }

    /** The initials of three words and more, else the first letters. */
    private static String letters(String name) {
        String plain = Normalizer.normalize(name.toUpperCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[^A-Z0-9 ]", "");
        String[] words = plain.strip().split(" +");
        var letters = new StringBuilder();
        for (String word : words) {
            if (words.length >= LETTERS && letters.length() < LETTERS) {
                letters.append(word.charAt(0));
            }
        }
        if (letters.isEmpty()) {
            String together = plain.replace(" ", "");
            letters.append(together, 0, Math.min(LETTERS, together.length()));
        }
        return letters.isEmpty() ? "AG" : letters.toString();
    }
}
