package org.trialign.bench;

import com.vaadin.flow.component.html.Div;
import jakarta.annotation.security.PermitAll;

/** Nothing, in the frame of the product. Has no route of its own: the product's tests must not find it. */
@PermitAll
public final class EmptyView extends Div {}
