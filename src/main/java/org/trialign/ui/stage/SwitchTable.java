package org.trialign.ui.stage;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.Switches;
import org.trialign.model.Agency;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Switch;
import org.trialign.model.SwitchSetting;
import org.trialign.room.Room;

/**
 * Every switch, for all and for each agency; what differs from the phase's preset is marked and can fall back. One stop of
 * the Tab key, with arrow keys inside.
 */
@JsModule("./frame/table-of-buttons.ts")
final class SwitchTable extends Div implements StagePart {
    private final Paragraph line = new Paragraph();
    private final NativeButton resetAll = new NativeButton(getTranslation("stage.switches.reset_all"));
    private final NativeTable table = new NativeTable();
    private final List<SwitchCell> cells = new ArrayList<>();
    private final List<ResetButton> resets = new ArrayList<>();
    private List<Agency> columns = List.of();
    private @Nullable Stage stage;

    SwitchTable() {
        addClassName("switch-part");
        line.addClassName("quiet");
        resetAll.addClassNames("button", "small-button");
        resetAll.addClickListener(pressed -> act(new Edit.ResetSwitches(null, null)));
        var head = new Div(line, resetAll);
        head.addClassName("switch-head");
        var scroll = new Div(table);
        scroll.addClassName("switch-scroll");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("stage.switches"));
        table.addClassName("switches");
        table.getElement().setAttribute("data-one-stop", true);
        add(head, scroll);
    }

    /** How many switches stand otherwise than the phase has them. */
    static int flipped(Snapshot now) {
        return now.rows(RowType.SWITCHES).size();
    }

    @Override
    public void show(Stage on, Room.State state) {
        stage = on;
        Snapshot now = state.snapshot();
        List<Agency> agencies = now.agencies();
        if (cells.isEmpty() || !agencies.equals(columns)) {
            columns = agencies;
            build(now);
        }
        int flips = flipped(now);
        line.setText(
                flips == 0
                        ? getTranslation(
                                "stage.switches.preset",
                                getTranslation("phase." + now.phase().wire()))
                        : getTranslation(flips == 1 ? "stage.switches.flipped_one" : "stage.switches.flipped", flips));
        resetAll.setVisible(flips > 0);
        cells.forEach(cell -> cell.show(now));
        resets.forEach(reset -> reset.show(now));
    }

    private void build(Snapshot now) {
        cells.clear();
        resets.clear();
        table.removeAll();
        var head = new NativeTableRow(
                column(new Span(getTranslation("stage.switches.what"))), column(new Span(getTranslation("stage.all"))));
        columns.forEach(agency -> head.add(column(Agencies.tag(now, agency.id()))));
        head.add(column(hidden(getTranslation("stage.switches.reset"))));
        var body = new NativeTableBody();
        for (Switch which : Switch.values()) {
            body.add(row(which));
        }
        table.add(new NativeTableHeader(head), body);
        cells.getFirst().getElement().setAttribute("tabindex", "0");
    }

    private NativeTableRow row(Switch which) {
        String name = getTranslation("stage.switch." + which.wire());
        var title = new NativeTableHeaderCell(name);
        title.getElement().setAttribute("scope", "row");
        if (!OnScreens.has(which)) {
            var notYet = new Span(getTranslation("stage.switches.no_screen"));
            notYet.addClassNames("quiet", "meta");
            title.add(new Span(" "), notYet);
        }
        var row = new NativeTableRow(title, cell(new SwitchCell(which, name, null)));
        columns.forEach(agency -> row.add(cell(new SwitchCell(which, name, agency))));
        var reset = new ResetButton(which, name);
        resets.add(reset);
        row.add(new NativeTableCell(reset));
        return row;
    }

    private NativeTableCell cell(SwitchCell cell) {
        cells.add(cell);
        return new NativeTableCell(cell);
    }

    private static NativeTableHeaderCell column(Span content) {
        var head = new NativeTableHeaderCell(content);
        head.getElement().setAttribute("scope", "col");
        return head;
    }

    private static Span hidden(String text) {
        var span = new Span(text);
        span.addClassName("sr-only");
        return span;
    }

    private void act(Edit edit) {
        if (stage != null) {
            stage.act(this, edit);
        }
    }

    /** One switch for all, or for one agency. */
    private final class SwitchCell extends NativeButton {
        private final Switch which;
        private final String name;
        private final @Nullable Agency agency;
        private boolean isOn;

        SwitchCell(Switch which, String name, @Nullable Agency agency) {
            this.which = which;
            this.name = name;
            this.agency = agency;
            addClassName("switch");
            getElement()
                    .setAttribute("tabindex", "-1")
                    .setAttribute("role", "switch")
                    .setAttribute("data-switch", which.wire());
            addClickListener(pressed -> act(new Edit.SetSwitch(which, id(), !isOn)));
        }

        private @Nullable String id() {
            return agency == null ? null : agency.id();
        }

        void show(Snapshot now) {
            isOn = Switches.isOn(now, which, id());
            boolean differs = isOn != Switches.preset(now.phase()).contains(which);
            setText(getTranslation(isOn ? "stage.on" : "stage.off"));
            String forWhom = agency == null ? getTranslation("stage.all") : agency.name();
            getElement()
                    .setAttribute("aria-checked", Boolean.toString(isOn))
                    .setAttribute("data-differs", differs)
                    .setAttribute(
                            "aria-label",
                            getTranslation(differs ? "stage.switch_differs" : "stage.switch_label", name, forWhom));
        }
    }

    /** Lets one switch fall back, for all and for each agency. */
    private final class ResetButton extends NativeButton {
        private final Switch which;

        ResetButton(Switch which, String name) {
            this.which = which;
            setText(getTranslation("stage.switches.reset"));
            addClassNames("button", "small-button");
            getElement()
                    .setAttribute("tabindex", "-1")
                    .setAttribute("aria-label", getTranslation("stage.switches.reset_of", name));
            addClickListener(pressed -> act(new Edit.ResetSwitches(which, null)));
        }

        void show(Snapshot now) {
            boolean isFlipped =
                    now.rows(RowType.SWITCHES).stream().anyMatch(row -> ((SwitchSetting) row.thing()).which() == which);
            getElement().setAttribute("hidden", !isFlipped);
        }
    }
}
