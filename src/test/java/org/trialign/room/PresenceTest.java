package org.trialign.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.audience.Audience;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.audience.AudienceView;
import org.trialign.audience.Detected;
import org.trialign.model.LanternStreet;
import org.trialign.model.Member;
import org.trialign.model.Reveal;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;

/** A library deputy has a card of the library open, an observer has it open too. */
class PresenceTest {
    private static final Member DEPUTY = new Member("a-deputy", "Library deputy", Role.AGENCY_EDITOR, "LIB");
    private static final Member OBSERVER = new Member("a-council", "Council watcher", Role.OBSERVER, null);

    private final AtomicLong nanos = new AtomicLong();
    private final Presence presence = new Presence(nanos::get);
    private final ArrayList<String> told = new ArrayList<>();
    private Presence.Stay deputy;

    @BeforeEach
    void open() {
        deputy = presence.enter(DEPUTY, "laptop", () -> told.add("changed"));
        deputy.at("card/lib-o5");
        presence.enter(OBSERVER, "phone", () -> {}).at("card/lib-o5");
    }

    @Test
    @Rule("SS-1")
    void agenciesAreToldWhoIsOnWhichCardByName() {
        assertThat(seenBy(new AgencyAudience("POL"), revealed("LIB", "POL")))
                .contains("\"card\":\"lib-o5\"", "\"agency\":\"LIB\"", "\"name\":\"Library deputy\"")
                .contains("\"initials\":\"LD\"", "Council watcher")
                .doesNotContain("a-deputy");
    }

    @Test
    @Rule("ND-7")
    void whoIsAtAnotherNodeIsSeenUntilItSaysOtherwiseOrNothing() {
        Member police = new Member("a-police", "Police lead", Role.AGENCY_LEAD, "POL");
        Member health = new Member("a-health", "Health lead", Role.AGENCY_LEAD, "PHD");
        assertThat(presence.elsewhere("there", 0, 2, List.of(new Presence.Here(police, "card/pol-o1"))))
                .isTrue();
        presence.elsewhere("there", 1, 2, List.of(new Presence.Here(health, "ring")));
        assertThat(presence.people()).contains(police, health, DEPUTY);
        assertThat(presence.own()).extracting(Presence.Here::member).doesNotContain(police, health);
        assertThat(presence.elsewhere("there", 0, 1, List.of(new Presence.Here(police, "card/pol-o1"))))
                .isTrue();
        assertThat(presence.people()).contains(police).doesNotContain(health);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(17));
        presence.look();
        assertThat(presence.people()).doesNotContain(police);
    }

    @Test
    @Rule("SS-1")
    void observersGetNoNamesAndTheWallNobody() {
        assertThat(seenBy(new ObserverAudience(), revealed("LIB", "POL")))
                .isEqualTo("[{\"agency\":\"LIB\",\"card\":\"lib-o5\"}]");
        assertThat(seenBy(new WallAudience(), revealed("LIB", "POL"))).isEqualTo("[]");
    }

    @Test
    @Rule("SS-1")
    void ofAPrivateDraftOnlyItsOwnAgencyIsTold() {
        Snapshot drafting = revealed("POL");
        assertThat(seenBy(new AgencyAudience("LIB"), drafting)).contains("Library deputy");
        assertThat(seenBy(new AgencyAudience("POL"), drafting)).isEqualTo("[]");
        assertThat(seenBy(new FacilitatorAudience(), drafting)).isEqualTo("[]");
        assertThat(seenBy(new ObserverAudience(), drafting)).isEqualTo("[]");
    }

    @Test
    @Rule("SS-1")
    void whoStaysAtACardThatIsOutOfSightForThemIsntToldThere() {
        var facilitator = new Member("a-facilitator", "Facilitator", Role.FACILITATOR, null);
        presence.enter(facilitator, "desk", () -> {}).at("card/lib-o5");
        assertThat(seenBy(new AgencyAudience("LIB"), revealed("LIB"))).contains("\"name\":\"Facilitator\"");
        assertThat(seenBy(new AgencyAudience("LIB"), revealed("POL")))
                .contains("Library deputy")
                .doesNotContain("\"name\":\"Facilitator\"");
    }

    @Test
    @Rule("SS-1")
    void whoLeavesIsGoneAtOnce() {
        told.clear();
        deputy.close();
        assertThat(told).containsExactly("changed");
        assertThat(presence.people()).containsExactly(OBSERVER);
    }

    @Test
    @Rule("SS-1")
    void whoseBrowserIsSilentForThreeTicksIsGoneUntilItIsHeardAgain() {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(10));
        assertThat(presence.heard("phone")).isFalse();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(10));
        assertThat(presence.look()).isTrue();
        assertThat(presence.people()).containsExactly(OBSERVER);
        assertThat(presence.heard("laptop")).isTrue();
        assertThat(presence.people()).containsExactly(DEPUTY, OBSERVER);
    }

    private static Snapshot revealed(String... agencies) {
        Stream<Row> reveals = Stream.of(agencies).map(id -> new Row(RowType.REVEALS, null, 2, new Reveal(id)));
        Stream<Row> members = Stream.of(new Row(RowType.MEMBERS, null, 2, DEPUTY));
        return LanternStreet.snapshot()
                .with(
                        2,
                        Stream.concat(reveals, members)
                                .map(row -> new RowChange(row.key(), null, row))
                                .toList());
    }

    private String seenBy(Audience audience, Snapshot now) {
        return new CardPeople(presence).json(AudienceView.of(now, Detected.in(now), audience, null), new Sights(now));
    }
}
