package org.trialign.session;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.model.CrossLink;
import org.trialign.model.Edit;
import org.trialign.model.LanternStreet;
import org.trialign.model.Link;
import org.trialign.model.Member;
import org.trialign.model.Phase;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Switch;
import org.trialign.model.Target;
import org.trialign.model.TargetKind;
import org.trialign.model.WallMode;
import org.trialign.model.WorkshopRows;
import org.trialign.model.format.Field;
import org.trialign.model.format.Schema;
import org.trialign.model.format.ThingJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What somebody might try next, allowed or not. A new edit of the product is one more line in {@link #ANYBODY} or
 * {@link #FACILITATOR}.
 */
final class RandomEdits {
    private static final List<RowType> CARDS =
            Stream.of(RowType.values()).filter(RowType::isCard).toList();
    /** The cards that were there at the beginning. */
    private static final List<String> FIRST = WorkshopRows.ofWorkshop(LanternStreet.workshop()).stream()
            .filter(row -> row.type().isCard())
            .map(Row::id)
            .toList();

    private static final List<String> KEYS =
            List.of("C8|fn-exclude", "G1|f-safe", "F6|pol-v2", "O1|co:up", "C5|pol-o1>lib-u1");

    private static final List<Kind> ANYBODY = List.of(
            new Kind(12, RandomEdits::set),
            new Kind(3, it -> new Edit.RemoveCard(it.card())),
            new Kind(2, it -> new Edit.MoveCard(it.card(), it.random.nextBoolean() ? null : it.card())),
            new Kind(4, RandomEdits::add),
            new Kind(2, it -> new Edit.PutBack(it.lostCard())),
            new Kind(3, it -> new Edit.AddLink(it.agency(), it.ends())),
            new Kind(3, RandomEdits::removeLink),
            new Kind(3, RandomEdits::addCrossLink),
            new Kind(2, it -> new Edit.RemoveCrossLink(it.crossLink())),
            new Kind(3, it -> new Edit.AgreeCrossLink(it.crossLink())),
            new Kind(1, it -> new Edit.AskForHelp(it.agency())),
            new Kind(1, it -> new Edit.EndHelp(it.agency())),
            new Kind(1, it -> new Edit.ShareFault(it.pick(KEYS))),
            new Kind(1, it -> new Edit.UnshareFault(it.pick(KEYS))),
            new Kind(1, it -> new Edit.SetUsual(it.agency(), "place", it.word(RowType.PLACES))),
            new Kind(2, it -> new Edit.ProposeTerm(it.agency(), RowType.PLACES, it.term())));

    private static final List<Kind> FACILITATOR = List.of(
            new Kind(3, it -> new Edit.SetPhase(it.pick(List.of(Phase.values())))),
            new Kind(4, it -> new Edit.SetPhase(it.pick(List.of(Phase.DRAFT, Phase.ALIGN)))),
            new Kind(4, it -> new Edit.SetSwitch(it.which(), it.agencyOrAll(), it.random.nextBoolean())),
            new Kind(2, it -> new Edit.ResetSwitches(it.random.nextBoolean() ? null : it.which(), it.agencyOrAll())),
            new Kind(3, it -> new Edit.RevealAgency(it.agencyOrAll())),
            new Kind(2, it -> new Edit.HideAgency(it.agency())),
            new Kind(1, it -> new Edit.SetWall(it.pick(List.of(WallMode.values())))),
            new Kind(1, it -> new Edit.PointAt(new Target(TargetKind.CARD, it.card()))),
            new Kind(1, it -> new Edit.Pin(it.pick(KEYS))),
            new Kind(1, it -> new Edit.Unpin(it.pick(KEYS))),
            new Kind(1, it -> new Edit.Dismiss(it.pick(KEYS), "as agreed in the room")),
            new Kind(1, it -> new Edit.Reopen(it.pick(KEYS))),
            new Kind(1, it -> new Edit.Nod(it.pick(KEYS))),
            new Kind(1, it -> new Edit.AddTerm(RowType.PLACES, it.term())),
            new Kind(
                    1,
                    it -> new Edit.AcceptTerm(
                            RowType.PLACES, it.word(RowType.PLACES).stringValue())),
            new Kind(4, RandomEdits::merge),
            new Kind(2, RandomEdits::moveMember),
            new Kind(2, it -> new Edit.RemoveMember(it.member())));

    private final Random random;
    private final Snapshot now;
    private final Member who;

    RandomEdits(Random random, Snapshot now, Member who) {
        this.random = random;
        this.now = now;
        this.who = who;
    }

    /** @param weight how often, compared with the others */
    private record Kind(int weight, java.util.function.Function<RandomEdits, Edit> make) {}

    /** Mostly what their role is for, now and then what it isn't. */
    Edit next() {
        boolean facilitates = who.role() == Role.FACILITATOR;
        boolean strays = random.nextInt(12) == 0;
        List<Kind> kinds = facilitates != strays ? FACILITATOR : ANYBODY;
        int at = random.nextInt(kinds.stream().mapToInt(Kind::weight).sum());
        for (Kind kind : kinds) {
            at -= kind.weight();
            if (at < 0) {
                return kind.make().apply(this);
            }
        }
        throw new IllegalStateException("no kind of edit");
    }

    /** Mostly one that somebody removed. */
    private String lostCard() {
        List<String> lost = FIRST.stream().filter(id -> now.card(id).isEmpty()).toList();
        return lost.isEmpty() ? card() : pick(lost);
    }

    /** Alone in its command. */
    Edit backOrForth() {
        return random.nextInt(3) == 0 ? new Edit.Redo() : new Edit.Undo(null);
    }

    private Edit merge() {
        RowType list = pick(List.of(RowType.PLACES, RowType.POPULATIONS, RowType.FUNCTIONS));
        return new Edit.MergeTerms(list, word(list).stringValue(), word(list).stringValue());
    }

    private StringNode word(RowType list) {
        return JsonNodeFactory.instance.stringNode(pick(now.ordered(list)).id());
    }

    private Edit moveMember() {
        Role role = pick(List.of(Role.values()));
        boolean speaks = role.speaksForAnAgency() != (random.nextInt(10) == 0);
        return new Edit.MoveMember(
                member(), role, speaks ? pick(now.ordered(RowType.AGENCIES)).id() : null);
    }

    private String member() {
        return pick(now.ordered(RowType.MEMBERS)).id();
    }

    private Edit set() {
        String id = card();
        RowType list = now.card(id).map(Row::type).orElse(RowType.OUTPUTS);
        Field field = pick(Schema.of(list).fields());
        JsonNode value = sample(list).get(field.name());
        return new Edit.SetField(id, field.name(), value == null ? JsonNodeFactory.instance.nullNode() : value);
    }

    private Edit add() {
        RowType list = pick(CARDS);
        return new Edit.AddCard(agency(), list, sample(list));
    }

    private Edit removeLink() {
        List<Row> links = now.ordered(RowType.LINKS);
        if (links.isEmpty()) {
            return new Edit.RemoveLink(agency(), "no", "such");
        }
        Row row = pick(links);
        Link link = (Link) row.thing();
        return new Edit.RemoveLink(String.valueOf(row.agency()), link.from(), link.to());
    }

    private Edit addCrossLink() {
        List<Row> links = now.ordered(RowType.CROSS_LINKS);
        ObjectNode value =
                links.isEmpty() ? ends() : ThingJson.write(pick(links).thing()).put("by", agency());
        return new Edit.AddCrossLink(
                random.nextBoolean() ? value : ends().put("by", agency()).put("effect", "+"));
    }

    private String crossLink() {
        List<Row> links = now.ordered(RowType.CROSS_LINKS);
        return links.isEmpty() ? "none" : ((CrossLink) pick(links).thing()).id();
    }

    private ObjectNode ends() {
        return JsonNodeFactory.instance.objectNode().put("from", card()).put("to", card());
    }

    private ObjectNode term() {
        return JsonNodeFactory.instance.objectNode().put("id", "t").put("name", "place " + random.nextInt(1000));
    }

    private ObjectNode sample(RowType list) {
        List<Row> rows = now.ordered(list);
        return rows.isEmpty()
                ? JsonNodeFactory.instance.objectNode()
                : ThingJson.write(pick(rows).thing());
    }

    /** Mostly one of the own agency; also those of others, hidden ones too, and some that never were. */
    private String card() {
        if (random.nextInt(25) == 0) {
            return "no-such-" + random.nextInt(5);
        }
        String own = random.nextInt(5) == 0 ? null : who.agency();
        List<String> cards = CARDS.stream()
                .flatMap(type -> now.ordered(type).stream())
                .filter(row -> own == null || own.equals(row.agency()))
                .map(Row::id)
                .toList();
        return cards.isEmpty() ? "none" : pick(cards);
    }

    private String agency() {
        return Optional.ofNullable(who.agency())
                .filter(own -> random.nextInt(8) > 0)
                .orElseGet(() -> pick(now.ordered(RowType.AGENCIES)).id());
    }

    private @Nullable String agencyOrAll() {
        return random.nextInt(3) == 0
                ? null
                : pick(now.ordered(RowType.AGENCIES)).id();
    }

    private Switch which() {
        return random.nextBoolean() ? Switch.CARDS : pick(List.of(Switch.values()));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
