package org.trialign.ui.people;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.ui.card.PanelScene;
import org.trialign.workshop.CommandResult;

/** What a facilitator is asked before somebody gets another part. */
class MovingPeopleTest extends PanelScene {
    private PartSelect partOf(String login) {
        UI.getCurrent().removeAll();
        var now = workshops.snapshot(workshop);
        var line = new MemberLine(login.equals("facilitator"), this::execute);
        line.show(now.member(account(login)).orElseThrow(), now);
        UI.getCurrent().add(line);
        return _get(PartSelect.class);
    }

    private boolean execute(Edit edit, String done) {
        return workshops.execute(workshop, account("facilitator"), new Command(UUID.randomUUID(), null, List.of(edit)))
                instanceof CommandResult.Done;
    }

    /** As the browser does it. */
    private static void choose(PartSelect select, Part part) {
        Part before = select.getValue();
        select.setValue(part);
        ComponentUtil.fireEvent(select, new ComponentValueChangeEvent<>(select, select, before, true));
    }

    private Member member(String login) {
        return workshops.snapshot(workshop).member(account(login)).orElseThrow();
    }

    @Test
    @Rule("PE-73")
    void movingTheLastOfADraftingAgencyAsksAndCanBeLeft() {
        elsewhere("facilitator", new Edit.HideAgency("POL"));
        PartSelect part = partOf("pol-lead");
        choose(part, new Part(Role.AGENCY_EDITOR, "POL"));
        assertThat(member("pol-lead").role()).isEqualTo(Role.AGENCY_EDITOR);
        choose(part, new Part(Role.OBSERVER, null));
        assertThat(member("pol-lead").agency()).isEqualTo("POL");
        ConfirmDialogKt._fireCancel(_get(ConfirmDialog.class));
        assertThat(part.getValue().agency()).isEqualTo("POL");
        choose(part, new Part(Role.OBSERVER, null));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(member("pol-lead").role()).isEqualTo(Role.OBSERVER);
    }

    @Test
    @Rule({"PE-78", "PE-74"})
    void whoComesOrGoesLeavesTheOtherLinesWhereTheyAre() {
        var list = new MemberList(account("facilitator"), this::execute, part -> {});
        UI.getCurrent().add(list);
        list.show(workshops.snapshot(workshop));
        MemberLine deputy = line("lib-deputy");
        MemberLine police = line("pol-lead");
        choose(_get(line("lib-lead"), PartSelect.class), new Part(Role.AGENCY_LEAD, "POL"));
        list.show(workshops.snapshot(workshop));
        assertThat(line("lib-lead").getParent()).isEqualTo(police.getParent());
        assertThat(line("lib-deputy")).isSameAs(deputy);
        assertThat(line("pol-lead")).isSameAs(police);
        // with the last one removed the keyboard goes on at the list, not at the button that removes the next one
        assertThat(deputy.getParent().orElseThrow().getElement().hasAttribute("data-goes-on"))
                .isTrue();
        execute(new Edit.RemoveMember(account("lib-deputy")), "");
        list.show(workshops.snapshot(workshop));
        assertThat(deputy.getParent()).isEmpty();
        assertThat(part(list, NativeButton.class, "aria-label", "Invite: Velmouth City Library"::equals)
                        .isVisible())
                .isTrue();
    }

    private MemberLine line(String login) {
        return _find(MemberLine.class).stream()
                .filter(one -> String.valueOf(one.getElement().getAttribute("data-member"))
                        .equals(member(login).name()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Rule("PE-73")
    void movingOthersDoesntAskButGivingUpFacilitatingDoes() {
        choose(partOf("lib-deputy"), new Part(Role.FACILITATOR, null));
        assertThat(_find(ConfirmDialog.class)).isEmpty();
        assertThat(member("lib-deputy").role()).isEqualTo(Role.FACILITATOR);
        choose(partOf("facilitator"), new Part(Role.OBSERVER, null));
        assertThat(member("facilitator").role()).isEqualTo(Role.FACILITATOR);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(member("facilitator").role()).isEqualTo(Role.OBSERVER);
    }
}
