package org.trialign.ui.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.Audience;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.audience.AudienceView;
import org.trialign.audience.May;
import org.trialign.audience.SeenFinding;
import org.trialign.audience.VisibleRow;
import org.trialign.findings.Finding;
import org.trialign.model.Card;
import org.trialign.model.CrossLink;
import org.trialign.model.Edit;
import org.trialign.model.Link;
import org.trialign.model.Member;
import org.trialign.model.Refusal;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.SharedWord;
import org.trialign.model.Snapshot;
import org.trialign.model.Usual;
import org.trialign.model.Vocabulary;
import org.trialign.model.Workshop;
import org.trialign.room.Room;
import org.trialign.ui.widget.Seats;
import tools.jackson.databind.JsonNode;

/**
 * What one person reads of the workshop at one revision, as the panel needs it. Made from the view of the person's
 * audience alone, so that nothing that is hidden can reach the panel; the snapshot is asked for rights only.
 */
public final class Reading {
    private final Member member;
    private final Snapshot snapshot;
    private final AudienceView view;
    private final Workshop workshop;
    private final May may;
    private final Seats seats;
    private final Map<String, CardSeen> cards = new HashMap<>();
    private final Map<RowType, List<Word>> words = new EnumMap<>(RowType.class);

    /** A card with the fields that this person may see. */
    public record CardSeen(String id, RowType list, String agency, JsonNode json) {
        /** A member of the card; null when absent or hidden. */
        public @Nullable JsonNode get(String field) {
            JsonNode value = json.get(field);
            return value == null || value.isNull() ? null : value;
        }
    }

    /** Something to choose: a word of the vocabulary, or a card. */
    public record Word(String id, String name, @Nullable String definition) {}

    private Reading(Member member, Snapshot snapshot, AudienceView view) {
        this.member = member;
        this.snapshot = snapshot;
        this.view = view;
        this.workshop = view.workshop();
        this.may = May.of(member, snapshot);
        this.seats = new Seats(snapshot);
        view.rows().values().stream()
                .filter(row -> row.type().isCard())
                .forEach(row -> cards.put(
                        row.id(), new CardSeen(row.id(), row.type(), String.valueOf(row.agency()), row.json())));
        readWords();
    }

    /** Empty for who is no member any more. */
    public static Optional<Reading> of(Room room, Room.State state, String account) {
        return state.snapshot()
                .member(account)
                .map(member -> new Reading(member, state.snapshot(), room.view(Audience.of(member))));
    }

    private void readWords() {
        Vocabulary vocabulary = workshop.vocabulary();
        put(RowType.FACETS, workshop.facets());
        put(RowType.POPULATIONS, vocabulary.populations());
        put(RowType.PLACES, vocabulary.places());
        put(RowType.TIMES, vocabulary.times());
        put(RowType.CONDITIONS, vocabulary.conditions());
        put(RowType.FUNCTIONS, vocabulary.functions());
        put(RowType.TERMS, vocabulary.terms());
        put(RowType.AUTHORIZERS, vocabulary.authorizers());
        put(RowType.RESOURCES, vocabulary.resources());
    }

    private void put(RowType list, Collection<? extends SharedWord> all) {
        words.put(
                list,
                all.stream()
                        .map(word -> new Word(word.id(), word.called(), word.definition()))
                        .toList());
    }

    public long revision() {
        return view.revision();
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public Member member() {
        return member;
    }

    public Workshop workshop() {
        return workshop;
    }

    /** True for who gets the public's part only; what is absent then may be hidden as well as empty. */
    public boolean isPublic() {
        return switch (view.audience()) {
            case AgencyAudience a -> false;
            case FacilitatorAudience f -> false;
            case ObserverAudience o -> true;
            case WallAudience w -> true;
        };
    }

    public Optional<CardSeen> card(String id) {
        return Optional.ofNullable(cards.get(id));
    }

    /** What a card is called; its id if this person doesn't see it. */
    public String title(String card) {
        CardSeen seen = cards.get(card);
        return seen == null ? card : title(seen).orElse(card);
    }

    /** The same for a card that may be gone. */
    public Optional<String> title(CardSeen card) {
        return view.cardName(card.list(), card.json());
    }

    /** The cards of an agency in these lists, in order. */
    public List<CardSeen> cards(String agency, Set<RowType> lists) {
        return workshop.triangle(agency)
                .cards()
                .map(Card::id)
                .map(cards::get)
                .filter(card -> card != null && lists.contains(card.list()))
                .toList();
    }

    /** The cards of all other agencies in these lists, agency by agency. */
    public List<CardSeen> othersCards(String agency, Set<RowType> lists) {
        var found = new ArrayList<CardSeen>();
        workshop.agencies().stream()
                .filter(other -> !other.id().equals(agency))
                .forEach(other -> found.addAll(cards(other.id(), lists)));
        return found;
    }

    /** The entries of a list of the vocabulary, in order. */
    public List<Word> words(RowType list) {
        return words.getOrDefault(list, List.of());
    }

    /** Those of them that a thing of this agency, or (null) one that is nobody's alone, may name. */
    public List<Word> words(RowType list, @Nullable String agency) {
        return words(list).stream()
                .filter(word -> proposal(word.id())
                        .map(Proposed::agency)
                        .filter(proposer -> !proposer.equals(agency))
                        .isEmpty())
                .toList();
    }

    /** A term that is its agency's own until a facilitator accepts it. */
    public record Proposed(String agency, boolean isRefused) {}

    /** Empty for a term that is everybody's. */
    public Optional<Proposed> proposal(String term) {
        return thing(RowType.PROPOSALS, term)
                .map(json -> new Proposed(
                        json.get("agency").asString(), json.path("refused").asBoolean(false)));
    }

    /** A thing of the frame, with the fields that this person may see. */
    public Optional<JsonNode> thing(RowType list, String id) {
        return Optional.ofNullable(view.rows().get(new RowKey(list, id))).map(VisibleRow::json);
    }

    public String name(RowType list, String id) {
        return words(list).stream()
                .filter(word -> word.id().equals(id))
                .map(Word::name)
                .findFirst()
                .orElse(id);
    }

    public List<Link> links(String agency) {
        return workshop.triangle(agency).links();
    }

    /** The links of a card of this agency. */
    public Stream<Link> linksOf(String agency, String card) {
        return links(agency).stream().filter(link -> link.isAt(card));
    }

    public Stream<CrossLink> crossLinksOf(String card) {
        return workshop.crossLinks().stream().filter(link -> link.isAt(card));
    }

    /** The unit in which a resource is counted. */
    public Optional<String> unitOf(String resource) {
        return workshop.vocabulary().resources().stream()
                .filter(one -> one.id().equals(resource) && one.unit() != null)
                .map(one -> String.valueOf(one.unit()))
                .findFirst();
    }

    public String agencyName(String agency) {
        return workshop.agencies().stream()
                .filter(one -> one.id().equals(agency))
                .map(one -> one.name())
                .findFirst()
                .orElse(agency);
    }

    /** 1 to 12, which gives an agency its colour. */
    public int seat(String agency) {
        return seats.of(agency);
    }

    public List<Finding> findingsOf(String card) {
        return view.findings().values().stream()
                .map(SeenFinding::finding)
                .filter(finding -> finding.cards().contains(card))
                .toList();
    }

    /** What is usual for an agency; nothing for who doesn't write for it. */
    public Usual usual(String agency) {
        return Optional.of(new Edit.SetUsual(agency, "place", null))
                .filter(this::may)
                .flatMap(edit -> snapshot.find(RowType.USUALS, agency))
                .map(row -> (Usual) row.thing())
                .orElseGet(() -> Usual.nothing(agency));
    }

    public boolean may(Edit edit) {
        return refusal(edit).isEmpty();
    }

    public Optional<Refusal> refusal(Edit edit) {
        return may.refusal(edit);
    }

    /** True if this person sees the row, whatever is in it. */
    public boolean sees(RowKey key) {
        return view.rows().containsKey(key);
    }
}
