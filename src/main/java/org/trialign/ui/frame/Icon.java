package org.trialign.ui.frame;

import com.vaadin.flow.component.Svg;

/** Line drawings of the frame, on a 24 by 24 grid. */
public enum Icon {
    PROBLEM("M12 3l9 5v8l-9 5-9-5V8z M12 12l9-4 M12 12v9 M12 12L3 8"),
    MY_TRIANGLE("M12 4l9 16H3z M12 12v8"),
    ALL_TRIANGLES("M12 2.5l2.6 4.5H9.4z M3 20l2.2-4.8 3 4z M21 20l-2.2-4.8-3 4z M12 16a3 3 0 100-6 3 3 0 000 6z"),
    WHO_HOLDS_WHAT("M4 4h6v6H4z M14 4h6v6h-6z M4 14h6v6H4z M14 14h6v6h-6z"),
    FINDINGS("M4 6h10 M4 12h7 M4 18h10 M19 8a3 3 0 11-6 0"),
    AGREEMENTS("M5 12l4 4 10-10 M4 20h16"),
    WORKSHOPS("M4 5h16v5H4z M4 14h16v5H4z"),
    CHEVRON_DOWN("M6 9l6 6 6-6"),
    CHEVRON_RIGHT("M9 6l6 6-6 6");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** A new drawing that takes the colour of the text around it; words beside it say what it means. */
    public Svg draw() {
        return new Svg(
                "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"" + path + "\"/></svg>");
    }
}
