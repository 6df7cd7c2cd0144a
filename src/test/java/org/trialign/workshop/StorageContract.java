package org.trialign.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Agreement;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.model.LanternStreet;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.format.ThingJson;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What storage promises, whatever the database (docs/spec/storage.md). */
interface StorageContract {
    /** The databases behind it, and words for what people do. */
    StorageScene scene();

    @Test
    @Rule("ST-3")
    default void whatWasImportedIsReadBackEqual() {
        String workshop = scene().lanternStreet();
        assertThat(Snapshot.of(1, scene().rows.readAll(workshop)).workshop().triangles())
                .isEqualTo(LanternStreet.workshop().triangles());
        assertThat(Snapshot.of(1, scene().rows.readAll(workshop)).workshop().vocabulary())
                .isEqualTo(LanternStreet.workshop().vocabulary());
        assertThat(Snapshot.of(1, scene().rows.readAll(workshop)).workshop().agreements())
                .isEqualTo(LanternStreet.workshop().agreements());
        assertThat(Snapshot.of(1, scene().rows.readAll(workshop)).workshop().jointLines())
                .isEqualTo(LanternStreet.workshop().jointLines());
    }

    @Test
    @Rule("ST-3")
    default void aDayIsReadBackAsItWasWrittenHoweverLongAgo() {
        for (String day : List.of("0000-01-01", "1582-10-10", "1900-02-28", "9999-12-31")) {
            String workshop = scene().lanternStreet(row -> row.thing() instanceof Agreement ? due(row, day) : row);
            List<Agreement> agreements =
                    Snapshot.of(1, scene().rows.readAll(workshop)).workshop().agreements();
            assertThat(agreements).isNotEmpty().extracting(Agreement::due).containsOnly(LocalDate.parse(day));
        }
    }

    private static Row due(Row agreement, String day) {
        ObjectNode json = ThingJson.write(agreement.thing());
        json.remove("dueInDays");
        json.put("due", day);
        return agreement.with(ThingJson.read(RowType.AGREEMENTS, json));
    }

    @Test
    @Rule({"ST-1", "ST-2", "ST-4"})
    default void peopleWhoWriteAtTheSameTimeLoseNothingAndTheLogReplaysToTheTables() throws Exception {
        String workshop = scene().lanternStreet();
        long start = scene().workshops.snapshot(workshop).revision();
        List<Callable<CommandResult>> writes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String who =
                    List.of("lib-lead", "lib-deputy", "pol-lead", "hsa-lead").get(i % 4);
            String card = List.of("lib-o1", "lib-o1", "pol-o1", "hsa-o1").get(i % 4);
            int number = i;
            writes.add(() -> scene().set(workshop, who, card, "volume", "number " + number));
        }
        writes.add(() -> scene().workshops
                .execute(workshop, scene().account("pol-lead"), scene().command(new Edit.RemoveCard("pol-a5"))));
        List<Long> revisions = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(4)) {
            for (Future<CommandResult> write : people.invokeAll(writes)) {
                revisions.add(((CommandResult.Done) write.get()).revision());
            }
        }
        assertThat(revisions)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(start + 1, start + 41).boxed().toList());
        Snapshot replayed = scene().replayed(workshop);
        assertThat(scene().all(replayed))
                .isEqualTo(scene().all(Snapshot.of(0, scene().rows.readAll(workshop))));
        assertThat(scene().all(scene().workshops.snapshot(workshop))).isEqualTo(scene().all(replayed));
    }

    @Test
    @Rule("ST-20")
    default void aWorkshopCanBeHadAsItStoodBefore() {
        String workshop = scene().lanternStreet();
        List<List<String>> past = new ArrayList<>();
        past.add(scene().all(scene().workshops.snapshot(workshop)));
        scene().set(workshop, "lib-lead", "lib-o1", "volume", "one");
        past.add(scene().all(scene().workshops.snapshot(workshop)));
        scene().workshops
                .execute(workshop, scene().account("pol-lead"), scene().command(new Edit.RemoveCard("pol-a5")));
        past.add(scene().all(scene().workshops.snapshot(workshop)));
        scene().set(workshop, "lib-lead", "lib-o1", "volume", "two");
        for (int i = 0; i < past.size(); i++) {
            Snapshot then = scene().workshops.snapshotAt(workshop, i + 1L);
            assertThat(then.revision()).isEqualTo(i + 1L);
            assertThat(scene().all(then)).isEqualTo(past.get(i));
        }
    }

    @Test
    @Rule("ST-7")
    default void anAgencyGoesWithItsCardsInOneCommandInWhateverOrderTheyAreNamed() {
        String workshop = scene().workshop();
        CommandResult.Done made = scene().agencyWithACard(workshop, "New");
        String agency = made.ids().get("a");
        CommandResult gone = scene().workshops
                .execute(
                        workshop,
                        scene().facilitator(),
                        new Command(
                                UUID.randomUUID(),
                                null,
                                List.of(
                                        new Edit.SetAgency(
                                                agency, "name", JsonNodeFactory.instance.stringNode("Newer")),
                                        new Edit.RemoveCard(made.ids().get("c")),
                                        new Edit.RemoveAgency(agency))));
        assertThat(gone).isInstanceOf(CommandResult.Done.class);
        assertThat(Snapshot.of(0, scene().rows.readAll(workshop)).agency(agency))
                .isEmpty();
    }
}
