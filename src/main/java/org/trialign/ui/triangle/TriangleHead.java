package org.trialign.ui.triangle;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.trialign.model.Snapshot;
import org.trialign.ui.stage.AskForHelp;
import org.trialign.ui.stage.LockLine;
import org.trialign.ui.stage.Stage;
import org.trialign.ui.widget.Icon;
import org.trialign.ui.widget.Seats;
import org.trialign.ui.widget.Written;

/** The head of a triangle, in one row with its views: whose it is, who reads it, and what can be opened from it. */
final class TriangleHead extends Header {
    private final H1 name = new H1();
    private final Span mark = new Span();
    private final Span reads = new Span();
    private final Svg open = Icon.EYE.draw();
    private final Svg closed = Icon.LOCK.draw();
    private final Span standing = new Span(open, closed, reads);
    private final LockLine lock = new LockLine();
    private final AskForHelp help = new AskForHelp();
    private final NativeButton usual;
    private final NativeButton bin;
    private final Div actions = new Div();

    TriangleHead(Runnable openUsual, Runnable openBin) {
        addClassName("view-header");
        mark.addClassNames("tag", "large");
        standing.addClassName("badge");
        usual = tool(Icon.USUAL, "usual.title", "usual.short", openUsual);
        usual.addClassName("on-phones");
        bin = tool(Icon.BIN, "past.bin", "past.bin", openBin);
        var tools = new Div(usual, bin);
        tools.addClassNames("row", "head-tools");
        var says = new Div(name, standing, lock);
        says.addClassName("head-words");
        add(mark, says, help, tools, actions);
    }

    /** @param word stands beside the drawing where there is room for it; begins the name, which is the tooltip */
    private NativeButton tool(Icon icon, String name, String word, Runnable press) {
        var beside = new Span(getTranslation(word));
        beside.addClassName("word");
        beside.getElement().setAttribute("aria-hidden", "true");
        var button = new NativeButton();
        button.addClassName("button");
        button.add(icon.draw(), beside);
        button.getElement().setAttribute("title", getTranslation(name));
        button.addClickListener(pressed -> press.run());
        return button;
    }

    /** @param standsAs key of the words for who reads this triangle */
    void say(Snapshot now, String agency, String standsAs) {
        now.agency(agency).ifPresent(found -> name.setText(found.name()));
        Written.here(name);
        mark.setText(Seats.mark(agency));
        mark.getElement().setAttribute("data-seat", Integer.toString(new Seats(now).of(agency)));
        boolean isRevealed = now.isRevealed(agency);
        reads.setText(getTranslation(standsAs));
        standing.setClassName("accent", !isRevealed);
        open.setVisible(isRevealed);
        closed.setVisible(!isRevealed);
    }

    String name() {
        return name.getText();
    }

    void showLock(Optional<String> why) {
        lock.show(why);
    }

    void offerUsual(boolean isOffered) {
        usual.setVisible(isOffered);
    }

    void offerBin(boolean isOffered) {
        bin.setVisible(isOffered);
    }

    void offerHelp(Stage on, Snapshot now, String agency) {
        help.show(on, now, agency);
    }

    void offer(Optional<? extends Component> action) {
        actions.removeAll();
        action.ifPresent(actions::add);
    }
}
