package org.trialign.access.internal;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.trialign.access.SignedOut;

/**
 * The sessions that each kept sign-in has opened at this node: when a browser signs out, none of them stays. When the last
 * of them ends for silence, the sign-in ends too; when the server stops, it stays.
 */
@Component
class SessionsOfSignIns implements HttpSessionListener {
    private static final String MARK = Mark.class.getName();

    private final Map<String, Set<HttpSession>> sessions = new ConcurrentHashMap<>();

    private final KeptSignIns signIns;
    private volatile boolean isStopping;

    SessionsOfSignIns(KeptSignIns signIns) {
        this.signIns = signIns;
    }

    @EventListener
    void stopping(ContextClosedEvent closing) {
        isStopping = true;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        HttpSession session = ended.getSession();
        if (!isStopping && session.getAttribute(MARK) instanceof Mark mark && isLast(session, mark.keptSignIn)) {
            signIns.endUnlessRenewed(mark.keptSignIn, Instant.ofEpochMilli(session.getLastAccessedTime()));
        }
    }

    private boolean isLast(HttpSession session, String keptSignIn) {
        return sessions.getOrDefault(keptSignIn, Set.of()).stream()
                .allMatch(other -> other.getId().equals(session.getId()));
    }

    void opened(String keptSignIn, HttpSession session) {
        session.setAttribute(MARK, new Mark(keptSignIn));
    }

    @EventListener
    void signedOut(SignedOut ended) {
        for (HttpSession session : List.copyOf(sessions.getOrDefault(ended.keptSignIn(), Set.of()))) {
            try {
                session.invalidate();
            } catch (IllegalStateException e) {
                sessions.getOrDefault(ended.keptSignIn(), Set.of()).remove(session);
            }
        }
    }

    /** Lies in the session, so that its end is noticed whatever ends it. */
    private final class Mark implements HttpSessionBindingListener {
        private final String keptSignIn;
        private @Nullable HttpSession session;

        Mark(String keptSignIn) {
            this.keptSignIn = keptSignIn;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent bound) {
            HttpSession opened = bound.getSession();
            session = opened;
            sessions.computeIfAbsent(keptSignIn, id -> ConcurrentHashMap.newKeySet())
                    .add(opened);
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent unbound) {
            HttpSession ended = session;
            sessions.computeIfPresent(keptSignIn, (id, open) -> {
                open.removeIf(other -> other == ended);
                return open.isEmpty() ? null : open;
            });
        }
    }
}
