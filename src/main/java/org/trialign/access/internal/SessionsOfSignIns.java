package org.trialign.access.internal;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.trialign.access.SignedOut;

/** The sessions that each kept sign-in has opened at this node: when a browser signs out, none of them stays. */
@Component
class SessionsOfSignIns {
    private static final String MARK = Mark.class.getName();

    private final Map<String, Set<HttpSession>> sessions = new ConcurrentHashMap<>();

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
