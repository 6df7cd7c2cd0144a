package org.trialign.findings;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.base.Wire;
import org.trialign.model.Activity;
import org.trialign.model.Card;
import org.trialign.model.CrossLink;
import org.trialign.model.Input;
import org.trialign.model.Link;
import org.trialign.model.Outcome;
import org.trialign.model.Output;
import org.trialign.model.Stakeholder;
import org.trialign.model.Triangle;
import org.trialign.model.ValueClaim;
import org.trialign.model.ValueRole;
import org.trialign.model.Workshop;

/**
 * What a finding looks like now: a dismissal is in force while it still looks as it did (findings.md §5). Fingerprints
 * are stored, so the text behind them must never change its form. A shared finding and a fault have the same fingerprint
 * whoever else is revealed, because all their cards are.
 */
public final class Fingerprints {
    private final Map<String, Card> cards = new HashMap<>();
    private final Map<String, List<Link>> linksTo;
    private final Map<String, List<CrossLink>> crossLinksTo;

    public Fingerprints(Workshop workshop) {
        Collection<Triangle> triangles = workshop.triangles().values();
        triangles.forEach(triangle -> triangle.cards().forEach(card -> cards.put(card.id(), card)));
        linksTo = triangles.stream()
                .flatMap(triangle -> triangle.links().stream())
                .filter(link -> cards.get(link.to()) instanceof Outcome)
                .collect(Collectors.groupingBy(Link::to));
        crossLinksTo = workshop.crossLinks().stream().collect(Collectors.groupingBy(CrossLink::to));
    }

    /** SHA-256 of what the finding rests on, as 64 hexadecimal digits. */
    public String of(Finding finding) {
        try {
            byte[] text = text(finding).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Lines in ASCII order; ids and words hold neither spaces, commas nor line breaks. */
    String text(Finding finding) {
        SortedSet<String> ids = finding.cards();
        Stream<String> cardLines = ids.stream().map(id -> line(cards.get(id), id));
        Stream<String> linkLines = ids.stream()
                .flatMap(id -> linksTo.getOrDefault(id, List.of()).stream())
                .filter(link -> ids.contains(link.from()))
                .map(link -> "link " + link.id() + sign(link.isBurden()) + " evidence="
                        + link.evidenceOrDefault().wire());
        Stream<String> crossLines = ids.stream()
                .flatMap(id -> crossLinksTo.getOrDefault(id, List.of()).stream())
                .filter(link -> ids.contains(link.from()))
                .map(link -> "cross " + link.from() + ">" + link.to() + sign(link.isBurden()) + " evidence="
                        + link.evidenceOrDefault().wire() + " agreed=" + link.isAgreed());
        return "severity=" + finding.severity().wire() + "\n"
                + Stream.of(cardLines, linkLines, crossLines)
                        .flatMap(lines -> lines)
                        .sorted()
                        .collect(Collectors.joining("\n"));
    }

    private static String sign(boolean burden) {
        return burden ? " effect=-" : " effect=+";
    }

    private static String line(@Nullable Card card, String id) {
        return switch (card) {
            case null -> "missing " + id;
            case ValueClaim v ->
                "value " + id + " cell=" + v.cell().wire() + " role="
                        + (v.isCore() ? ValueRole.CORE : ValueRole.CONTRIBUTING).wire()
                        + field("population", v.population()) + field("place", v.place())
                        + field("condition", v.condition()) + field("direction", v.direction())
                        + list("facets", v.facets());
            case Stakeholder s ->
                "stakeholder " + id + field("authorizer", s.authorizer())
                        + field("stance", s.stance() == null ? null : s.stance().toString())
                        + " power=" + s.powerOrDefault()
                        + list("gives", s.gives().stream().map(Wire::wire).toList())
                        + list("about", s.about());
            case Input i ->
                "input " + id + field("kind", i.kind()) + field("status", i.status()) + field("resource", i.resource())
                        + field("time", i.time()) + " amount=" + number(i.amount());
            case Activity a ->
                "activity " + id + field("function", a.function()) + list("needs", a.needs())
                        + list("requires", a.requires()) + list("forbids", a.forbids());
            case Output o ->
                "output " + id + field("kind", o.kind()) + field("function", o.function())
                        + field("population", o.population()) + field("place", o.place()) + field("time", o.time());
            case Outcome u ->
                "outcome " + id + field("kind", u.kind()) + field("condition", u.condition())
                        + field("direction", u.direction()) + field("population", u.population());
        };
    }

    private static String field(String name, @Nullable Wire value) {
        return field(name, value == null ? null : value.wire());
    }

    private static String field(String name, @Nullable String value) {
        return " " + name + "=" + (value == null ? "" : value);
    }

    private static String list(String name, List<String> entries) {
        return " " + name + "=" + entries.stream().sorted().collect(Collectors.joining(","));
    }

    private static String number(@Nullable BigDecimal amount) {
        return amount == null || amount.signum() == 0
                ? "0"
                : amount.stripTrailingZeros().toPlainString();
    }
}
