package org.trialign.ui.stage;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.LanternStreet;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.WorkshopRows;

/** A workshop that a facilitator has just made. */
@Rule("SG-41")
class BeforeAnyAgencyTest extends StageScene {
    private static final Set<RowType> FRAME = EnumSet.of(RowType.WORKSHOP, RowType.PROBLEM);

    @BeforeEach
    void make() {
        var rows = new ArrayList<Row>(WorkshopRows.ofWorkshop(LanternStreet.workshop()));
        rows.removeIf(row -> !FRAME.contains(row.type()));
        rows.add(new Row(
                RowType.MEMBERS,
                null,
                Row.GAP,
                new Member(account("facilitator"), "facilitator", Role.FACILITATOR, null)));
        workshop = workshops.create("new-" + UUID.randomUUID(), account("facilitator"), rows);
    }

    @Test
    void switchesCanBeFlippedForAll() {
        var table = new SwitchTable();
        UI.getCurrent().add(table);
        shown(table, "facilitator");
        _click(button(table, "Comments, All"));
        assertThat(now().rows(RowType.SWITCHES)).hasSize(1);
    }

    @Test
    void theProgressSaysThatNobodySitsThere() {
        var list = new RevealList();
        UI.getCurrent().add(list);
        assertThat(text(shown(list, "facilitator"))).contains("No agency is at the table yet");
    }
}
