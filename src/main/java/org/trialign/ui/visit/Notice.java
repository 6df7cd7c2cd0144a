package org.trialign.ui.visit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import org.trialign.model.ChainCard;
import org.trialign.model.Member;
import org.trialign.model.Snapshot;
import org.trialign.workshop.Told;

/** Tells people when their work met another's: whose field was set anew, and both when a removed card came back. */
final class Notice {
    private static final int MS = 10_000;

    private Notice() {}

    /** The earlier one is told; when a card came back, so is the one whose edit brought it back. */
    static boolean concerns(Member member, Told told) {
        boolean cameBack = told.what().field() == null;
        return told.what().by().equals(member.account())
                || (cameBack && told.by().equals(member.account()));
    }

    static void show(UI ui, Member reader, Told told, Snapshot now) {
        String card = now.find(told.what().row())
                .map(row -> row.thing() instanceof ChainCard named ? named.title() : "")
                .orElse("");
        String text = told.what().field() != null
                ? ui.getTranslation("notice.overwritten", name(told.by(), now), card)
                : told.by().equals(reader.account())
                        ? ui.getTranslation(
                                "notice.cameback.mine", card, name(told.what().by(), now))
                        : ui.getTranslation("notice.cameback.theirs", card, name(told.by(), now));
        Notification shown = Notification.show(text, MS, Notification.Position.BOTTOM_START);
        shown.getElement().setAttribute("role", "status");
    }

    private static String name(String account, Snapshot now) {
        return now.member(account).map(Member::name).orElse("");
    }
}
