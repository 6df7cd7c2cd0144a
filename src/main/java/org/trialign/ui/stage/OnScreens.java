package org.trialign.ui.stage;

import org.trialign.model.Switch;

/** Which switches open something that a screen has. The others hold on the server and wait for theirs: nobody is promised them. */
final class OnScreens {
    private OnScreens() {}

    static boolean has(Switch which) {
        return switch (which) {
            case FRAME, PROPOSE_TERMS, CARDS, CROSS_LINKS -> true;
            case COMMENTS, MARKS, DOTS, AGREEMENTS, FOLLOW_UP -> false;
        };
    }
}
