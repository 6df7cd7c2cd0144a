package org.trialign.ui.people;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;

/** A link as a picture for a telephone's camera; always dark on light, as cameras want it. */
final class QrCode extends Div {
    private static final int QUIET_ZONE = 4;

    QrCode(String link) {
        addClassName("qr-code");
        getElement().setAttribute("role", "img").setAttribute("aria-label", getTranslation("people.link.picture"));
        QrMatrix.of(link).ifPresentOrElse(modules -> add(new Svg(svg(modules))), () -> setVisible(false));
    }

    private static String svg(boolean[][] modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.length; y++) {
            for (int x = 0; x < modules.length; x++) {
                if (modules[y][x]) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(',')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        int side = modules.length + 2 * QUIET_ZONE;
        return "<svg viewBox=\"0 0 " + side + " " + side + "\" shape-rendering=\"crispEdges\" aria-hidden=\"true\">"
                + "<rect width=\"" + side + "\" height=\"" + side + "\" fill=\"#fff\"/>"
                + "<path d=\"" + path + "\" fill=\"#000\"/></svg>";
    }
}
