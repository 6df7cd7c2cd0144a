package org.trialign.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.explain.Language.Part;
import org.trialign.findings.Finding;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.model.Card;
import org.trialign.model.RowType;

/** Gathers what the sentence of one finding names, and why the finding is there. */
final class Story {
    private final Finding finding;
    private final Index index;
    private final Names names;
    private final Language language;
    private final FieldTexts fields;
    private final Map<String, Part> parts = new HashMap<>();
    /** As {@link #parts}, but agencies stand without their cards. */
    private final Map<String, Part> brief = new HashMap<>();

    private final Set<Reason> why = new LinkedHashSet<>();

    Story(Finding finding, Index index, Names names, Language language) {
        this.finding = finding;
        this.index = index;
        this.names = names;
        this.language = language;
        fields = new FieldTexts(names, language, index);
    }

    Index index() {
        return index;
    }

    Names names() {
        return names;
    }

    Language language() {
        return language;
    }

    String anchor() {
        return finding.anchor();
    }

    /** What stands in the anchor before and after a sign; the second is empty if the sign isn't there. */
    String[] anchorAround(String sign) {
        int at = anchor().indexOf(sign);
        return at < 0
                ? new String[] {anchor(), ""}
                : new String[] {anchor().substring(0, at), anchor().substring(at + sign.length())};
    }

    Severity severity() {
        return finding.severity();
    }

    /** The finding's cards, agency by agency, in ASCII order of their ids. */
    List<Node<?>> cards() {
        var cards = new ArrayList<Node<?>>();
        index.workshop()
                .agencies()
                .forEach(agency -> finding.cards().stream()
                        .flatMap(id -> Stream.ofNullable(index.cards().find(id)))
                        .filter(node -> node.owner().equals(agency.id()))
                        .forEach(cards::add));
        return cards;
    }

    /** Those of one list. */
    <C extends Card> List<Node<C>> cards(Class<C> type) {
        var typed = new ArrayList<Node<C>>();
        for (Node<?> node : cards()) {
            if (type.isInstance(node.card())) {
                @SuppressWarnings("unchecked") // its card was just looked at
                var one = (Node<C>) node;
                typed.add(one);
            }
        }
        return typed;
    }

    /** The card that the anchor, or a part of it, names; such a card is always among the finding's. */
    <C extends Card> Node<C> card(Class<C> type, String id) {
        return cards(type).stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(finding.key() + " has no card " + id));
    }

    Story put(String name, Part part) {
        return put(name, part, part);
    }

    /** @param inBrief what stands for it in the headline */
    Story put(String name, Part part, Part inBrief) {
        parts.put(name, part);
        brief.put(name, inBrief);
        return this;
    }

    Story put(String name, String text) {
        return put(name, new Part(text));
    }

    Story word(String name, RowType type, String id) {
        return put(name, names.word(type, id));
    }

    Story holders(String name, Collection<? extends Node<?>> nodes) {
        return put(name, names.holders(nodes), names.agencies(nodes));
    }

    /** The number of agencies of these cards, in words. */
    Story countAgencies(Collection<? extends Node<?>> nodes) {
        return put("number", language.count(names.agencies(nodes).count()));
    }

    /** A card and its agency: {@code {card}} and {@code {agency}}. */
    Story about(Node<?> node) {
        return put("card", names.card(node)).put("agency", names.agency(node.owner()));
    }

    /** Because of what stands in these fields of a card. */
    void because(Node<?> node, String... fieldNames) {
        because(
                node,
                Stream.of(fieldNames)
                        .map(name -> fields.text(node.card(), name))
                        .toList());
    }

    /** Because of one word among those that a field of a card lists, and of what stands in other fields. */
    void becauseOfWord(Node<?> node, String field, String word, String... fieldNames) {
        var texts = new ArrayList<String>();
        texts.add(fields.text(field, word));
        Stream.of(fieldNames).map(name -> fields.text(node.card(), name)).forEach(texts::add);
        because(node, texts);
    }

    private void because(Node<?> node, List<String> texts) {
        why.add(new Reason(fields.line(node, texts), language.phrases(texts), node.id()));
    }

    /** Because of something that the bundle says under {@code why.*}, about a card or (null) about none. */
    void because(String key, @Nullable Node<?> node, Map<String, Part> said) {
        String text = language.say("why." + key, said);
        why.add(new Reason(text, text, node == null ? null : node.id()));
    }

    void because(String key, @Nullable Node<?> node, String name, String text) {
        because(key, node, Map.of(name, new Part(text)));
    }

    void because(String key, @Nullable Node<?> node, String name, String text, String otherName, String otherText) {
        because(key, node, Map.of(name, new Part(text), otherName, new Part(otherText)));
    }

    /**
     * @param variant of the kind's sentence: {@code sentence}, or {@code sentence.} and which; there may be a false alarm of
     *     its own for it
     */
    Explanation tell(String variant) {
        String kind = finding.kind().wire();
        String falseAlarm = kind + variant.replace("sentence", ".falseAlarm");
        return new Explanation(
                language.say(kind + ".name"),
                language.say(kind + "." + variant, brief),
                language.say(kind + "." + variant, parts),
                language.say(kind + ".ask"),
                language.say(language.has(falseAlarm) ? falseAlarm : kind + ".falseAlarm"),
                List.copyOf(why));
    }
}
