package org.trialign.audience;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Agency;
import org.trialign.model.CrossLink;
import org.trialign.model.Edit;
import org.trialign.model.Effect;
import org.trialign.model.Member;
import org.trialign.model.Refusal;
import org.trialign.model.Refusal.Forbidden;
import org.trialign.model.Refusal.NotFound;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Switch;
import org.trialign.model.Target;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * May this member do this now? A right is role × switch × reveal (design §3). What the member doesn't see is answered
 * like what doesn't exist, before anything else is looked at.
 */
public final class May {
    private static final Optional<Refusal> ALLOWED = Optional.empty();

    private final Member viewer;
    private final Snapshot now;
    private final Sight sight;
    private final MayFrame frame;
    private final Function<String, Optional<Row>> removedSinceBase;
    private final FindingRights findings;

    private May(
            Member viewer, Snapshot now, Function<String, Optional<Row>> removedSinceBase, FindingsLookup findings) {
        this.viewer = viewer;
        this.now = now;
        this.removedSinceBase = removedSinceBase;
        this.findings = new FindingRights(viewer, now, findings);
        sight = Sight.of(Audience.of(viewer), now);
        frame = new MayFrame(viewer, now, sight);
    }

    /**
     * Empty if the viewer may; else {@link NotFound} or {@link Forbidden}, never another refusal. Judges the right alone:
     * what is malformed in an edit is left to {@code decide}.
     *
     * @param viewer as a member of {@code now}
     * @param now the snapshot with the earlier edits of the same command in it, so that what they made can be named
     * @param removedSinceBase the last image of a card, by id, that another command removed after the base of this one
     * @param findings where to look for the findings that an edit names
     */
    public static Optional<Refusal> refusal(
            Member viewer,
            Edit edit,
            Snapshot now,
            Function<String, Optional<Row>> removedSinceBase,
            FindingsLookup findings) {
        var may = new May(viewer, now, removedSinceBase, findings);
        return may.standing(edit).or(() -> may.judge(edit));
    }

    /** As above, when nothing is known of an earlier state: what is gone is not found. */
    public static Optional<Refusal> refusal(
            Member viewer, Edit edit, Snapshot now, Function<String, Optional<Row>> removedSinceBase) {
        return refusal(viewer, edit, now, removedSinceBase, new FindingsLookup(revision -> now));
    }

    private Optional<Refusal> judge(Edit edit) {
        return switch (edit) {
            case Edit.SetField set -> editCard(set.card());
            case Edit.RemoveCard remove -> editCard(remove.card());
            case Edit.MoveCard move -> editCard(move.card()).or(() -> seesNeighbour(move.before()));
            case Edit.AddCard add -> addTo(add.agency());
            case Edit.AddLink add -> addTo(add.agency()).or(() -> seesEnds(add.value()));
            case Edit.SetLink set -> editLink(set.agency(), set.from(), set.to());
            case Edit.RemoveLink remove -> editLink(remove.agency(), remove.from(), remove.to());
            case Edit.AddCrossLink add -> draw(add.value());
            case Edit.SetCrossLink set -> changeCrossLink(set.id());
            case Edit.RemoveCrossLink remove -> changeCrossLink(remove.id());
            case Edit.AgreeCrossLink agree -> agree(agree.id());
            case Edit.SetUsual usual -> addTo(usual.agency());
            case Edit.Undo undo -> lookBack();
            case Edit.Redo redo -> lookBack();
            case Edit.PutBack putBack -> editCard(putBack.card());
            case Edit.SetPhase phase -> facilitate("moves the workshop to another phase", null);
            case Edit.SetSwitch flip -> facilitate("flips switches", flip.agency());
            case Edit.RevealAgency reveal -> facilitate("reveals an agency", reveal.agency());
            case Edit.MoveMember move -> facilitate("moves people", move.agency());
            case Edit.RemoveMember remove -> facilitate("removes people", null);
            case Edit.SetStanding set -> facilitate("archives or deletes a workshop", null);
            case Edit.ResetSwitches reset -> facilitate("flips switches", reset.agency());
            case Edit.HideAgency hide -> facilitate("hides an agency", hide.agency());
            case Edit.AskForHelp ask -> askForHelp(ask.agency());
            case Edit.EndHelp end -> endHelp(end.agency());
            case Edit.SetWall wall -> facilitate("sets the wall", null);
            case Edit.PointAt point -> pointAt(point.target());
            case Edit.Pin pin -> findings.settle(pin.key());
            case Edit.Unpin unpin -> findings.takeBack(RowType.PINS, unpin.key());
            case Edit.Dismiss dismiss -> findings.settle(dismiss.key());
            case Edit.Reopen reopen -> findings.takeBack(RowType.DISMISSALS, reopen.key());
            case Edit.Nod nod -> findings.nod(nod.key());
            case Edit.ShareFault share -> findings.share(share.key());
            case Edit.UnshareFault unshare -> findings.unshare(unshare.key());
            case Edit.SetProblem set -> frame.change();
            case Edit.SetWorkshop set -> frame.change();
            case Edit.AddTerm add -> frame.change();
            case Edit.SetTerm set -> frame.changeTerm(set.list(), set.id());
            case Edit.RemoveTerm remove -> frame.changeTerm(remove.list(), remove.id());
            case Edit.MoveTerm move -> frame.moveTerm(move);
            case Edit.MergeTerms merge -> frame.merge(merge);
            case Edit.SetOverlap set -> frame.change();
            case Edit.RemoveOverlap remove -> frame.change();
            case Edit.ProposeTerm propose -> frame.propose(propose.agency());
            case Edit.AcceptTerm accept -> frame.answer(accept.list(), accept.id());
            case Edit.RefuseTerm refuse -> frame.answer(refuse.list(), refuse.id());
            case Edit.AddAgency add -> frame.change();
            case Edit.SetAgency set -> frame.setAgency(set);
            case Edit.MoveAgency move -> frame.changeAgency(move.agency(), move.before());
            case Edit.RemoveAgency remove -> frame.changeAgency(remove.agency(), null);
        };
    }

    /** In an archived workshop nothing is changed but that it is; a deleted one isn't there. */
    private Optional<Refusal> standing(Edit edit) {
        if (edit instanceof Edit.SetStanding && viewer.role() == Role.FACILITATOR) {
            return ALLOWED;
        }
        return switch (now.standing()) {
            case ACTIVE -> ALLOWED;
            case ARCHIVED -> forbidden("This workshop is archived; a facilitator can bring it back.");
            case DELETED -> Optional.of(new NotFound("workshop"));
        };
    }

    private Optional<Refusal> editCard(String id) {
        return now.card(id)
                .or(() -> removedSinceBase.apply(id))
                .filter(sight::shows)
                .map(row -> writeTriangle(String.valueOf(row.agency())))
                .orElseGet(() -> notFound("card", id));
    }

    /** What is taken back is judged row by row, as edits of these rows are. */
    private Optional<Refusal> lookBack() {
        return viewer.role() == Role.OBSERVER ? forbidden("Observers change nothing.") : ALLOWED;
    }

    private Optional<Refusal> seesNeighbour(@Nullable String before) {
        return before == null || sight.showsCard(before) ? ALLOWED : notFound("card", before);
    }

    private Optional<Refusal> addTo(String agency) {
        return hasAgency(agency) ? writeTriangle(agency) : notFound("agency", agency);
    }

    private Optional<Refusal> editLink(String agency, String from, String to) {
        String id = from + ">" + to;
        return now.find(RowType.LINKS, id)
                .filter(row -> agency.equals(row.agency()))
                .filter(sight::shows)
                .map(row -> writeTriangle(agency))
                .orElseGet(() -> notFound("link", id));
    }

    private Optional<Refusal> writeTriangle(String agency) {
        if (!writesFor(agency)) {
            return forbidden("Only the people of " + nameOf(agency) + " change its triangle.");
        }
        return whenOn(Switch.CARDS, agency, "Cards can't be changed now.");
    }

    /** Both ends of a link that is to be made; an end that isn't text is left to {@code decide}. */
    private Optional<Refusal> seesEnds(ObjectNode link) {
        for (String end : new String[] {"from", "to"}) {
            String card = text(link, end);
            if (card != null && !sight.showsCard(card)) {
                return notFound("card", card);
            }
        }
        return ALLOWED;
    }

    /** A hand-off may be proposed by either end; a burden is drawn by the owner of the outcome. */
    private Optional<Refusal> draw(ObjectNode value) {
        Optional<Refusal> blind = seesEnds(value);
        if (blind.isPresent()) {
            return blind;
        }
        if (viewer.role() == Role.OBSERVER) {
            return forbidden("Observers change nothing.");
        }
        String by = text(value, "by");
        if (by == null) {
            return ALLOWED;
        }
        if (!hasAgency(by)) {
            return notFound("agency", by);
        }
        if (!writesFor(by)) {
            return forbidden("Only the people of " + nameOf(by) + " draw cross links for it.");
        }
        Set<String> drawers = ownersOf(text(value, "to"));
        boolean burden = Effect.MINUS.wire().equals(text(value, "effect"));
        if (!burden) {
            drawers.addAll(ownersOf(text(value, "from")));
        }
        if (!drawers.isEmpty() && !drawers.contains(by)) {
            return forbidden(
                    burden
                            ? "A burden is drawn by the agency whose outcome it sets back."
                            : "A hand-off is proposed by one of its two ends.");
        }
        return whenCrossLinksOn(by);
    }

    /** The drawer changes or removes it; of a hand-off the other end too. */
    private Optional<Refusal> changeCrossLink(String id) {
        return onCrossLink(id, link -> {
            Set<String> mayChange = link.isBurden() ? new LinkedHashSet<>() : ends(link);
            mayChange.add(link.by());
            return asOneOf(mayChange, "Only the agency that drew a burden changes it; a hand-off, either end.");
        });
    }

    private Optional<Refusal> agree(String id) {
        return onCrossLink(id, link -> {
            Set<String> others = ends(link);
            others.remove(link.by());
            return asOneOf(others, "A hand-off is agreed by the end that didn't propose it.");
        });
    }

    private Optional<Refusal> onCrossLink(String id, Function<CrossLink, Optional<Refusal>> judge) {
        return now.find(RowType.CROSS_LINKS, id)
                .filter(sight::shows)
                .map(row -> judge.apply((CrossLink) row.thing()))
                .orElseGet(() -> notFound("cross link", id));
    }

    /** Allowed if the viewer writes for one of these agencies, for which cross links are switched on. */
    private Optional<Refusal> asOneOf(Set<String> agencies, String why) {
        Optional<Refusal> best = forbidden(why);
        for (String agency : agencies) {
            if (writesFor(agency)) {
                best = whenCrossLinksOn(agency);
                if (best.isEmpty()) {
                    return ALLOWED;
                }
            }
        }
        return best;
    }

    private Optional<Refusal> facilitate(String does, @Nullable String agency) {
        if (agency != null && !hasAgency(agency)) {
            return notFound("agency", agency);
        }
        return viewer.role() == Role.FACILITATOR ? ALLOWED : forbidden("Only a facilitator " + does + ".");
    }

    private Optional<Refusal> askForHelp(String agency) {
        if (!hasAgency(agency)) {
            return notFound("agency", agency);
        }
        return Membership.isOf(viewer, agency)
                ? ALLOWED
                : forbidden("Only the people of " + nameOf(agency) + " ask for help.");
    }

    private Optional<Refusal> endHelp(String agency) {
        return viewer.role() == Role.FACILITATOR && hasAgency(agency) ? ALLOWED : askForHelp(agency);
    }

    /** Whether a finding is there is not asked: the answer would tell of findings that this person doesn't see. */
    private Optional<Refusal> pointAt(@Nullable Target target) {
        if (target != null) {
            boolean isThere = switch (target.kind()) {
                case CARD -> sight.showsCard(target.id());
                case TRIANGLE -> hasAgency(target.id());
                case FINDING -> true;
            };
            if (!isThere) {
                return notFound(target.kind().wire(), target.id());
            }
        }
        return facilitate("points at something", null);
    }

    private Optional<Refusal> whenCrossLinksOn(String agency) {
        return whenOn(Switch.CROSS_LINKS, agency, "Cross links can't be changed now.");
    }

    private Optional<Refusal> whenOn(Switch which, String agency, String why) {
        return Switches.isOn(now, which, agency) ? ALLOWED : forbidden(why);
    }

    private boolean writesFor(String agency) {
        return Membership.writesFor(viewer, agency, now);
    }

    private Set<String> ends(CrossLink link) {
        Set<String> ends = ownersOf(link.from());
        ends.addAll(ownersOf(link.to()));
        return ends;
    }

    /** The owner of a card, in a set of its own; empty if there is no such card. */
    private Set<String> ownersOf(@Nullable String card) {
        var owners = new LinkedHashSet<String>();
        if (card != null) {
            now.card(card).map(Row::agency).ifPresent(owners::add);
        }
        return owners;
    }

    private boolean hasAgency(String agency) {
        return now.find(RowType.AGENCIES, agency).isPresent();
    }

    private String nameOf(String agency) {
        return now.find(RowType.AGENCIES, agency)
                .map(row -> ((Agency) row.thing()).name())
                .orElse(agency);
    }

    private static @Nullable String text(ObjectNode value, String member) {
        JsonNode node = value.get(member);
        return node != null && node.isString() ? node.stringValue() : null;
    }

    static Optional<Refusal> notFound(String what, String id) {
        return Optional.of(new NotFound(what + " " + id));
    }

    static Optional<Refusal> forbidden(String why) {
        return Optional.of(new Forbidden(why));
    }
}
