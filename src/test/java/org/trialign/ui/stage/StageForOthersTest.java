package org.trialign.ui.stage;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Noticeable;
import org.trialign.model.Edit;
import org.trialign.model.Phase;
import org.trialign.model.Snapshot;
import org.trialign.model.Standing;
import org.trialign.model.Switch;
import org.trialign.model.WallMode;

/** What the stage says to those who don't facilitate, and what it keeps from them. */
class StageForOthersTest extends StageScene {
    @Test
    @Rule("SG-15")
    void aLockSaysWhyAndWho() {
        var lead = now().member(account("lib-lead")).orElseThrow();
        var observer = now().member(account("observer-council")).orElseThrow();
        assertThat(Lock.why(UI.getCurrent(), now(), Switch.CARDS, "LIB", lead)).isEmpty();
        does("facilitator", new Edit.SetSwitch(Switch.CARDS, "LIB", false));
        assertThat(Lock.why(UI.getCurrent(), now(), Switch.CARDS, "LIB", lead))
                .contains("Cards can’t be changed now: Name of facilitator closed it for this agency.");
        assertThat(Lock.why(UI.getCurrent(), now(), Switch.CARDS, "LIB", observer))
                .contains("Cards can’t be changed now: a facilitator closed it for this agency.");
        does("facilitator", new Edit.SetPhase(Phase.COMPARE));
        assertThat(Lock.why(UI.getCurrent(), now(), Switch.CARDS, "LIB", lead))
                .contains("Cards can’t be changed now: the workshop is in Compare.");
        does("facilitator", new Edit.SetPhase(Phase.ALIGN), new Edit.SetStanding(Standing.State.ARCHIVED));
        assertThat(Lock.why(UI.getCurrent(), now(), Switch.CARDS, "LIB", lead))
                .contains("Cards can’t be changed now: the workshop is archived.");
    }

    @Test
    @Rule("SG-17")
    void bothSidesAreToldWhileAnAgencyAsksForHelpAndNobodyElse() {
        var ask = new AskForHelp();
        UI.getCurrent().add(ask);
        ask.show(stage("lib-lead"), now(), "LIB");
        _click(button(ask, "Ask for help"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(now().asksForHelp("LIB")).isTrue();
        assertThat(text(strip("facilitator"))).contains("Velmouth City Library asks for help");
        assertThat(text(strip("pol-lead"))).doesNotContain("help");
        assertThat(text(strip("observer-council"))).doesNotContain("help");
        StageStrip ours = strip("lib-lead");
        assertThat(text(ours)).contains("Facilitators can read this draft while you ask for help.");
        does("facilitator", new Edit.RevealAgency("LIB"));
        assertThat(text(strip("facilitator"))).contains("you can read its questions until it ends");
        does("facilitator", new Edit.HideAgency("LIB"));
        _click(button(ours, "End the help for Velmouth City Library"));
        assertThat(now().asksForHelp("LIB")).isFalse();
        ask.show(stage("lib-lead"), now(), "LIB");
        assertThat(ask.isVisible()).isTrue();
        does("facilitator", new Edit.SetStanding(Standing.State.ARCHIVED));
        ask.show(stage("lib-lead"), now(), "LIB");
        assertThat(ask.isVisible()).isFalse();
    }

    @Test
    @Rule("SG-16")
    void whatIsHiddenWakesNoScreen() {
        Snapshot before = now();
        does("lib-lead", new Edit.RemoveCard("lib-v1"), new Edit.AskForHelp("LIB"));
        assertThat(Noticeable.differs(new AgencyAudience("POL"), before, now())).isFalse();
        assertThat(Noticeable.differs(new ObserverAudience(), before, now())).isFalse();
        assertThat(Noticeable.differs(new FacilitatorAudience(), before, now())).isTrue();
        assertThat(Noticeable.differs(new AgencyAudience("LIB"), before, now())).isTrue();
        does("facilitator", new Edit.SetWall(WallMode.AGENCIES));
        assertThat(Noticeable.differs(new ObserverAudience(), before, now())).isTrue();
    }
}
