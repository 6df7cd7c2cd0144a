package org.trialign.ui.frame;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A view that has something for the side panel. Asked after each navigation. */
public interface WithSide {
    /** What stands in the side panel; empty closes it. */
    Optional<Component> side();
}
