package org.trialign.ui.frame;

import com.vaadin.flow.component.html.Image;

/** The mark of the product: three triangles that point at one thing. */
public final class Logo extends Image {
    public Logo() {
        super("trialign.svg", "");
        addClassName("logo");
    }
}
