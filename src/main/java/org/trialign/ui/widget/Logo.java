package org.trialign.ui.widget;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Span;

/** The mark of the product: three triangles that point at one thing. The same as trialign.svg, in the colours of the page. */
public final class Logo extends Span {
    private static final String MARK = """
            <svg viewBox="-14.5 -14.5 29 29" aria-hidden="true">
              <g style="fill: var(--accent); stroke: var(--accent)" stroke-width="1.5" stroke-linejoin="round">
                <path d="M0-3.2L5.6-12.6H-5.6Z"/>
                <path transform="rotate(120)" d="M0-3.2L5.6-12.6H-5.6Z"/>
                <path transform="rotate(240)" d="M0-3.2L5.6-12.6H-5.6Z"/>
              </g>
              <circle r="2" style="fill: var(--hole-rim)"/>
            </svg>""";

    public Logo() {
        super(new Svg(MARK));
        addClassName("logo");
    }
}
