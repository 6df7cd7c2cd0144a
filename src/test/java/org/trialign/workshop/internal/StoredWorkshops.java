package org.trialign.workshop.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.trialign.db.gen.Tables;
import org.trialign.model.Change;
import org.trialign.model.Row;
import org.trialign.model.Snapshot;
import org.trialign.settings.TrialignSettings.Database;

/** What lies in a database, read without a server. */
public final class StoredWorkshops {
    private StoredWorkshops() {}

    /**
     * Checks of every workshop that its revisions have no gap and that its log, replayed from nothing, gives its tables.
     *
     * @return the ids of all commands that were ever accepted, each of which is there once
     */
    public static Set<UUID> check(Database database) throws SQLException {
        SQLDialect dialect = database.url().startsWith("jdbc:h2") ? SQLDialect.H2 : SQLDialect.POSTGRES;
        var settings = new Settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED);
        var commands = new HashSet<UUID>();
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            DSLContext sql = DSL.using(connection, dialect, settings);
            sql.selectFrom(Tables.WORKSHOP)
                    .forEach(workshop -> commands.addAll(check(sql, workshop.getId(), workshop.getRevision())));
        }
        return commands;
    }

    private static Set<UUID> check(DSLContext sql, String workshop, long revision) {
        var commands = new HashSet<UUID>();
        Snapshot replayed = Snapshot.of(0, List.of());
        for (Change change : new ChangeLog(sql).since(workshop, 0)) {
            assertThat(change.revision()).isEqualTo(replayed.revision() + 1);
            replayed = replayed.evolve(change);
            assertThat(commands.add(change.command())).isTrue();
        }
        assertThat(replayed.revision()).isEqualTo(revision);
        assertThat(all(replayed)).isEqualTo(all(Snapshot.of(0, new RowStore(sql).readAll(workshop))));
        return commands;
    }

    private static List<String> all(Snapshot snapshot) {
        return snapshot.rows().map(Row::toString).sorted().toList();
    }
}
