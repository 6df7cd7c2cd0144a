package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trialign.Rule;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.model.Card;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.WallMode;

/** Many random lives of a workshop, each watched by everybody. */
class FoldTest {
    private static final int STEPS = 60;

    static IntStream seeds() {
        return IntStream.range(0, Boolean.getBoolean("trialign.long") ? 400 : 12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Rule({"AU-31", "AU-32", "AU-34", "AU-36"})
    void aSnapshotAndAllPatchesMakeTheLaterSnapshotAndTellNoSecrets(int seed) {
        var random = new Random(seed);
        var life = new RandomChanges(random, Scene.revealed("LIB").at(1));
        var views = new HashMap<Audience, AudienceView>();
        var clients = new HashMap<Audience, Folded>();
        for (Audience audience : Audiences.ALL) {
            AudienceView view = Scene.view(life.now(), audience);
            views.put(audience, view);
            clients.put(audience, new Folded(SnapshotJson.of(view)));
        }
        BaselineState baseline = BaselineState.of(life.now());
        for (int step = 0; step < STEPS; step++) {
            Snapshot now = life.next();
            Detected found = Detected.in(now);
            if (baseline.revision() != now.baseline()) {
                baseline = new BaselineState(now, found);
            }
            Detected findings = found.with(baseline.labels(now, found));
            for (Audience audience : Audiences.ALL) {
                if (random.nextInt(4) > 0) {
                    watch(now, findings, audience, views, clients);
                }
            }
        }
    }

    /** One reader catches up, from whatever revision he or she stands at. */
    private static void watch(
            Snapshot now,
            Detected findings,
            Audience audience,
            Map<Audience, AudienceView> views,
            Map<Audience, Folded> clients) {
        AudienceView before = Objects.requireNonNull(views.get(audience));
        AudienceView after = AudienceView.of(now, findings, audience, before);
        Patch patch = Patch.between(before, after);
        String snapshot = SnapshotJson.of(after).toString();
        assertThat(patch.isEmpty())
                .as("empty exactly when the reader can't tell the difference: %s", patch.json())
                .isEqualTo(withoutNumbers(before).equals(withoutNumbers(after)));
        Folded client = Objects.requireNonNull(clients.get(audience));
        client.put(patch.withCounts(after.counts()).json());
        assertThat(client.state()).isEqualTo(new Folded(SnapshotJson.of(after)).state());
        assertThat(SnapshotJson.of(AudienceView.of(now, findings, audience, null))
                        .toString())
                .as("made from the view before, and from nothing")
                .isEqualTo(snapshot);
        tellsNoSecrets(now, audience, snapshot);
        tellsNoSecrets(now, audience, patch.json().toString());
        views.put(audience, after);
    }

    /** What a reader sees but the revision and the counts. */
    private static Object withoutNumbers(AudienceView view) {
        var same = SnapshotJson.of(view);
        same.remove("revision");
        same.remove("counts");
        return List.of(
                new Folded(same.put("revision", 0).set("counts", same.objectNode())).state(), same.path("positions"));
    }

    private static void tellsNoSecrets(Snapshot now, Audience audience, String text) {
        for (String agency : Scene.AGENCIES) {
            boolean open = switch (audience) {
                case AgencyAudience(String own) ->
                    own.equals(agency) || (now.isRevealed(own) && now.isRevealed(agency));
                case FacilitatorAudience f ->
                    now.isRevealed(agency) || !now.hasMembers(agency) || now.asksForHelp(agency);
                case ObserverAudience o -> now.isRevealed(agency);
                case WallAudience w -> now.isRevealed(agency);
            };
            if (!open) {
                assertThat(text).doesNotContain(Scene.own(agency));
            }
        }
        switch (audience) {
            case AgencyAudience a -> {}
            case FacilitatorAudience f -> {}
            case ObserverAudience o -> tellsThePublicNoSecrets(now, text);
            case WallAudience w -> {
                if (now.wallMode() == WallMode.OBSERVERS) {
                    // what it showed while it was for agencies only is named once more, as gone
                    tellsThePublicNoSecrets(now, text.replaceAll("\"went\":\\[[^\\]]*]", ""));
                }
            }
        }
    }

    private static void tellsThePublicNoSecrets(Snapshot now, String text) {
        assertThat(text)
                .doesNotContain(Scene.SECRET)
                .doesNotContain("\"stance\"")
                .doesNotContain("\"power\"")
                .doesNotContain("\"gives\"")
                .doesNotContain("\"about\"")
                .doesNotContain("\"source\"")
                .doesNotContain("\"note\"")
                .doesNotContain("agenciesOnly")
                .doesNotContainPattern("\"(O4|C1|G4|F[0-9]+)\\|");
        now.rows()
                .filter(row -> row.thing() instanceof Card card && card.isAgenciesOnly())
                .forEach(row -> assertThat(text.replace(goneRow(row.type(), row.id(), row.agency()), ""))
                        .doesNotContain("\"" + row.id() + "\""));
    }

    private static String goneRow(RowType type, String id, @Nullable String agency) {
        return "{\"type\":\"" + type.wire() + "\",\"id\":\"" + id + "\",\"agency\":\"" + agency + "\",\"after\":null}";
    }
}
