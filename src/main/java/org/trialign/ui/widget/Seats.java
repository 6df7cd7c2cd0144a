package org.trialign.ui.widget;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;

/** Who sits where: the seat gives an agency its colour, its id gives the letter mark (look.md, Agencies). */
public final class Seats {
    static final int SEATS = 12;
    private static final int LETTERS = 3;

    private final List<String> agencies;

    public Seats(Snapshot snapshot) {
        agencies = snapshot.ordered(RowType.AGENCIES).stream().map(Row::id).toList();
    }

    /** 1 to 12, or 0 for who speaks for no agency. */
    public int of(@Nullable String agency) {
        int index = agency == null ? -1 : agencies.indexOf(agency);
        return index < 0 ? 0 : index % SEATS + 1;
    }

    /** Up to three letters of the id. */
    public static String mark(String agency) {
        return agency.substring(0, Math.min(LETTERS, agency.length())).toUpperCase(Locale.ROOT);
    }

    public static String mark(Member person) {
        String agency = person.agency();
        if (agency != null) {
            return mark(agency);
        }
        return person.role() == Role.FACILITATOR ? "FAC" : "OBS";
    }
}
