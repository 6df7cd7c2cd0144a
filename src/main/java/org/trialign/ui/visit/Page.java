package org.trialign.ui.visit;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Phase;

/** A page of a workshop, as its address {@code w/slug/…} names it. Whether there is such a card or finding is the page's to say. */
public sealed interface Page {
    /** The problem, its parts and the words of the workshop. */
    record Problem() implements Page {}

    /** One agency's triangle, by the agency's id. */
    record Triangle(String agency) implements Page {}

    record Triangles() implements Page {}

    /** A card, open beside its triangle. */
    record Card(String id) implements Page {}

    /** Who holds which part. */
    record Parts() implements Page {}

    /** A finding, open beside who holds which part. */
    record PartsFinding(String key) implements Page {}

    record Findings() implements Page {}

    /** A finding, open beside all of them. */
    record Finding(String key) implements Page {}

    /** The facilitators' desk. */
    record Desk() implements Page {}

    record People() implements Page {}

    record Wall() implements Page {}

    /** Where a member begins: at the own triangle, or, who has none, at the problem while it is framed, later at all triangles. */
    static Page first(@Nullable String agency, Phase phase) {
        if (agency != null) {
            return new Triangle(agency);
        }
        return phase == Phase.FRAME ? new Problem() : new Triangles();
    }

    /** The address of a workshop, which leads each member to the {@linkplain #first first page}. */
    static String entry(String slug) {
        return "w/" + slug;
    }

    /** The address, relative as the router wants it. */
    default String of(String slug) {
        return "w/" + slug + "/" + below();
    }

    /** The address below the workshop's. */
    default String below() {
        return switch (this) {
            case Problem page -> "problem";
            case Triangle(String agency) -> "triangle/" + agency;
            case Triangles page -> "triangles";
            case Card(String id) -> "card/" + id;
            case Parts page -> "parts";
            case PartsFinding(String key) -> "parts/" + segment(key);
            case Findings page -> "findings";
            case Finding(String key) -> "finding/" + segment(key);
            case Desk page -> "desk";
            case People page -> "people";
            case Wall page -> "wall";
        };
    }

    /** The page of a workshop that an address names; empty: another one, or none. */
    static Optional<Page> at(String address, String slug) {
        String base = "w/" + slug + "/";
        return address.startsWith(base) ? read(address.substring(base.length())) : Optional.empty();
    }

    /** The page that an address below the workshop's names; empty: none. */
    static Optional<Page> read(String below) {
        String[] parts = below.split("/", 2);
        return Optional.ofNullable(parts.length == 1 ? whole(parts[0]) : one(parts[0], parts[1]));
    }

    private static @Nullable Page whole(String name) {
        return switch (name) {
            case "problem" -> new Problem();
            case "triangles" -> new Triangles();
            case "parts" -> new Parts();
            case "findings" -> new Findings();
            case "desk" -> new Desk();
            case "people" -> new People();
            case "wall" -> new Wall();
            default -> null;
        };
    }

    private static @Nullable Page one(String name, String which) {
        return switch (name) {
            case "triangle" -> new Triangle(which);
            case "card" -> new Card(which);
            case "parts" -> new PartsFinding(key(which));
            case "finding" -> new Finding(key(which));
            default -> null;
        };
    }

    /** The key of a finding as a segment of an address. */
    private static String segment(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The key of a finding that a segment of an address names; the router leaves segments encoded. */
    static String key(String segment) {
        try {
            return URLDecoder.decode(segment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return segment;
        }
    }
}
