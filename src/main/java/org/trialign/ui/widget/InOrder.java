package org.trialign.ui.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;

/** What stands in a list, in its order. */
public final class InOrder {
    private InOrder() {}

    /** Leaves alone what stands where it should, so that nobody loses the focus who is on it; what isn't wanted goes. */
    public static void put(HtmlContainer list, List<? extends Component> wanted) {
        list.getChildren().filter(one -> !wanted.contains(one)).toList().forEach(Component::removeFromParent);
        for (int at = 0; at < wanted.size(); at++) {
            if (list.indexOf(wanted.get(at)) != at) {
                list.addComponentAtIndex(at, wanted.get(at));
            }
        }
    }
}
