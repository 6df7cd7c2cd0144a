package org.trialign.model.format;

import java.util.HashSet;
import org.trialign.model.Agreement;

/** What the members of one agreement owe each other (workshop-format.md §7). */
public final class AgreementRules {
    private final Errors errors;

    public AgreementRules(Errors errors) {
        this.errors = errors;
    }

    public void check(Agreement agreement, Path path) {
        party(agreement, agreement.owner(), path.member("owner"));
        if (agreement.due() != null && agreement.dueInDays() != null) {
            errors.add(ErrorCode.VALUE, path, "due and dueInDays can't stand together");
        }
        var answered = new HashSet<String>();
        for (int i = 0; i < agreement.answers().size(); i++) {
            String agency = agreement.answers().get(i).agency();
            Path answer = path.member("answers").entry(i);
            party(agreement, agency, answer.member("agency"));
            if (!answered.add(agency)) {
                errors.add(ErrorCode.TWICE, answer, "a second answer of " + Quote.quoted(agency));
            }
        }
    }

    private void party(Agreement agreement, String agency, Path path) {
        // also of an unknown agency, which is another error in the same place
        if (!agreement.parties().contains(agency)) {
            errors.add(
                    ErrorCode.VALUE,
                    path,
                    "allowed are the parties " + String.join(", ", agreement.parties()) + "; found "
                            + Quote.quoted(agency));
        }
    }
}
