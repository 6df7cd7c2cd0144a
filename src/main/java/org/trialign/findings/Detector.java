package org.trialign.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialign.findings.conflict.C10ClashingTerms;
import org.trialign.findings.conflict.C11OneWordSeveralFigures;
import org.trialign.findings.conflict.C1SplitAuthorizer;
import org.trialign.findings.conflict.C2ContestedResource;
import org.trialign.findings.conflict.C3OrderAgainstOffer;
import org.trialign.findings.conflict.C4OppositeDirections;
import org.trialign.findings.conflict.C5BurdenOnOutcome;
import org.trialign.findings.conflict.C6WelfareAndJustice;
import org.trialign.findings.conflict.C7PersonAndEveryone;
import org.trialign.findings.conflict.C8JurisdictionCollision;
import org.trialign.findings.conflict.C9TwoLeads;
import org.trialign.findings.fault.F10AuthorityWithoutJustice;
import org.trialign.findings.fault.F11WorksAgainstItself;
import org.trialign.findings.fault.F1ValueWithoutCapacity;
import org.trialign.findings.fault.F2ValueWithoutAuthorizer;
import org.trialign.findings.fault.F3OrphanOutput;
import org.trialign.findings.fault.F4SatisfactionOnly;
import org.trialign.findings.fault.F5OutputAsOutcome;
import org.trialign.findings.fault.F6TooVague;
import org.trialign.findings.fault.F7ActivityAdrift;
import org.trialign.findings.fault.F8NetOpposed;
import org.trialign.findings.fault.F9PromisedCapacity;
import org.trialign.findings.gap.G10BrokenHandOff;
import org.trialign.findings.gap.G11NoNumber;
import org.trialign.findings.gap.G12NobodyThere;
import org.trialign.findings.gap.G13WaitingInACircle;
import org.trialign.findings.gap.G14AllClosed;
import org.trialign.findings.gap.G1NobodysCoreBusiness;
import org.trialign.findings.gap.G2Unclaimed;
import org.trialign.findings.gap.G3WithoutCapacity;
import org.trialign.findings.gap.G4WithoutAuthority;
import org.trialign.findings.gap.G5UntestedKeystone;
import org.trialign.findings.gap.G6UnreachedPeople;
import org.trialign.findings.gap.G7ObligationAndNothingElse;
import org.trialign.findings.gap.G8BlankCell;
import org.trialign.findings.gap.G9MissingVoice;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Search;
import org.trialign.findings.overlap.O1SharedOutcome;
import org.trialign.findings.overlap.O2DuplicateOffer;
import org.trialign.findings.overlap.O3HandOffToAgree;
import org.trialign.findings.overlap.O4SharedAuthorizer;
import org.trialign.findings.overlap.O5CapacityMatch;
import org.trialign.findings.overlap.O6SharedAssumption;
import org.trialign.findings.overlap.O7Idle;
import org.trialign.model.Agency;
import org.trialign.model.Workshop;

/** The collaboration service: all findings of a workshop (findings.md §1 to §4). */
public final class Detector {
    /** What is computed between agencies. */
    private static final List<Search> SHARED = List.of(
            new O1SharedOutcome(),
            new O2DuplicateOffer(),
            new O3HandOffToAgree(),
            new O4SharedAuthorizer(),
            new O5CapacityMatch(),
            new O6SharedAssumption(),
            new O7Idle(),
            new C1SplitAuthorizer(),
            new C2ContestedResource(),
            new C3OrderAgainstOffer(),
            new C4OppositeDirections(),
            new C5BurdenOnOutcome(),
            new C6WelfareAndJustice(),
            new C7PersonAndEveryone(),
            new C8JurisdictionCollision(),
            new C9TwoLeads(),
            new C10ClashingTerms(),
            new C11OneWordSeveralFigures(),
            new G1NobodysCoreBusiness(),
            new G2Unclaimed(),
            new G3WithoutCapacity(),
            new G4WithoutAuthority(),
            new G5UntestedKeystone(),
            new G6UnreachedPeople(),
            new G7ObligationAndNothingElse(),
            new G8BlankCell(),
            new G9MissingVoice(),
            new G10BrokenHandOff(),
            new G11NoNumber(),
            new G12NobodyThere(),
            new G13WaitingInACircle(),
            new G14AllClosed());

    /** What is computed for one agency, and private to it. */
    private static final List<Search> FAULTS = List.of(
            new F1ValueWithoutCapacity(),
            new F2ValueWithoutAuthorizer(),
            new F3OrphanOutput(),
            new F4SatisfactionOnly(),
            new F5OutputAsOutcome(),
            new F6TooVague(),
            new F7ActivityAdrift(),
            new F8NetOpposed(),
            new F9PromisedCapacity(),
            new F10AuthorityWithoutJustice(),
            new F11WorksAgainstItself());

    private Detector() {}

    /** The findings of all kinds, as if every agency were revealed, faults included; in ASCII order of their keys. */
    public static List<Finding> detect(Workshop workshop) {
        Set<String> everybody = workshop.agencies().stream().map(Agency::id).collect(Collectors.toSet());
        return Detection.of(workshop, everybody).everything();
    }

    /** One pass of each search for overlaps, conflicts and gaps. */
    static List<Pass> shared(Index index) {
        return SHARED.stream().map(search -> Pass.of(search, index)).toList();
    }

    /** What the passes found, in ASCII order of the keys. */
    static List<Finding> merged(List<Pass> passes) {
        return passes.stream()
                .map(Pass::found)
                .filter(found -> !found.isEmpty())
                .sorted(Comparator.comparing(found -> found.getFirst().kind().wire() + "|"))
                .flatMap(List::stream)
                .toList();
    }

    /** All faults in an index that holds the triangle of one agency, in ASCII order of their keys. */
    static List<Finding> faults(Index index) {
        var found = new Found();
        FAULTS.forEach(search -> search.search(index, found));
        return found.sorted();
    }
}
