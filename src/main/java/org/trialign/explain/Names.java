package org.trialign.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.explain.Language.Part;
import org.trialign.findings.index.Node;
import org.trialign.model.Agency;
import org.trialign.model.ChainCard;
import org.trialign.model.Facet;
import org.trialign.model.RowType;
import org.trialign.model.Stakeholder;
import org.trialign.model.Term;
import org.trialign.model.Vocabulary;
import org.trialign.model.Workshop;

/** How agencies, cards and words of the vocabulary are called in a sentence. What stands on the wall is quoted. */
final class Names {
    /** So many titles of one agency stand in a sentence; where there are more, one less and how many. */
    private static final int TITLES = 3;

    /** Where more agencies than these are named, each stands with one title and how many more. */
    private static final int AGENCIES_WITH_TITLES = 4;

    /** A title that is longer than this, in code points, is cut where it is one of a list. */
    private static final int LISTED_LENGTH = 90;

    private final Language language;
    private final Map<String, String> agencies = new LinkedHashMap<>();
    private final Map<RowType, Map<String, String>> words = new HashMap<>();

    Names(Workshop workshop, Language language) {
        this.language = language;
        Map<String, Long> shorter = count(workshop.agencies().stream().map(agency -> shortened(agency.name())));
        Map<String, Long> whole = count(workshop.agencies().stream().map(Agency::name));
        for (Agency agency : workshop.agencies()) {
            String name = shortened(agency.name());
            if (shorter.getOrDefault(name, 0L) > 1) {
                name = withoutComma(agency.name());
            }
            boolean isUnique = whole.getOrDefault(agency.name(), 0L) == 1;
            agencies.put(agency.id(), isUnique ? name : name + " (" + agency.id() + ")");
        }
        Vocabulary vocabulary = workshop.vocabulary();
        words.put(RowType.FACETS, workshop.facets().stream().collect(Collectors.toMap(Facet::id, Facet::title)));
        put(RowType.POPULATIONS, vocabulary.populations());
        put(RowType.PLACES, vocabulary.places());
        put(RowType.TIMES, vocabulary.times());
        put(RowType.CONDITIONS, vocabulary.conditions());
        put(RowType.FUNCTIONS, vocabulary.functions());
        put(RowType.TERMS, vocabulary.terms());
        put(RowType.AUTHORIZERS, vocabulary.authorizers());
        put(RowType.RESOURCES, vocabulary.resources());
    }

    private static Map<String, Long> count(Stream<String> names) {
        return names.collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    /** In a list of agencies, "Police, Central District" would read as two. */
    private static String withoutComma(String name) {
        return name.replace(", ", " – ");
    }

    /** "Velmouth Police, Central District" is "Velmouth Police", as long as no other agency would be called the same. */
    private static String shortened(String name) {
        int comma = name.indexOf(", ");
        return comma > 0 ? name.substring(0, comma) : name;
    }

    private void put(RowType type, List<? extends Term> terms) {
        words.put(type, terms.stream().collect(Collectors.toMap(Term::id, Term::name)));
    }

    String agency(String id) {
        return agencies.getOrDefault(id, id);
    }

    /** A quoted word of the vocabulary or title of a part; an authorizer is named without quotation marks. */
    String word(RowType type, String id) {
        String name = words.getOrDefault(type, Map.of()).getOrDefault(id, id);
        return type == RowType.AUTHORIZERS ? name : language.quote(name);
    }

    Part words(RowType type, Collection<String> ids) {
        return new Part(language.and(ids.stream().map(id -> word(type, id)).toList()), ids.size());
    }

    /** The title of a card; a stakeholder card has none and is named by its authorizer and the agency that sees it so. */
    String title(Node<?> node) {
        return switch (node.card()) {
            case ChainCard card -> card.title();
            case Stakeholder card ->
                language.say(
                        "card.stakeholder",
                        "authorizer",
                        word(RowType.AUTHORIZERS, card.authorizer()),
                        "agency",
                        agency(node.owner()));
        };
    }

    /** The title in quotation marks. */
    String card(Node<?> node) {
        return node.card() instanceof Stakeholder ? title(node) : language.quote(title(node));
    }

    /** A card with the agency that holds it. */
    String owned(Node<?> node) {
        return node.card() instanceof Stakeholder
                ? card(node)
                : language.say("card.owned", "card", card(node), "agency", agency(node.owner()));
    }

    Part cards(Collection<? extends Node<?>> nodes) {
        return cards(nodes, TITLES);
    }

    private Part cards(Collection<? extends Node<?>> nodes, int most) {
        List<String> titles = capped(nodes.stream().map(this::listed).distinct().toList(), most);
        return new Part(language.and(titles), nodes.size());
    }

    private String listed(Node<?> node) {
        return node.card() instanceof Stakeholder ? title(node) : language.quote(shortened(title(node), LISTED_LENGTH));
    }

    /** The first words of a long text, and a sign that it goes on. */
    private static String shortened(String text, int length) {
        if (text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        String start = text.substring(0, text.offsetByCodePoints(0, length));
        int space = start.lastIndexOf(' ');
        return (space > length / 2 ? start.substring(0, space) : start).stripTrailing() + "…";
    }

    /** The agencies of some cards, each with the titles in brackets; counts the agencies. */
    Part holders(Collection<? extends Node<?>> nodes) {
        List<Map.Entry<String, List<Node<?>>>> each = ofEach(nodes).toList();
        int most = each.size() > AGENCIES_WITH_TITLES ? 1 : TITLES;
        List<String> holders = each.stream()
                .map(entry -> language.say(
                        "holder",
                        Map.of("agency", new Part(agency(entry.getKey())), "cards", cards(entry.getValue(), most))))
                .toList();
        return new Part(language.and(holders), holders.size());
    }

    /** The agencies of some cards; counts them. */
    Part agencies(Collection<? extends Node<?>> nodes) {
        List<String> names = ofEach(nodes).map(entry -> agency(entry.getKey())).toList();
        return new Part(language.and(names), names.size());
    }

    /** At most {@value #TITLES} of them; where there are more, one less and how many more. */
    List<String> capped(List<String> names) {
        return capped(names, TITLES);
    }

    private List<String> capped(List<String> names, int most) {
        if (names.size() <= most) {
            return names;
        }
        var some = new ArrayList<>(names.subList(0, Math.max(1, most - 1)));
        some.add(language.say("more", "count", String.valueOf(names.size() - some.size())));
        return some;
    }

    private Stream<Map.Entry<String, List<Node<?>>>> ofEach(Collection<? extends Node<?>> nodes) {
        Map<String, List<Node<?>>> byOwner = new LinkedHashMap<>();
        for (String agency : agencies.keySet()) {
            List<Node<?>> own = new LinkedHashSet<Node<?>>(nodes)
                    .stream().filter(node -> node.owner().equals(agency)).toList();
            if (!own.isEmpty()) {
                byOwner.put(agency, own);
            }
        }
        return byOwner.entrySet().stream();
    }

    /** The unit of what a card or a resource counts, with a space before it. */
    static String unit(@Nullable String unit) {
        return unit == null ? "" : " " + unit;
    }
}
