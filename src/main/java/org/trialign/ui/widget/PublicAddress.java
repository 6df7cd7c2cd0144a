package org.trialign.ui.widget;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.trialign.settings.TrialignSettings;

/** How others reach this server: {@code TRIALIGN_PUBLIC_URL}, or as the browser that asks reaches it. */
@Component
public final class PublicAddress {
    private final TrialignSettings settings;

    PublicAddress(TrialignSettings settings) {
        this.settings = settings;
    }

    /** @param path starts with a slash */
    public String of(String path) {
        URI known = settings.publicUrl();
        return (known == null ? asAsked() : known.toString()) + path;
    }

    private static String asAsked() {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
