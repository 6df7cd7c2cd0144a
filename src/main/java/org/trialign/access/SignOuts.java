package org.trialign.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends what a browser holds open, a live channel or a long poll, when the browser's session ends at this node, or when the
 * browser signs out, whatever its session and whichever the node.
 */
@Component
public class SignOuts implements HttpSessionListener {
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

    /**
     * Who holds something open.
     *
     * @param session id of the browser's session; empty: none
     * @param keptSignIn id of the browser's kept sign-in; empty: none
     */
    public record Browser(String session, String keptSignIn) {
        public static Browser of(HttpServletRequest request) {
            HttpSession session = request.getSession(false);
            return new Browser(
                    session == null ? "" : session.getId(),
                    KeptSignIn.of(request).map(KeptSignIn::id).orElse(""));
        }
    }

    /** @param end called at once when the browser is no longer signed in; a second time changes nothing */
    public Watch watch(Browser browser, Runnable end) {
        var watch = new Watch(browser, end);
        watches.add(watch);
        return watch;
    }

    /** How many things are held open. */
    public int watching() {
        return watches.size();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        end(browser -> browser.session().equals(ended.getSession().getId()));
    }

    @EventListener
    void signedOut(SignedOut ended) {
        end(browser -> browser.keptSignIn().equals(ended.keptSignIn()));
    }

    private void end(Predicate<Browser> which) {
        watches.stream().filter(watch -> which.test(watch.browser)).forEach(watch -> {
            watch.hasEnded = true;
            watch.end.run();
        });
    }

    /** Of one thing that is held open, until it is closed. */
    public final class Watch implements AutoCloseable {
        private final Browser browser;
        private final Runnable end;
        private volatile boolean hasEnded;

        private Watch(Browser browser, Runnable end) {
            this.browser = browser;
            this.end = end;
        }

        public boolean hasEnded() {
            return hasEnded;
        }

        @Override
        public void close() {
            watches.remove(this);
        }
    }
}
