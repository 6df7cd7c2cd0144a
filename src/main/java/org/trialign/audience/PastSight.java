package org.trialign.audience;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.CardStep.LinkSeen;
import org.trialign.model.CardLink;
import org.trialign.model.Change;
import org.trialign.model.CrossLink;
import org.trialign.model.Link;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.format.Field;
import org.trialign.model.format.Mentions;
import org.trialign.model.format.Schema;
import org.trialign.model.format.ThingJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an audience may know of what became of the cards. An agency knows all of its own; for everybody else the history of
 * an agency's cards starts at its reveal (design §3). Of what is told the fields are those that {@link Redaction} allows,
 * judged by what the audience sees now.
 */
public final class PastSight {
    private static final long NEVER = Long.MAX_VALUE;

    private final Sight sight;
    private final Snapshot now;
    private final Turns turns;

    private PastSight(Sight sight, Turns turns) {
        this.sight = sight;
        this.now = sight.snapshot();
        this.turns = turns;
    }

    /** When last something happened to an agency that decides who may know of its past; 0: never. */
    public interface Turns {
        /** The last revision that revealed or hid it. */
        long revealed(String agency);

        /** The last revision that changed who speaks for it. */
        long people(String agency);
    }

    public static PastSight of(Audience audience, Snapshot now, Turns turns) {
        return new PastSight(Sight.of(audience, now), turns);
    }

    /** The revision after which this audience may know of an agency's changes. */
    private long start(String agency) {
        if (isOwn(agency)) {
            return 0;
        }
        boolean isWrittenByReader = sight.audience() instanceof Audience.FacilitatorAudience && !now.hasMembers(agency);
        long asWriter = isWrittenByReader ? turns.people(agency) : NEVER;
        long asReader = sight.opens(agency) && now.isRevealed(agency) ? turns.revealed(agency) : NEVER;
        return Math.min(asWriter, asReader);
    }

    private boolean isOwn(String agency) {
        return sight.audience() instanceof Audience.AgencyAudience(String own) && own.equals(agency);
    }

    /** What a change did to a card that the audience sees; empty if it may know of nothing. */
    public Optional<CardEvent> event(Change change, String card) {
        var steps = new ArrayList<CardStep>();
        change.rows().stream()
                .filter(row -> isKnown(row, change.revision()))
                .flatMap(row -> steps(row, card))
                .forEach(steps::add);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        if (isMerge(change)) {
            boolean isTakenBack =
                    change.rows().stream().anyMatch(row -> row.key().type().isWord() && row.before() == null);
            steps.addFirst(new CardStep.Merged(isTakenBack));
        }
        return Optional.of(new CardEvent(change.revision(), actor(change), change.at(), change.kind(), steps));
    }

    /** The cards of an agency that a change removed and that the audience may know of. */
    public List<GoneCard> gone(Change change, String agency) {
        var gone = new ArrayList<GoneCard>();
        for (RowChange row : change.rows()) {
            Row card = row.latest();
            boolean isMeant = row.after() == null && card.type().isCard() && agency.equals(card.agency());
            if (isMeant && isKnown(row, change.revision())) {
                gone.add(new GoneCard(
                        card.id(), card.type(), agency, json(card), change.revision(), actor(change), change.at()));
            }
        }
        return gone;
    }

    /**
     * True if all that a change did to cards, links and cross links may be named to this audience. Of a merge only the word is
     * named, which facilitators saw.
     */
    public boolean knows(Change change) {
        if (isMerge(change)) {
            return sight.audience() instanceof Audience.FacilitatorAudience;
        }
        return change.rows().stream()
                .filter(row -> row.key().type().isOwned() || row.key().type() == RowType.CROSS_LINKS)
                .filter(row -> row.key().type().isOwned()
                        || change.rows().stream()
                                .noneMatch(other -> other.key().type().isCard()))
                .allMatch(row -> isKnown(row, change.revision()));
    }

    /** Of what can be taken back and of what took it back, nothing else takes a word away or brings one back. */
    private static boolean isMerge(Change change) {
        return change.rows().stream()
                .filter(row -> row.key().type().isWord())
                .anyMatch(row -> row.after() == null || (row.before() == null && change.undoes() != null));
    }

    private @Nullable String actor(Change change) {
        return switch (sight.audience()) {
            case Audience.AgencyAudience a -> change.actor();
            case Audience.FacilitatorAudience f -> change.actor();
            case Audience.ObserverAudience o -> null;
            case Audience.WallAudience w -> null;
        };
    }

    private boolean isKnown(RowChange change, long revision) {
        return Stream.of(Optional.ofNullable(change.before()), Optional.ofNullable(change.after()))
                .flatMap(Optional::stream)
                .allMatch(image -> startOf(image) < revision && sight.shows(image) && hasItsEnds(image));
    }

    /** To who doesn't see whole cards nothing is told of a link with a card that isn't there: it may have been hidden. */
    private boolean hasItsEnds(Row image) {
        return !(image.thing() instanceof Link link)
                || sight.depth(image) == Depth.FULL
                || (sight.showsCard(link.from()) && sight.showsCard(link.to()));
    }

    private long startOf(Row image) {
        return image.thing() instanceof CrossLink link
                ? Math.max(startOfCard(link.from()), startOfCard(link.to()))
                : start(String.valueOf(image.agency()));
    }

    private long startOfCard(String card) {
        return now.card(card).map(row -> start(String.valueOf(row.agency()))).orElse(NEVER);
    }

    private Stream<CardStep> steps(RowChange row, String card) {
        Row image = row.latest();
        if (image.thing() instanceof CardLink link) {
            return link.isAt(card) ? linkSteps(row, link, card) : Stream.empty();
        }
        if (!image.type().isCard() || !image.id().equals(card)) {
            return Stream.empty();
        }
        if (row.before() == null) {
            return Stream.of(new CardStep.Came());
        }
        return row.after() == null ? Stream.of(new CardStep.Went()) : fields(row, null);
    }

    private Stream<CardStep> linkSteps(RowChange row, CardLink joined, String card) {
        Row image = row.latest();
        String other = joined.from().equals(card) ? joined.to() : joined.from();
        var link = new LinkSeen(image.type(), image.id(), other, json(image));
        if (row.before() == null) {
            return Stream.of(new CardStep.LinkCame(link));
        }
        return row.after() == null ? Stream.of(new CardStep.LinkWent(link)) : fields(row, link);
    }

    private Stream<CardStep> fields(RowChange row, @Nullable LinkSeen link) {
        JsonNode before = json(Objects.requireNonNull(row.before()));
        JsonNode after = json(Objects.requireNonNull(row.after()));
        return Schema.of(row.key().type()).fields().stream()
                .filter(field -> !Objects.equals(before.get(field.name()), after.get(field.name())))
                .map(field -> new CardStep.FieldSet(
                        row.key(), link, field.name(), before.get(field.name()), after.get(field.name())));
    }

    /** An image with the fields that the audience may see. */
    private JsonNode json(Row image) {
        JsonNode json = Redaction.fields(image.type(), sight.depth(image)).keep(ThingJson.write(image.thing()));
        if (json instanceof ObjectNode object && !isOwn(String.valueOf(image.agency()))) {
            Mentions.remove(image.type(), unknown(image), object);
        }
        return json;
    }

    /** What the image refers to and the audience doesn't see now: it may never have. */
    private Set<String> unknown(Row image) {
        var unknown = new HashSet<String>();
        for (Field field : Schema.of(image.type()).fields()) {
            field.kind()
                    .target()
                    .ifPresent(to -> Mentions.named(field, (Record) image.thing())
                            .filter(id -> !sees(to, id))
                            .forEach(unknown::add));
        }
        return unknown;
    }

    private boolean sees(RowType to, String id) {
        return now.find(to, id).filter(sight::shows).isPresent();
    }
}
