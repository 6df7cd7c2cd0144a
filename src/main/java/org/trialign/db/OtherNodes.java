package org.trialign.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What nodes on one PostgreSQL tell each other: NOTIFY as a wake-up that may get lost, and a look at the tables every
 * second, which may not (design §5.5, ADR 0010). On H2 there is one node: nothing is told and nobody looks.
 */
@Component
public class OtherNodes implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);
    /** The name of the listening connection in pg_stat_activity. */
    static final String LISTENER = "trialign listens";

    private static final int LOOK_EVERY_MS = 1000;
    /** PostgreSQL takes less than 8,000 bytes, the name of the node included. */
    private static final int LONGEST_TEXT = 7_500;

    /** It may get lost, so it doesn't wait for the disk, nor make commits wait for its own. */
    private static final String NOTIFY = "select set_config('synchronous_commit', 'off', true), pg_notify(?, ?)";

    private final String me = UUID.randomUUID().toString();
    private final DSLContext sql;
    private final JdbcConnectionDetails database;
    private final Map<String, Consumer<String>> hearers = new ConcurrentHashMap<>();
    private final List<Runnable> lookers = new CopyOnWriteArrayList<>();
    private final SequencedSet<Message> unsent = new LinkedHashSet<>();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("tell-nodes").factory());
    private volatile boolean running;
    private volatile @Nullable Connection listening;

    private record Message(String topic, String text) {}

    OtherNodes(DSLContext sql, JdbcConnectionDetails database) {
        this.sql = sql;
        this.database = database;
    }

    /**
     * Tells the other nodes after a commit. Returns at once; what is told twice before it goes out goes out once, in its last place.
     *
     * @param topic a lower-case word
     */
    public void tell(String topic, String text) {
        if (!running || text.length() > LONGEST_TEXT) {
            return;
        }
        synchronized (unsent) {
            unsent.addLast(new Message(topic, text));
        }
        sender.execute(this::send);
    }

    private void send() {
        List<Message> messages;
        synchronized (unsent) {
            messages = List.copyOf(unsent);
            unsent.clear();
        }
        for (Message message : messages) {
            try {
                sql.execute(NOTIFY, channel(message.topic()), me + " " + message.text());
            } catch (RuntimeException e) {
                LOG.debug("other nodes could not be told; they look by themselves", e);
            }
        }
    }

    /** Hears what other nodes tell about a topic, one after another; must be called before the application starts. */
    public void hear(String topic, Consumer<String> hearer) {
        hearers.put(topic, hearer);
    }

    /** Runs every second and after each connection, when something may have been missed. */
    public void look(Runnable looker) {
        lookers.add(looker);
    }

    @Override
    public void start() {
        if (sql.family() == SQLDialect.POSTGRES) {
            running = true;
            Thread.ofPlatform().name("hear-nodes").daemon().start(this::run);
        }
    }

    private void run() {
        while (running) {
            try (Connection connection = connect()) {
                listening = connection;
                lookers.forEach(OtherNodes::attempt);
                listen(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                if (running) {
                    LOG.warn("not connected to hear other nodes, trying again: {}", e.getMessage());
                    lookers.forEach(OtherNodes::attempt);
                    pause();
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", String.valueOf(database.getUsername()));
        properties.setProperty("password", String.valueOf(database.getPassword()));
        properties.setProperty("ApplicationName", LISTENER);
        properties.setProperty("tcpKeepAlive", "true");
        Connection connection = DriverManager.getConnection(database.getJdbcUrl(), properties);
        try (Statement statement = connection.createStatement()) {
            for (String topic : hearers.keySet()) {
                statement.execute("listen " + channel(topic));
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private void listen(PGConnection connection) throws SQLException {
        long lookedAt = System.nanoTime();
        while (running) {
            PGNotification[] heard = connection.getNotifications(LOOK_EVERY_MS);
            var messages = new LinkedHashSet<Message>();
            for (PGNotification notification : heard == null ? new PGNotification[0] : heard) {
                String[] parts = notification.getParameter().split(" ", 2);
                if (parts.length == 2 && !parts[0].equals(me)) {
                    messages.add(new Message(notification.getName(), parts[1]));
                }
            }
            hearers.forEach((topic, hearer) -> messages.stream()
                    .filter(message -> message.topic().equals(channel(topic)))
                    .forEach(message -> attempt(() -> hearer.accept(message.text()))));
            if (System.nanoTime() - lookedAt >= TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MS)) {
                lookers.forEach(OtherNodes::attempt);
                lookedAt = System.nanoTime();
            }
        }
    }

    private static void attempt(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            LOG.warn("could not look at what other nodes did: {}", e.getMessage());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String channel(String topic) {
        return "trialign_" + topic;
    }

    @Override
    public void stop() {
        running = false;
        Connection connection = listening;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("the listening connection was gone already", e);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
