package org.trialign.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.audience.Audience;
import org.trialign.audience.Detected;
import org.trialign.model.Facet;
import org.trialign.model.LanternStreet;
import org.trialign.model.Output;
import org.trialign.model.OutputKind;
import org.trialign.model.Reveal;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;

/** The police are revealed, the library still drafts. */
class AudienceFeedTest {
    private final AtomicLong nanos = new AtomicLong();
    private Snapshot now = onlyPoliceRevealed();
    private final AudienceFeed police = new AudienceFeed(new Audience.AgencyAudience("POL"), state(), nanos::get);

    @Test
    @Rule({"LV-2", "LV-11"})
    void ofADraftTheOthersGetCountsAtMostEveryTenSeconds() {
        long start = now.revision();
        libraryAddsACard();
        assertThat(police.countsReleased()).isEqualTo(1);
        libraryAddsACard();
        libraryAddsACard();
        assertThat(police.countsReleased()).isEqualTo(1);
        assertThat(police.since(start)).isInstanceOf(AudienceFeed.Since.Nothing.class);
        nanos.addAndGet(Duration.ofSeconds(9).toNanos());
        police.releaseCounts();
        assertThat(police.countsReleased()).isEqualTo(1);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        police.releaseCounts();
        assertThat(police.countsReleased()).isEqualTo(2);
        assertThat(police.countsAt(start).body()).contains("\"LIB\":36").doesNotContain("draft of the library");
    }

    @Test
    @Rule("LV-11")
    void aPatchThatComesForAnotherReasonBringsTheCountsThatWereReleased() {
        long start = now.revision();
        libraryAddsACard();
        libraryAddsACard();
        setRevealed("PHD", true);
        assertThat(text(police.since(start))).contains("\"LIB\":34").doesNotContain("\"LIB\":35");
    }

    @Test
    @Rule("LV-16")
    void whatCameAndWentWhileSomebodyWasAwayIsNotNamedToThem() {
        libraryAddsACard();
        String card = "\"lib-new-" + (now.revision() - 1) + "\"";
        long hidden = now.revision();
        setRevealed("LIB", true);
        long seen = now.revision();
        assertThat(text(police.since(hidden))).contains(card);
        setRevealed("LIB", false);
        assertThat(text(police.since(seen))).contains(card + ",\"agency\":\"LIB\",\"after\":null");
        assertThat(text(police.since(hidden))).doesNotContain(card);
        setRevealed("LIB", true);
        assertThat(text(police.since(hidden))).contains(card).doesNotContain("\"after\":null");
    }

    @Test
    @Rule("LV-17")
    void whatComesAndGoesAllDayIsRememberedForTheLatestTurnsAlone() {
        long before = now.revision();
        for (int i = 1; i <= Turns.MOST + 2; i++) {
            setRevealed("LIB", i % 2 == 1);
        }
        String gone = "\"agency\":\"LIB\",\"after\":null";
        assertThat(police.since(before + 1)).isInstanceOf(AudienceFeed.Since.Gone.class);
        assertThat(text(police.since(before + 2))).doesNotContain(gone);
        assertThat(text(police.since(before + 3))).contains(gone);
    }

    @Test
    @Rule("FR-57")
    void whereWordsStandIsToldWholeAlsoToWhoWasAway() {
        List<Row> facets = now.ordered(RowType.FACETS);
        Row first = facets.getFirst();
        long start = now.revision();
        put(first.at(1L << 40));
        long moved = now.revision();
        put(first.with(new Facet(first.id(), "Called otherwise", null, null, null))
                .at(1L << 40));
        assertThat(text(police.since(start)))
                .contains("\"id\":\"" + first.id() + "\",\"position\":" + facets.size())
                .contains("\"id\":\"" + facets.get(1).id() + "\",\"position\":1,");
        assertThat(text(police.since(moved))).contains("Called otherwise").doesNotContain("position");
    }

    private void put(Row row) {
        Row old = now.find(row.key()).orElse(null);
        now = now.with(now.revision() + 1, List.of(new RowChange(row.key(), old, row)));
        police.advance(state());
    }

    private static String text(AudienceFeed.Since since) {
        return since instanceof AudienceFeed.Since.Patch(long to, String message, String body, long counts) ? body : "";
    }

    private void setRevealed(String agency, boolean revealed) {
        var row = new Row(RowType.REVEALS, null, now.revision(), new Reveal(agency));
        now = now.with(
                now.revision() + 1, List.of(new RowChange(row.key(), revealed ? null : row, revealed ? row : null)));
        police.advance(state());
    }

    @Test
    @Rule("LV-22")
    void whoeverStandsAtTheSameRevisionGetsTheVeryTextThatWasMadeOnce() {
        var library = new AudienceFeed(new Audience.AgencyAudience("LIB"), state(), nanos::get);
        long start = now.revision();
        libraryAddsACard(library);
        AudienceFeed.Since first = library.since(start);
        assertThat(first).isInstanceOf(AudienceFeed.Since.Patch.class).isSameAs(library.since(start));
    }

    private void libraryAddsACard() {
        libraryAddsACard(police);
    }

    private void libraryAddsACard(AudienceFeed feed) {
        var card = new Output(
                "lib-new-" + now.revision(),
                "draft of the library",
                OutputKind.SERVICE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        Row row = new Row(RowType.OUTPUTS, "LIB", now.revision(), card);
        now = now.with(now.revision() + 1, List.of(new RowChange(row.key(), null, row)));
        feed.advance(state());
    }

    private Room.State state() {
        return new Room.State(now, Detected.in(now));
    }

    private static Snapshot onlyPoliceRevealed() {
        Snapshot drafting = LanternStreet.snapshot();
        Row reveal = new Row(RowType.REVEALS, null, 1, new Reveal("POL"));
        var hidden = drafting.rows(RowType.REVEALS).stream()
                .map(row -> new RowChange(row.key(), row, null))
                .toList();
        return drafting.with(1, hidden).with(1, List.of(new RowChange(reveal.key(), null, reveal)));
    }
}
