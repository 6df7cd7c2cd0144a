package org.trialign.db;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.trialign.db.gen.DefaultSchema;
import org.trialign.settings.BadSetting;
import org.trialign.settings.TrialignSettings;

/**
 * {@code java -jar trialign.jar move}: copies every table of the H2 database in {@code TRIALIGN_DATA} into an empty
 * PostgreSQL, in one transaction, and compares both before it commits. Nothing is taken away from H2. A table that is added
 * later is moved too: the list is that of the generated code, in the order of the foreign keys.
 */
public final class MoveToPostgres {
    public static final String COMMAND = "move";
    private static final int ROWS_AT_ONCE = 500;

    private final DSLContext from;
    private final DSLContext to;

    private MoveToPostgres(DSLContext from, DSLContext to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Moves by the settings of the environment, telling on standard output and error what a person wants to know.
     *
     * @return the exit status of the program: 0 if everything is there
     */
    public static int run() {
        LoggingSystem.get(MoveToPostgres.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        try {
            long rows = move(TrialignSettings.read(System::getenv));
            System.out.println("Moved " + rows + " rows. Start Trialign with the same TRIALIGN_DB_URL from now on.");
            return 0;
        } catch (BadSetting | FlywayException | DataAccessException | SQLException e) {
            System.err.println("trialign: nothing was moved: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return 1;
        }
    }

    /**
     * @return how many rows were moved
     * @throws BadSetting when there is nothing to move, or the other side is not empty
     * @throws SQLException when a database can't be reached, or another program has H2 open
     */
    public static long move(TrialignSettings settings) throws SQLException {
        TrialignSettings.Database target = settings.database();
        if (target == null) {
            throw new BadSetting("TRIALIGN_DB_URL must name the PostgreSQL to move to");
        }
        Path file = settings.data().resolve("trialign.mv.db");
        if (!Files.exists(file)) {
            throw new BadSetting("there is no H2 database at \"" + file.toAbsolutePath() + "\" (TRIALIGN_DATA)");
        }
        TrialignSettings.Database source = settings.h2();
        migrate(source, "h2");
        migrate(target, "postgresql");
        try (Connection h2 = connect(source);
                Connection postgres = connect(target)) {
            postgres.setAutoCommit(false);
            var move = new MoveToPostgres(context(h2, SQLDialect.H2), context(postgres, SQLDialect.POSTGRES));
            long rows = move.copyAndCompare();
            postgres.commit();
            return rows;
        }
    }

    private static void migrate(TrialignSettings.Database database, String vendor) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .load()
                .migrate();
    }

    private static Connection connect(TrialignSettings.Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static DSLContext context(Connection connection, SQLDialect dialect) {
        return DSL.using(connection, dialect, JooqSettings.unquoted());
    }

    private long copyAndCompare() {
        List<Table<?>> tables = TableOrder.referredFirst(DefaultSchema.DEFAULT_SCHEMA.getTables());
        for (Table<?> table : tables) {
            if (to.fetchExists(table)) {
                throw new BadSetting(
                        "the PostgreSQL of TRIALIGN_DB_URL is not empty: " + table.getName() + " has rows");
            }
        }
        long rows = 0;
        for (Table<?> table : tables) {
            copy(table);
            Content there = Content.of(to, table);
            if (!there.equals(Content.of(from, table))) {
                throw new BadSetting("the rows of " + table.getName() + " differ after copying");
            }
            System.out.println(table.getName() + ": " + there.rows());
            rows += there.rows();
        }
        return rows;
    }

    private <R extends Record> void copy(Table<R> table) {
        try (Cursor<R> rows = from.selectFrom(table).fetchSize(ROWS_AT_ONCE).fetchLazy()) {
            while (rows.hasNext()) {
                var batch = new ArrayList<TableRecord<?>>();
                for (R row : rows.fetchNext(ROWS_AT_ONCE)) {
                    row.touched(true);
                    batch.add((TableRecord<?>) row);
                }
                to.batchInsert(batch).execute();
            }
        }
    }

    /** How many rows a table has, and the sum of their hashes, which is the same in whatever order they come. */
    private record Content(long rows, long hashes) {
        static <R extends Record> Content of(DSLContext database, Table<R> table) {
            long rows = 0;
            long hashes = 0;
            try (Cursor<R> all =
                    database.selectFrom(table).fetchSize(ROWS_AT_ONCE).fetchLazy()) {
                for (R row : all) {
                    rows++;
                    hashes += hash(row);
                }
            }
            return new Content(rows, hashes);
        }

        private static long hash(Record row) {
            long hash = 7;
            for (Object value : row.intoArray()) {
                hash = hash * 1_000_003 + same(value).hashCode();
            }
            return hash;
        }

        /** The databases give back the same moment in another time zone, and the same number with other zeros. */
        private static Object same(@Nullable Object value) {
            return switch (value) {
                case null -> "null";
                case OffsetDateTime time -> time.toInstant();
                case BigDecimal number -> number.stripTrailingZeros();
                default -> value;
            };
        }
    }
}
