package org.trialign.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.trialign.access.KeptSignIn;
import org.trialign.access.SignedOut;
import org.trialign.room.AudienceFeed;

/** The long polls that wait: like a live channel each ends at once when its browser signs out. */
@Component
class LongPolls implements HttpSessionListener {
    private final Set<Poll> waiting = ConcurrentHashMap.newKeySet();

    Poll begin(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        var poll = new Poll(
                session == null ? "" : session.getId(),
                KeptSignIn.of(request).map(KeptSignIn::id).orElse(""));
        waiting.add(poll);
        return poll;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        end(poll -> poll.session.equals(ended.getSession().getId()));
    }

    @EventListener
    void signedOut(SignedOut ended) {
        end(poll -> poll.keptSignIn.equals(ended.keptSignIn()));
    }

    int waiting() {
        return waiting.size();
    }

    private void end(Predicate<Poll> which) {
        waiting.stream().filter(which).forEach(Poll::signOut);
    }

    /** One that waits. */
    final class Poll implements AutoCloseable {
        private final String session;
        private final String keptSignIn;
        private final CompletableFuture<Optional<AudienceFeed.Since>> came = new CompletableFuture<>();
        private volatile boolean isSignedOut;

        private Poll(String session, String keptSignIn) {
            this.session = session;
            this.keptSignIn = keptSignIn;
        }

        /** What it waits for; empty: it goes on no more. */
        CompletableFuture<Optional<AudienceFeed.Since>> came() {
            return came;
        }

        boolean isSignedOut() {
            return isSignedOut;
        }

        private void signOut() {
            isSignedOut = true;
            came.complete(Optional.empty());
        }

        @Override
        public void close() {
            waiting.remove(this);
        }
    }
}
