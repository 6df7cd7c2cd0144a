package org.trialign.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trialign.Rule;
import org.trialign.db.gen.DefaultSchema;
import org.trialign.doors.Program;
import org.trialign.doors.Server;
import org.trialign.settings.BadSetting;
import org.trialign.settings.TrialignSettings;
import org.trialign.workshop.internal.StoredWorkshops;
import tools.jackson.databind.JsonNode;

/** The demo on H2, with some work in it, goes to a real PostgreSQL. */
class MoveToPostgresTest {
    private static final String EDIT =
            "{'op':'addCard','agency':'LIB','list':'outputs','value':{'title':'caf\u00e9 for all \u2615','kind':'service'}}";

    @TempDir
    Path folder;

    @Test
    @Rule({"ND-10", "ND-11", "ND-12"})
    void aWorkshopBaseMovesAndLosesNothing() throws SQLException {
        UUID command = UUID.randomUUID();
        JsonNode before;
        String answer;
        TrialignSettings nothing = settings(Map.of());
        try (Server server = Server.start(folder, Map.of())) {
            Program library = Program.signedInAs("lib-lead", server.port());
            answer = library.command(command, null, EDIT).body();
            library.command("{'op':'set','card':'lib-o1','field':'volume','value':'moved'}");
            before = library.snapshot();
        }
        try (OwnPostgres postgres = OwnPostgres.start()) {
            TrialignSettings settings = settings(postgres.settings());
            assertThat(MoveToPostgres.move(settings)).isPositive();
            assertThat(StoredWorkshops.check(settings.database()))
                    .isEqualTo(StoredWorkshops.check(nothing.h2()))
                    .contains(command);
            assertThatThrownBy(() -> MoveToPostgres.move(settings))
                    .isInstanceOf(BadSetting.class)
                    .hasMessageContaining("not empty");
            try (Server server = Server.start(folder, postgres.settings())) {
                Program library = Program.signedInAs("lib-lead", server.port());
                assertThat(library.snapshot()).isEqualTo(before);
                assertThat(library.command(command, null, EDIT).body()).isEqualTo(answer);
                assertThat(library.snapshot()).isEqualTo(before);
            }
        }
    }

    @Test
    @Rule("ND-11")
    void withoutAnH2DatabaseOrAPostgresThereIsNothingToMove() {
        assertThatThrownBy(() -> MoveToPostgres.move(settings(Map.of())))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("TRIALIGN_DB_URL");
        assertThatThrownBy(
                        () -> MoveToPostgres.move(settings(Map.of("TRIALIGN_DB_URL", "jdbc:postgresql://nowhere/x"))))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("TRIALIGN_DATA");
    }

    @Test
    @Rule("ND-12")
    void everyTableIsMovedAfterThoseToWhichItRefers() {
        List<Table<?>> tables = DefaultSchema.DEFAULT_SCHEMA.getTables();
        List<Table<?>> ordered = TableOrder.referredFirst(tables);
        assertThat(ordered).containsExactlyInAnyOrderElementsOf(tables);
        var moved = new ArrayList<Table<?>>();
        for (Table<?> table : ordered) {
            moved.add(table);
            table.getReferences()
                    .forEach(reference ->
                            assertThat(moved).contains(reference.getKey().getTable()));
        }
    }

    private TrialignSettings settings(Map<String, String> some) {
        var all = new HashMap<>(some);
        all.put("TRIALIGN_DATA", folder.toString());
        return TrialignSettings.read(all::get);
    }
}
