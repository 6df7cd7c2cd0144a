package org.trialign.access;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long a browser's session lasts while nobody does anything: long while a workshop is open in it, for people listen to
 * each other for hours; otherwise short. What is open are screens and live channels; a page whose network was cut still
 * counts, so that who comes back from lunch finds it as it was.
 */
@Component
public final class SessionLength implements HttpSessionListener {
    private static final String OPEN = SessionLength.class.getName();

    private final Duration whileOpen;
    private final Duration otherwise;

    SessionLength(
            @Value("${trialign.session.while-open}") Duration whileOpen,
            @Value("${trialign.session.otherwise}") Duration otherwise) {
        this.whileOpen = whileOpen;
        this.otherwise = otherwise;
    }

    /** A screen or channel of a workshop that is open in a session. */
    public interface Open extends AutoCloseable {
        /** It was left. */
        @Override
        void close();
    }

    @Override
    public void sessionCreated(HttpSessionEvent created) {
        created.getSession().setAttribute(OPEN, new Count());
        lasts(created.getSession(), otherwise);
    }

    /** A workshop was opened in this session; close what is returned, once, when it is left. */
    public Open opened(HttpSession session) {
        Count count = count(session);
        // counted and told in one, or a page that is loaded anew could leave the session short
        synchronized (count) {
            count.open++;
            lasts(session, whileOpen);
        }
        return () -> {
            synchronized (count) {
                if (--count.open == 0) {
                    lasts(session, otherwise);
                }
            }
        };
    }

    /** How much is open in a session; read and written under its own lock. */
    private static final class Count {
        private int open;
    }

    private static Count count(HttpSession session) {
        synchronized (session) {
            if (session.getAttribute(OPEN) instanceof Count count) {
                return count;
            }
            var count = new Count();
            session.setAttribute(OPEN, count);
            return count;
        }
    }

    private static void lasts(HttpSession session, Duration silence) {
        session.setMaxInactiveInterval(Math.toIntExact(silence.toSeconds()));
    }
}
