package org.trialign.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL server for one test; a commit is on its disk before it is answered, as in production. */
public final class OwnPostgres implements AutoCloseable {
    private final EmbeddedPostgres server;

    private OwnPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    public static OwnPostgres start() {
        try {
            return new OwnPostgres(EmbeddedPostgres.builder()
                    .setServerConfig("synchronous_commit", "on")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that leaves its data in the folder, so that it can be killed and started again. */
    public static OwnPostgres startIn(Path folder) {
        return startIn(folder, 0);
    }

    private static OwnPostgres startIn(Path folder, int port) {
        try {
            return new OwnPostgres(EmbeddedPostgres.builder()
                    .setServerConfig("synchronous_commit", "on")
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9} of the server of a folder, with all its processes. */
    public void kill(Path folder) {
        try {
            long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            List<ProcessHandle> children = postmaster.children().toList();
            postmaster.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            postmaster.onExit().join();
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts again at the same port after a {@link #kill}. */
    public OwnPostgres startAgainIn(Path folder) {
        return startIn(folder, server.getPort());
    }

    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** The settings of a Trialign that lives on this server. */
    public Map<String, String> settings() {
        return Map.of("TRIALIGN_DB_URL", url(), "TRIALIGN_DB_USER", "postgres", "TRIALIGN_DB_PASSWORD", "postgres");
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    /** The number that a statement answers. */
    public long number(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
