package org.trialign.findings;

import org.junit.jupiter.api.Test;
import org.trialign.Rule;

class GapsTest {
    private static final String CORE = "role=core condition=c direction=up";

    @Test
    @Rule({"DT-G1", "DT-G2"})
    void aPartIsUnclaimedOrNobodysOrOwned() {
        String base = "facets f\nfacets g critical=true\n";
        Expect.findings(Kind.G2, base + "A", "G2|f medium", "G2|g high");
        Expect.findings(Kind.G1, base + "A values v1 facets=f,g", "G1|f medium v1", "G1|g high v1");
        Expect.findings(Kind.G1, base + "A values v1 facets=f\nB values v2 role=core facets=f", "G1|f high v1 v2");
        Expect.nothing(Kind.G1, base + "A values v1 facets=f " + CORE);
    }

    private static final String CHAIN = """
            A values v1 role=core condition=c direction=up facets=f
            A outcomes u1
            A links u1>v1
            A outputs o1
            A links o1>u1
            A activities a1 needs=%s
            A links a1>o1
            """;

    @Test
    @Rule("DT-G3")
    void capacityIsSecuredPartlyPromisedOrNone() {
        String made = CHAIN.replace(" needs=%s", "");
        Expect.findings(Kind.G3, "facets f\nA values v1 facets=f " + CORE, "G3|f medium v1");
        Expect.findings(Kind.G3, made, "G3|f medium a1 v1");
        Expect.nothing(Kind.G3, made + "A inputs i1\nA links i1>a1");
        Expect.nothing(Kind.G3, made + "A inputs i1 status=spare\nA links i1>a1");
        Expect.findings(
                Kind.G3,
                "facets f critical=true\n" + made
                        + "A inputs i1 kind=authority\nA links i1>a1\nA inputs i2 status=lacking\nA links i2>a1",
                "G3|f high a1 v1");
        Expect.findings(
                Kind.G3,
                "facets f critical=true\n" + made
                        + "A inputs i1\nA links i1>a1\nA inputs i2 status=lacking\nA links i2>a1",
                "G3|f medium a1 v1");
    }

    @Test
    @Rule("DT-G3")
    void whatAnActivityNeedsMustBeMadeBySomebody() {
        String waiting = CHAIN.formatted("fn") + "A inputs i1\nA links i1>a1\n";
        Expect.findings(Kind.G3, waiting, "G3|f medium a1 v1");
        Expect.nothing(Kind.G3, waiting + "B outputs o2 kind=other function=fn");
    }

    @Test
    @Rule("DT-G3")
    void aPartThatIsHeldAndOnlyWeakIsLow() {
        String held = CHAIN.replace(" needs=%s", "") + "A inputs i1\nA links i1>a1\n";
        Expect.findings(Kind.G3, held + "A activities a2\nA links a2>o1", "G3|f low a2 v1");
    }

    @Test
    @Rule("DT-G4")
    void authorityComesFromAGiverAndIsLostByRefusalOrWantOfPower() {
        String claim = CHAIN.replace(" needs=%s", "");
        String yes = claim + "A stakeholders s1 authorizer=u stance=1 gives=authority\n";
        Expect.findings(
                Kind.G4, claim + "A stakeholders s1 authorizer=u stance=2 gives=public_spirit", "G4|f medium v1");
        Expect.nothing(Kind.G4, yes);
        String no = "A stakeholders s2 authorizer=w stance=-1 power=3 gives=money";
        Expect.nothing(Kind.G4, yes + no);
        Expect.findings(Kind.G4, yes + no + " about=v1", "G4|f high v1");
        Expect.nothing(Kind.G4, yes + no + " about=v1\nA stakeholders s3 authorizer=x stance=1 gives=money about=v1");
        String power = yes + "A inputs i1 kind=authority status=requested\nA links i1>a1\n";
        Expect.findings(Kind.G4, power, "G4|f medium v1");
        Expect.nothing(Kind.G4, power + "A activities a2\nA links a2>o1\nA inputs i2\nA links i2>a2");
    }

    @Test
    @Rule("DT-G5")
    void aKeystoneIsTestedByAnyLinkBehindAnyClaim() {
        String claim = "facets f critical=true\n" + CHAIN.replace(" needs=%s", "");
        Expect.findings(Kind.G5, claim, "G5|f medium o1 u1");
        Expect.findings(Kind.G5, claim.replace("o1>u1", "o1>u1 evidence=disputed"), "G5|f high o1 u1");
        String other =
                "B values v2 facets=f\nB outcomes u2 kind=%s\nB links u2>v2\nB outputs o2\nB links o2>u2 evidence=tested";
        Expect.nothing(Kind.G5, claim + other.formatted("other"));
        Expect.findings(Kind.G5, claim + other.formatted("client_satisfaction"), "G5|f medium o1 u1");
        Expect.nothing(Kind.G5, claim.replace("A links a1>o1", ""));
    }

    @Test
    @Rule("DT-G6")
    void peopleAreReachedByAnOfferForThemOrForPartOfThem() {
        String base = "populations p parent=all focus=true\npopulations q parent=p\n";
        Expect.findings(Kind.G6, base + "A outputs o1 kind=other population=p", "G6|p high");
        Expect.findings(Kind.G6, base + "A outputs o1 population=all", "G6|p medium");
        Expect.nothing(Kind.G6, base + "A outputs o1 kind=nudge population=q");
    }

    @Test
    @Rule("DT-G7")
    void anOrderIsAloneWhenTheServiceIsForWiderPeople() {
        String base = """
                populations p parent=all focus=true
                populations q parent=p
                A outputs o1 kind=obligation population=p place=s
                A outputs o2 kind=obligation population=q place=s
                A outputs o3 kind=obligation population=p
                """;
        Expect.findings(Kind.G7, base, "G7|p@s high o1");
        Expect.findings(Kind.G7, base + "B outputs h population=all place=s", "G7|p@s high o1");
        Expect.findings(Kind.G7, base + "B outputs h kind=nudge population=p place=s", "G7|p@s high o1");
        Expect.nothing(Kind.G7, base + "B outputs h population=q place=s");
        Expect.nothing(Kind.G7, base + "A outputs h population=p place=s");
    }

    @Test
    @Rule("DT-G8")
    void everyCellIsAskedFor() {
        Expect.findings(Kind.G8, "A values v1 cell=CJ", "G8|CW medium", "G8|IJ medium", "G8|IW medium");
    }

    @Test
    @Rule("DT-G9")
    void aVoiceIsMissingForARootOrItsOneMember() {
        String base = "populations p parent=root focus=true\npopulations q parent=root focus=true\n";
        Expect.findings(Kind.G9, base, "G9|root medium");
        Expect.findings(
                Kind.G9,
                "authorizers u represents=q\nA outputs o1 kind=obligation population=p\nA stakeholders s1 authorizer=u\n"
                        + base,
                "G9|p high");
        Expect.findings(Kind.G9, "authorizers u represents=q\n" + base, "G9|root medium");
    }

    @Test
    @Rule("DT-G9")
    void whoIsSpokenForThroughOthersIsMissedOnlyUnderAnOrder() {
        String base = """
                populations p parent=root focus=true
                populations q parent=p focus=true
                authorizers u represents=root
                A stakeholders s1 authorizer=u
                """;
        Expect.nothing(Kind.G9, base);
        Expect.findings(Kind.G9, base + "A outputs o1 kind=obligation population=p", "G9|p medium");
    }

    @Test
    @Rule("DT-G10")
    void whatNobodyMakesIsABrokenHandOff() {
        Expect.findings(Kind.G10, "A activities a1 needs=f", "G10|f medium a1");
        Expect.findings(Kind.G10, CHAIN.formatted("fn"), "G10|fn high a1");
        Expect.nothing(Kind.G10, "A activities a1 needs=f\nA outputs o1 kind=other function=f");
    }

    @Test
    @Rule("DT-G11")
    void aClaimWithoutMeasureHasNoNumber() {
        Expect.findings(Kind.G11, """
                facets f critical=true
                conditions d measure=\u2003
                conditions e measure=days
                A values v1 condition=c
                A values v2 condition=d facets=f
                A values v3 condition=e role=core
                A outcomes u1 condition=g
                """, "G11|c low v1", "G11|d medium v2");
    }

    private static final String HOURS = """
            times evening parent=day focus=true
            times late parent=evening
            times day parent=always
            """;

    @Test
    @Rule("DT-G12")
    void anOfferCoversItsHoursAndThoseWithinButARootOnlyItself() {
        Expect.findings(Kind.G12, HOURS + "A outputs o1 time=late", "G12|evening medium o1");
        Expect.findings(Kind.G12, HOURS + "A outputs o1 time=day", "G12|evening medium o1");
        Expect.findings(Kind.G12, HOURS + "A outputs o1 time=always\nA outputs o2", "G12|evening high");
        Expect.findings(Kind.G12, HOURS + "A outputs o1 kind=other time=evening", "G12|evening high");
        Expect.nothing(
                Kind.G12, HOURS + "A outputs o1 time=day\nA activities a1\nA links a1>o1\nA inputs i1\nA links i1>a1");
        Expect.findings(Kind.G12, "times always focus=true\nA outputs o1 time=always", "G12|always medium o1");
    }

    @Test
    @Rule("DT-G13")
    void aCircleIsOneOfSeveralAgenciesAndHasItsSmallestId() {
        String circle = """
                A activities b2 needs=f
                B outputs o1 function=f
                B activities b10 needs=g
                B links b10>o1
                A outputs o2 function=g
                A links b2>o2
                """;
        Expect.findings(Kind.G13, circle, "G13|b10 medium b10 b2");
        Expect.findings(Kind.G13, circle + "crossLinks o1>b2 effect=+ agreed=true", "G13|b10 medium b10 b2");
        Expect.nothing(Kind.G13, circle.replace("b10 needs=g", "b10"));
        Expect.nothing(Kind.G13, "A activities a1 needs=f\nA outputs o1 function=f\nA links a1>o1");
    }

    @Test
    @Rule("DT-G14")
    void allAreClosedAtAnHourAtWhichSomebodyIsThere() {
        String base = HOURS + """
                times noon parent=day
                C outputs hall time=evening
                C activities a1
                C links a1>hall
                A outputs o1 function=f time=noon
                B outputs o2 function=f time=noon
                """;
        Expect.nothing(Kind.G14, base);
        String open = base + "C inputs i1\nC links i1>a1\n";
        Expect.findings(Kind.G14, open, "G14|f@evening medium o1 o2");
        Expect.nothing(Kind.G14, open + "A outputs o3 function=f");
        Expect.nothing(Kind.G14, open + "A outputs o3 function=f time=always");
        Expect.nothing(Kind.G14, open + "A outputs o3 function=f time=late");
        Expect.findings(
                Kind.G14,
                open + "facets x critical=true\nB values v facets=x\nB outcomes u\nB links o2>u\nB links u>v",
                "G14|f@evening high o1 o2");
    }
}
