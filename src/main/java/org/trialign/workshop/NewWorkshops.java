package org.trialign.workshop;

import java.util.ArrayList;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.trialign.access.Account;
import org.trialign.model.Member;
import org.trialign.model.Phase;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Workshop;
import org.trialign.model.WorkshopRows;

/** Makes workshops. Whoever has an account may make one, and is its facilitator. */
@Service
public class NewWorkshops {
    private static final int MOST_OF_A_TITLE = 10_000;

    private final WorkshopService workshops;

    NewWorkshops(WorkshopService workshops) {
        this.workshops = workshops;
    }

    /**
     * Makes a workshop in phase Frame with nobody revealed and one member, its facilitator.
     *
     * @param content keeps the rules of the file
     * @return the slug, made of the title
     */
    public String create(Workshop content, Account facilitator) {
        var rows = new ArrayList<Row>(WorkshopRows.ofWorkshop(content.in(Phase.FRAME)));
        rows.add(new Row(
                RowType.MEMBERS,
                null,
                Row.GAP,
                new Member(facilitator.id(), facilitator.name(), Role.FACILITATOR, null)));
        String wanted = Slug.of(content.head().title());
        for (int number = 1; number < MOST_OF_A_TITLE; number++) {
            String slug = Slug.numbered(wanted, number);
            if (!workshops.isTaken(slug)) {
                try {
                    workshops.create(slug, facilitator.id(), rows);
                    return slug;
                } catch (IntegrityConstraintViolationException | DataIntegrityViolationException e) {
                    if (!workshops.isTaken(slug)) {
                        throw e;
                    }
                }
            }
        }
        throw new IllegalStateException("too many workshops are called " + wanted);
    }
}
