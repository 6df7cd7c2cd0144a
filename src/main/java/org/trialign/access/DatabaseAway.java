package org.trialign.access;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whether something failed because the database could not be reached, or broke off: it works again when that does. */
public final class DatabaseAway {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);

    /** Said to whoever asks meanwhile. */
    public static final String SAID = "The database does not answer; try again in a moment.";

    /** Classes of SQL states: the connection failed; the operator stopped the server; it crashed or its system did. */
    private static final Set<String> STATES = Set.of("08", "57", "58");

    private DatabaseAway() {}

    public static boolean is(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isConnection(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConnection(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || (state != null && state.length() == 5 && STATES.contains(state.substring(0, 2)));
    }

    /** One line in the log: everybody who comes meanwhile fails alike, and a stack tells nothing new. */
    public static void note(Throwable failure) {
        LOG.warn(
                "the database is away: {}",
                String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
    }
}
