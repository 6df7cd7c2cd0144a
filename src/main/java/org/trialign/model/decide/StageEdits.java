package org.trialign.model.decide;

import java.util.List;
import org.trialign.model.Agency;
import org.trialign.model.Edit;
import org.trialign.model.Help;
import org.trialign.model.Reveal;
import org.trialign.model.Row;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Spotlight;
import org.trialign.model.SwitchSetting;
import org.trialign.model.Thing;
import org.trialign.model.Wall;
import org.trialign.model.WorkshopHead;

/** What a facilitator does to the workshop as a whole: phase, switches, reveal, wall, spotlight; and asking for help. */
final class StageEdits {
    private final Draft draft;

    StageEdits(Draft draft) {
        this.draft = draft;
    }

    /** A phase is a preset of switches, so what was flipped in the phase before falls away. */
    void phase(Edit.SetPhase set) {
        Row row = draft.now().find(RowType.WORKSHOP, WorkshopHead.ID).orElseThrow();
        WorkshopHead head = (WorkshopHead) row.thing();
        if (head.phase() == set.phase()) {
            return;
        }
        draft.put(row.with(new WorkshopHead(head.title(), head.language(), head.notice(), set.phase())));
        List.copyOf(draft.now().rows(RowType.SWITCHES)).forEach(flip -> draft.drop(flip.key()));
    }

    void flip(Edit.SetSwitch set) {
        if (set.agency() != null) {
            draft.requireAgency(set.agency());
        }
        String id = SwitchSetting.idOf(set.which(), set.agency());
        boolean stands = draft.now()
                .find(RowType.SWITCHES, id)
                .filter(row -> ((SwitchSetting) row.thing()).on() == set.on())
                .isPresent();
        if (!stands) {
            putOnly(RowType.SWITCHES, new SwitchSetting(set.which(), set.agency(), set.on(), draft.actor()));
        }
    }

    void reveal(Edit.RevealAgency reveal) {
        if (reveal.agency() != null) {
            draft.requireAgency(reveal.agency());
        }
        for (Row row : draft.now().ordered(RowType.AGENCIES)) {
            boolean isMeant = reveal.agency() == null || reveal.agency().equals(row.id());
            if (row.thing() instanceof Agency agency && isMeant && !draft.now().isRevealed(agency.id())) {
                draft.append(RowType.REVEALS, null, new Reveal(agency.id()));
            }
        }
    }

    void reset(Edit.ResetSwitches reset) {
        for (Row row : List.copyOf(draft.now().rows(RowType.SWITCHES))) {
            SwitchSetting setting = (SwitchSetting) row.thing();
            boolean isMeant = (reset.which() == null || reset.which() == setting.which())
                    && (reset.agency() == null || reset.agency().equals(setting.agency()));
            if (isMeant) {
                draft.drop(row.key());
            }
        }
    }

    void hide(Edit.HideAgency hide) {
        draft.requireAgency(hide.agency());
        draft.drop(new RowKey(RowType.REVEALS, hide.agency()));
    }

    void askForHelp(Edit.AskForHelp ask) {
        draft.requireAgency(ask.agency());
        if (!draft.now().asksForHelp(ask.agency())) {
            draft.append(RowType.HELP, null, new Help(ask.agency()));
        }
    }

    void endHelp(Edit.EndHelp end) {
        draft.requireAgency(end.agency());
        draft.drop(new RowKey(RowType.HELP, end.agency()));
    }

    void setWall(Edit.SetWall set) {
        putOnly(RowType.WALL, new Wall(set.mode()));
    }

    /** A finding needs not be there: it may go and come again while people look at it. */
    void pointAt(Edit.PointAt point) {
        if (point.target() == null) {
            draft.drop(new RowKey(RowType.SPOTLIGHT, Spotlight.ID));
        } else {
            putOnly(RowType.SPOTLIGHT, new Spotlight(point.target()));
        }
    }

    private void putOnly(RowType type, Thing thing) {
        draft.now()
                .find(type, thing.id())
                .ifPresentOrElse(row -> draft.put(row.with(thing)), () -> draft.append(type, null, thing));
    }
}
