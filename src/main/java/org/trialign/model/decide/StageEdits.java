package org.trialign.model.decide;

import java.util.List;
import org.trialign.model.Agency;
import org.trialign.model.Edit;
import org.trialign.model.Reveal;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.SwitchSetting;
import org.trialign.model.WorkshopHead;

/** What a facilitator does to the workshop as a whole: phase, switches, reveal. */
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
        var setting = new SwitchSetting(set.which(), set.agency(), set.on());
        draft.now()
                .find(RowType.SWITCHES, setting.id())
                .ifPresentOrElse(
                        row -> draft.put(row.with(setting)), () -> draft.append(RowType.SWITCHES, null, setting));
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
}
