package org.trialign.room;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.trialign.access.Audit;
import org.trialign.access.FairUse;
import org.trialign.access.SignOuts;
import org.trialign.access.SignedIn;
import org.trialign.audience.Audience;
import org.trialign.workshop.CommandDoor;
import org.trialign.workshop.WorkshopService;

/** Lets a signed-in member of the workshop open a live channel; everybody else is told why not (doors.md). */
@Component
class LiveHandshake implements HandshakeInterceptor {
    private static final String WANTED = Wanted.class.getName();
    private static final String SESSION = HttpSession.class.getName();

    private final WorkshopService workshops;
    private final Viewers viewers;
    private final FairUse fairUse;

    LiveHandshake(WorkshopService workshops, Viewers viewers, FairUse fairUse) {
        this.workshops = workshops;
        this.viewers = viewers;
        this.fairUse = fairUse;
    }

    /**
     * What a channel was opened for.
     *
     * @param browser with whose sign-in the channel ends
     */
    record Wanted(
            String workshop, String account, Audience audience, boolean asWall, long from, SignOuts.Browser browser) {}

    static Wanted wanted(WebSocketSession session) {
        Wanted wanted = (Wanted) session.getAttributes().get(WANTED);
        if (wanted == null) {
            throw new IllegalStateException("a channel without a handshake");
        }
        return wanted;
    }

    /** The browser's session, if there is one. */
    static Optional<HttpSession> httpSession(WebSocketSession session) {
        return Optional.ofNullable((HttpSession) session.getAttributes().get(SESSION));
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        if (!"websocket".equalsIgnoreCase(request.getHeaders().getUpgrade())) {
            return refuse(response, 400, "This is the address of a WebSocket.");
        }
        Optional<String> account = SignedIn.account();
        if (account.isEmpty()) {
            return refuse(response, 401, "Sign in first.");
        }
        String[] path = request.getURI().getPath().split("/");
        String slug = path[path.length - 2];
        var query = UriComponentsBuilder.fromUri(request.getURI()).build().getQueryParams();
        boolean asWall = "wall".equals(query.getFirst("as"));
        Optional<String> workshop = workshops.idOf(slug);
        Optional<Audience> audience = workshop.flatMap(id -> viewers.audience(id, account.get(), asWall));
        if (workshop.isEmpty() || audience.isEmpty()) {
            Audit.refused(account.get(), "live", slug, 404);
            return refuse(response, 404, "There is no such workshop.");
        }
        if (!fairUse.mayOpen(account.get())) {
            fairUse.tooMany(account.get(), "live", slug);
            return refuse(response, 429, "You have too many channels open.");
        }
        Optional<Long> from = revision(query.getFirst("from"));
        if (from.isEmpty()) {
            return refuse(response, 400, "from is the number of a revision.");
        }
        HttpServletRequest servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
        HttpSession session = servletRequest.getSession(false);
        if (session != null) {
            attributes.put(SESSION, session);
        }
        attributes.put(
                WANTED,
                new Wanted(
                        workshop.get(),
                        account.get(),
                        audience.get(),
                        asWall,
                        from.get(),
                        SignOuts.Browser.of(servletRequest)));
        return true;
    }

    private static Optional<Long> revision(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static boolean refuse(ServerHttpResponse response, int status, String why) throws IOException {
        response.setStatusCode(HttpStatus.valueOf(status));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getBody()
                .write(CommandDoor.problem(status, why).body().toString().getBytes(StandardCharsets.UTF_8));
        return false;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception problem) {}
}
