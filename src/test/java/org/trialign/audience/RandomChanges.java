package org.trialign.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.trialign.findings.Fingerprints;
import org.trialign.model.Agency;
import org.trialign.model.Agreement;
import org.trialign.model.Answer;
import org.trialign.model.AnswerKind;
import org.trialign.model.Baseline;
import org.trialign.model.CrossLink;
import org.trialign.model.DismissedFinding;
import org.trialign.model.Effect;
import org.trialign.model.Facet;
import org.trialign.model.Gift;
import org.trialign.model.Help;
import org.trialign.model.JointLines;
import org.trialign.model.Link;
import org.trialign.model.Member;
import org.trialign.model.Nod;
import org.trialign.model.Phase;
import org.trialign.model.Pin;
import org.trialign.model.Proposal;
import org.trialign.model.Reveal;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.SharedFault;
import org.trialign.model.Snapshot;
import org.trialign.model.Stakeholder;
import org.trialign.model.Switch;
import org.trialign.model.SwitchSetting;
import org.trialign.model.Thing;
import org.trialign.model.ValueClaim;
import org.trialign.model.Wall;
import org.trialign.model.WallMode;
import org.trialign.model.WorkshopHead;

/** Random life in a {@link Scene}: cards come, go and are hidden, agencies are revealed and hidden again, people change. */
final class RandomChanges {
    private static final List<String> KEYS = List.of(
            "O1|co:up",
            "O2|fn@pl",
            "C2|re",
            "C5|pol-o1>lib-u1",
            "C9|fa",
            "G3|fa",
            "G8|IW",
            "F2|lib-v1",
            "F10|POL",
            "F1|sys-v1");

    private final Random random;
    private Snapshot now;
    private int made;

    RandomChanges(Random random, Snapshot start) {
        this.random = random;
        now = start;
    }

    Snapshot now() {
        return now;
    }

    /** One to three random changes, as one revision. */
    Snapshot next() {
        long revision = now.revision() + 1;
        Snapshot before = now;
        for (int i = random.nextInt(3); i >= 0; i--) {
            now = now.with(revision, change());
        }
        if (before.phase() != now.phase() || !before.revealed().equals(now.revealed())) {
            now = now.with(revision, put(null, new Baseline((int) revision)));
        }
        return now;
    }

    private List<RowChange> change() {
        String agency = pick(Scene.AGENCIES);
        String a = agency.toLowerCase(Locale.ROOT);
        return switch (random.nextInt(21)) {
            case 0 -> toggle(null, new Reveal(agency));
            case 1 -> put(agency, Scene.value(agency, a + "-v" + (1 + random.nextInt(3)), random.nextBoolean()));
            case 2 -> put(agency, claim(agency, a + "-v1"));
            case 3 -> put(agency, stakeholder(a + "-s1"));
            case 4 -> removeCard(a + "-" + pick(List.of("v1", "v2", "v3", "o1", "u1", "u2", "s1")));
            case 5 -> restore(agency);
            case 6 -> toggle(agency, new Link(a + "-u" + (1 + random.nextInt(2)), a + "-v1", Effect.PLUS, null, null));
            case 7 -> toggle(null, crossLink(pick(List.of("x1", "x2", "x3"))));
            case 8 -> put(null, agency(agency));
            case 9 -> put(null, agreement(pick(List.of("ag1", "ag2"))));
            case 10 ->
                toggle(null, pick(List.of(new JointLines(List.of()), new Facet("fa-2", "New", true, null, null))));
            case 11 -> put(null, new WorkshopHead("Title " + made++, null, null, pick(List.of(Phase.values()))));
            case 12 ->
                toggle(
                        null,
                        new SwitchSetting(pick(List.of(Switch.values())), agency, random.nextBoolean(), "facilitator"));
            case 13 -> toggle(null, new Help(agency));
            case 14 -> toggle(null, new Wall(pick(List.of(WallMode.values()))));
            case 15 -> toggle(null, new Pin(pick(KEYS)));
            case 16 -> toggle(null, new SharedFault(pick(KEYS)));
            case 17 -> toggle(null, new Nod(pick(KEYS), Scene.SECRET, Scene.SECRET));
            case 18 -> toggle(null, dismissal());
            case 19 ->
                toggle(null, new Proposal(pick(List.of("pl-2", "au", "fn", "co-2")), RowType.PLACES, agency, null));
            default -> toggle(null, new Member("deputy-" + agency, Scene.SECRET, Role.AGENCY_EDITOR, agency));
        };
    }

    /** In force if the finding is there. */
    private DismissedFinding dismissal() {
        String key = pick(KEYS);
        String print = Detected.in(now)
                .findings()
                .all()
                .filter(finding -> finding.key().equals(key))
                .map(new Fingerprints(now.workshop())::of)
                .findFirst()
                .orElse("none");
        return new DismissedFinding(key, Scene.SECRET, Scene.SECRET, Scene.SECRET, print);
    }

    private static ValueClaim claim(String agency, String id) {
        ValueClaim full = Scene.value(agency, id, false);
        return new ValueClaim(
                id, full.title(), full.cell(), null, null, null, null, null, List.of(), Scene.SECRET, null);
    }

    private Stakeholder stakeholder(String id) {
        Integer stance = pick(List.of(-2, -1, 0, 1, 2));
        String note = Scene.SECRET + made++;
        return new Stakeholder(id, "au", stance, 3, List.of(Gift.MONEY), List.of(), note, random.nextBoolean());
    }

    private CrossLink crossLink(String id) {
        return (CrossLink) Scene.unrevealed()
                .snapshot()
                .find(RowType.CROSS_LINKS, id)
                .orElseThrow()
                .thing();
    }

    private Agency agency(String id) {
        String mission = Scene.own(id) + made++;
        return new Agency(id, "Agency " + id, "#10203" + random.nextInt(10), Scene.SECRET + made, mission);
    }

    private Agreement agreement(String id) {
        Agreement old = (Agreement) Scene.unrevealed()
                .snapshot()
                .find(RowType.AGREEMENTS, id)
                .orElseThrow()
                .thing();
        return new Agreement(
                id,
                old.text(),
                old.parties(),
                old.owner(),
                Scene.SECRET + made++,
                old.status(),
                null,
                random.nextInt(100),
                random.nextBoolean() ? old.settles() : List.of(),
                List.of(),
                Scene.SECRET,
                old.parties().stream()
                        .map(party -> new Answer(
                                party,
                                pick(List.of(AnswerKind.ACCEPTED, AnswerKind.RESERVED, AnswerKind.DECLINED)),
                                Scene.SECRET + made))
                        .toList());
    }

    /** Puts back what the scene had of an agency and is gone. */
    private List<RowChange> restore(String agency) {
        return Scene.unrevealed()
                .snapshot()
                .rows()
                .filter(row ->
                        agency.equals(row.agency()) && now.find(row.key()).isEmpty())
                .map(row -> new RowChange(row.key(), null, row))
                .toList();
    }

    private List<RowChange> removeCard(String id) {
        var gone = new ArrayList<RowChange>();
        now.rows()
                .filter(row -> touches(row.thing(), id))
                .forEach(row -> gone.add(new RowChange(row.key(), row, null)));
        return gone;
    }

    private static boolean touches(Thing thing, String card) {
        return switch (thing) {
            case Link link -> link.from().equals(card) || link.to().equals(card);
            case CrossLink link -> link.from().equals(card) || link.to().equals(card);
            case Thing other -> other.id().equals(card);
        };
    }

    private List<RowChange> toggle(@Nullable String agency, Thing thing) {
        RowKey key = new RowKey(Scene.typeOf(thing), thing.id());
        return now.find(key)
                .map(row -> List.of(new RowChange(key, row, null)))
                .orElseGet(() -> endsAreThere(thing) ? put(agency, thing) : List.of());
    }

    private boolean endsAreThere(Thing thing) {
        return switch (thing) {
            case Link link ->
                now.card(link.from()).isPresent() && now.card(link.to()).isPresent();
            case CrossLink link ->
                now.card(link.from()).isPresent() && now.card(link.to()).isPresent();
            case Thing other -> true;
        };
    }

    private List<RowChange> put(@Nullable String agency, Thing thing) {
        RowType type = Scene.typeOf(thing);
        Optional<Row> before = now.find(type, thing.id());
        Row after = before.map(row -> row.with(thing)).orElseGet(() -> new Row(type, agency, made++, thing));
        return List.of(new RowChange(after.key(), before.orElse(null), after));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
