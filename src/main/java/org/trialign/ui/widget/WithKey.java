package org.trialign.ui.widget;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;

/** Words, and the key that does the same, which a touch screen leaves out (theme/base.css). */
public final class WithKey extends Span {
    public WithKey(String words, String key) {
        var ofKey = new Span(" " + key);
        ofKey.addClassName("of-key");
        add(new Text(words), ofKey);
    }
}
