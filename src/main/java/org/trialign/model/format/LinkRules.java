package org.trialign.model.format;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.model.CrossLink;
import org.trialign.model.Link;
import org.trialign.model.Row;
import org.trialign.model.RowType;

/** What links and cross links may join (workshop-format.md §5 and §6; codes UNKNOWN-ID and LINK). */
public final class LinkRules {
    /** What a link leads to from each list. */
    private static final Map<RowType, RowType> STEPS = Map.of(
            RowType.INPUTS, RowType.ACTIVITIES,
            RowType.ACTIVITIES, RowType.OUTPUTS,
            RowType.OUTPUTS, RowType.OUTCOMES,
            RowType.OUTCOMES, RowType.VALUES);

    private final Ids ids;
    private final Errors errors;

    public LinkRules(Ids ids, Errors errors) {
        this.ids = ids;
        this.errors = errors;
    }

    /** A link of one agency's triangle. */
    public void check(Link link, String agency, Path path) {
        Optional<Row> from = end(link.from(), path.member("from"));
        Optional<Row> to = end(link.to(), path.member("to"));
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        if (!isOf(agency, from.get()) || !isOf(agency, to.get())) {
            broken(from.get(), to.get(), "a link joins cards of its own triangle", path);
        } else if (link.isBurden()) {
            if (!isBurden(from.get(), to.get())) {
                broken(from.get(), to.get(), "a - link goes from an activity or output to an outcome", path);
            }
        } else if (!isStep(from.get().type(), to.get().type())) {
            broken(
                    from.get(),
                    to.get(),
                    "a + link goes one step along inputs, activities, outputs, outcomes, values",
                    path);
        } else if ((link.evidence() != null || link.test() != null)
                && from.get().type() != RowType.OUTPUTS) {
            broken(from.get(), to.get(), "only output to outcome carries evidence or a test", path);
        }
    }

    /** A cross link; that {@code by} is an agency is a matter of {@link References}. */
    public void check(CrossLink link, Path path) {
        Optional<Row> from = end(link.from(), path.member("from"));
        Optional<Row> to = end(link.to(), path.member("to"));
        if (link.isBurden() && link.isAgreed()) {
            // whatever its ends are
            errors.add(
                    ErrorCode.LINK,
                    path,
                    Quote.quoted(link.from()) + " to " + Quote.quoted(link.to())
                            + ": only a + cross link can be agreed");
            return;
        }
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        String rule = crossLinkRule(link, from.get(), to.get());
        if (rule != null) {
            broken(from.get(), to.get(), rule, path);
        }
    }

    private @Nullable String crossLinkRule(CrossLink link, Row from, Row to) {
        if (Objects.equals(from.agency(), to.agency())) {
            return "a cross link joins cards of different agencies";
        } else if (ids.names(link.by(), RowType.AGENCIES) && !isOf(link.by(), from) && !isOf(link.by(), to)) {
            return "a cross link is drawn by the agency of one of its ends";
        } else if (link.isBurden()) {
            return isBurden(from, to) ? null : "a - cross link goes from an activity or output to an outcome";
        }
        return from.type() == RowType.OUTPUTS && to.type() == RowType.ACTIVITIES
                ? null
                : "a + cross link goes from an output to an activity";
    }

    /** The card at an end. Empty also for an id that is used twice: which card is meant can't be told. */
    private Optional<Row> end(String id, Path path) {
        Optional<Row> card = ids.card(id);
        if (card.isEmpty()) {
            errors.add(ErrorCode.UNKNOWN_ID, path, ids.unknown("card", id));
        }
        return ids.isAmbiguous(id) ? Optional.empty() : card;
    }

    private static boolean isOf(String agency, Row card) {
        return agency.equals(card.agency());
    }

    private static boolean isBurden(Row from, Row to) {
        return (from.type() == RowType.ACTIVITIES || from.type() == RowType.OUTPUTS) && to.type() == RowType.OUTCOMES;
    }

    private static boolean isStep(RowType from, RowType to) {
        return STEPS.get(from) == to;
    }

    private void broken(Row from, Row to, String rule, Path path) {
        errors.add(ErrorCode.LINK, path, describe(from) + " to " + describe(to) + ": " + rule);
    }

    private static String describe(Row card) {
        return Ids.noun(card.type()) + " " + Quote.quoted(card.id()) + " of " + card.agency();
    }
}
