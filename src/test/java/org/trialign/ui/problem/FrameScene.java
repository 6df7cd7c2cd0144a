package org.trialign.ui.problem;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import org.trialign.model.Edit;
import org.trialign.model.Facet;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Switch;
import org.trialign.ui.card.PanelScene;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Saver;
import org.trialign.ui.widget.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Parts of the page of the problem, as somebody has them on the screen. */
abstract class FrameScene extends PanelScene {
    <P extends FrameSection> P open(String login, P part) {
        UI.getCurrent().add(part);
        refresh(login, part);
        return part;
    }

    Saver saver(String login) {
        return new Saver(workshops, workshop, account(login));
    }

    void refresh(String login, FrameSection part) {
        long newest = workshops.snapshot(workshop).revision();
        await().until(() -> room().state().snapshot().revision() >= newest);
        part.show(Reading.of(room(), room().state(), account(login)).orElseThrow());
    }

    void openFrame() {
        elsewhere("facilitator", new Edit.SetSwitch(Switch.FRAME, null, true));
    }

    static TextField line() {
        return _get(_get(AddLine.class), TextField.class);
    }

    static void add(String name) {
        ComponentUtil.fireEvent(line(), new AddLine.Entered(line(), true, name));
    }

    Edit propose(String name) {
        return new Edit.ProposeTerm(
                "POL", RowType.PLACES, JsonNodeFactory.instance.objectNode().put("name", name));
    }

    Row term(RowType list, String name) {
        return workshops.snapshot(workshop).rows(list).stream()
                .filter(row -> row.thing().toString().contains("=" + name + ","))
                .findFirst()
                .orElseThrow();
    }

    String facet(String id) {
        return ((Facet) workshops
                        .snapshot(workshop)
                        .find(RowType.FACETS, id)
                        .orElseThrow()
                        .thing())
                .title();
    }

    static NativeButton button(Component within, String label) {
        return part(within, NativeButton.class, "aria-label", label::equals);
    }

    /** What the section said last, for the ear. */
    static String said(FrameSection section) {
        return _get(section, Said.class).getText();
    }

    static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }
}
