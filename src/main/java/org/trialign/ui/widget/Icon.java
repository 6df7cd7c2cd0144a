package org.trialign.ui.widget;

import com.vaadin.flow.component.Svg;

/** Line drawings of the frame, on a 24 by 24 grid. */
public enum Icon {
    PROBLEM("M12 2.5l8 4.5v10l-8 4.5-8-4.5V7z M4 7l8 4.5L20 7 M12 11.5v10"),
    MY_TRIANGLE("M12 4l9 16H3z M12 12v8"),
    ALL_TRIANGLES("M12 2.5l2.6 4.5H9.4z M3 20l2.2-4.8 3 4z M21 20l-2.2-4.8-3 4z M12 16a3 3 0 100-6 3 3 0 000 6z"),
    FINDINGS("M4 6h10 M4 12h7 M4 18h10 M19 8a3 3 0 11-6 0"),
    DESK("M4 7h9 M17 7h3 M15 5v4 M4 12h3 M11 12h9 M9 10v4 M4 17h9 M17 17h3 M15 15v4"),
    LOCK("M7 11V8a5 5 0 0110 0v3 M5.5 11h13v9h-13z"),
    PARTS("M4 4h7v7H4z M13 4h7v7h-7z M4 13h7v7H4z M13 13h7v7h-7z"),
    UNDO("M8.5 6L4 10.5 8.5 15 M4 10.5h9.5a6 6 0 016 6V19"),
    REDO("M15.5 6l4.5 4.5-4.5 4.5 M20 10.5h-9.5a6 6 0 00-6 6V19"),
    EYE("M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12z M12 15a3 3 0 100-6 3 3 0 000 6z"),
    USUAL("M7 4h10v16l-5-4-5 4z"),
    BIN("M4.5 7h15 M9.5 7V4h5v3 M6.5 7l1 13h9l1-13 M10.3 11v5.5 M13.7 11v5.5"),
    PEOPLE(
            "M9 11a3.5 3.5 0 100-7 3.5 3.5 0 000 7z M2.5 20c.6-3.6 3-5.5 6.5-5.5s5.9 1.9 6.5 5.5 M16 4.3a3.5 3.5 0 010 6.4 M18 14.9c2 .8 3.2 2.5 3.5 5.1");

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
