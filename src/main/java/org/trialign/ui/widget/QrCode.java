package org.trialign.ui.widget;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;

/** A link as a picture for a telephone's camera; always dark on light, as cameras want it. */
public final class QrCode extends Div {
    private static final int QUIET_ZONE = 4;

    public QrCode(String link) {
        addClassName("qr-code");
        getElement().setAttribute("role", "img").setAttribute("aria-label", getTranslation("people.link.picture"));
        add(new Svg(svg(io.nayuki.qrcodegen.QrCode.encodeText(link, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM))));
    }

    private static String svg(io.nayuki.qrcodegen.QrCode code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(',')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        int side = code.size + 2 * QUIET_ZONE;
        return "<svg viewBox=\"0 0 " + side + " " + side + "\" shape-rendering=\"crispEdges\" aria-hidden=\"true\">"
                + "<rect width=\"" + side + "\" height=\"" + side + "\" fill=\"#fff\"/>"
                + "<path d=\"" + path + "\" fill=\"#000\"/></svg>";
    }
}
