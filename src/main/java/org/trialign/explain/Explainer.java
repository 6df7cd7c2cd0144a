package org.trialign.explain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trialign.explain.Explained.CardName;
import org.trialign.findings.Finding;
import org.trialign.findings.Kind;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.model.Card;
import org.trialign.model.RowType;
import org.trialign.model.Workshop;

/**
 * Tells in plain words what findings say and why they are there. Made for one workshop, as its reader sees it (see {@link
 * org.trialign.audience.VisibleWorkshop}), and one language; not for several threads.
 */
public final class Explainer {
    private final Index index;
    private final Language language;
    private final Names names;

    /** @param locale the nearest language that there is; English for others */
    public Explainer(Workshop workshop, Locale locale) {
        index = new Index(workshop);
        language = Language.of(locale);
        names = new Names(workshop, language);
    }

    /** @param finding one of this workshop, all of whose cards are in it */
    public static Explanation explain(Finding finding, Workshop workshop, Locale locale) {
        return new Explainer(workshop, locale).explain(finding);
    }

    /** The explanation together with the names of the finding's cards. */
    public Explained explainWithCards(Finding finding) {
        var story = new Story(finding, index, names, language);
        List<Node<?>> cards = story.cards();
        return new Explained(
                finding,
                explain(story, finding.kind()),
                cards.stream()
                        .map(node -> new CardName(node.id(), names.title(node), node.owner(), list(node.card())))
                        .toList(),
                cards.stream().map(Node::owner).distinct().toList());
    }

    /** True if all cards of the finding are in this workshop. */
    boolean hasCards(Finding finding) {
        return finding.cards().stream().allMatch(id -> index.cards().find(id) != null);
    }

    /**
     * What can be said of a fault to who sees it, but none of its cards.
     *
     * @param agency its owner
     */
    Explained explainWithoutCards(Finding finding, String agency) {
        String kind = finding.kind().wire();
        String means = language.say(kind + ".means");
        String sentence = language.say("unseen", "agency", names.agency(agency), "means", means);
        var explanation = new Explanation(
                language.say(kind + ".name"),
                sentence,
                sentence,
                language.say(kind + ".ask"),
                language.say(kind + ".falseAlarm"),
                List.of(new Reason(means, means, null)));
        return new Explained(finding, explanation, List.of(), List.of(agency));
    }

    private static RowType list(Card card) {
        return Stream.of(RowType.values())
                .filter(type -> type.thing().isInstance(card))
                .findFirst()
                .orElseThrow();
    }

    /** @see #explain(Finding, Workshop, Locale) */
    public Explanation explain(Finding finding) {
        return explain(new Story(finding, index, names, language), finding.kind());
    }

    private static Explanation explain(Story story, Kind kind) {
        String sentence = switch (kind) {
            case O1 -> Overlaps.sharedOutcome(story);
            case O2 -> Overlaps.duplicateOffer(story);
            case O3 -> Overlaps.handOffToAgree(story);
            case O4 -> Overlaps.sharedAuthorizer(story);
            case O5 -> Overlaps.capacityMatch(story);
            case O6 -> Overlaps.sharedAssumption(story);
            case O7 -> Overlaps.idle(story);
            case C1 -> Conflicts.splitAuthorizer(story);
            case C2 -> ContestedResource.tell(story);
            case C3 -> Conflicts.orderAgainstOffer(story);
            case C4 -> Conflicts.oppositeDirections(story);
            case C5 -> Conflicts.burdenOnOutcome(story);
            case C6 -> Conflicts.welfareAndJustice(story);
            case C7 -> Conflicts.personAndEveryone(story);
            case C8 -> Conflicts.jurisdictionCollision(story);
            case C9 -> Conflicts.twoLeads(story);
            case C10 -> Conflicts.clashingTerms(story);
            case C11 -> Conflicts.oneWordSeveralFigures(story);
            case G1 -> Gaps.nobodysCoreBusiness(story);
            case G2 -> Gaps.unclaimed(story);
            case G3 -> Gaps.withoutCapacity(story);
            case G4 -> Gaps.withoutAuthority(story);
            case G5 -> Gaps.untestedKeystone(story);
            case G6 -> PeopleGaps.unreached(story);
            case G7 -> PeopleGaps.obligationAndNothingElse(story);
            case G8 -> Gaps.blankCell(story);
            case G9 -> PeopleGaps.missingVoice(story);
            case G10 -> Gaps.brokenHandOff(story);
            case G11 -> Gaps.noNumber(story);
            case G12 -> Gaps.nobodyThere(story);
            case G13 -> Gaps.waitingInACircle(story);
            case G14 -> Gaps.allClosed(story);
            case F1 -> Faults.valueWithoutCapacity(story);
            case F2 -> Faults.valueWithoutAuthorizer(story);
            case F3 -> Faults.orphanOutput(story);
            case F4 -> Faults.satisfactionOnly(story);
            case F5 -> Faults.outputAsOutcome(story);
            case F6 -> Faults.tooVague(story);
            case F7 -> Faults.activityAdrift(story);
            case F8 -> Faults.netOpposed(story);
            case F9 -> Faults.promisedCapacity(story);
            case F10 -> Faults.authorityWithoutJustice(story);
            case F11 -> Faults.worksAgainstItself(story);
        };
        return story.tell(sentence);
    }
}
