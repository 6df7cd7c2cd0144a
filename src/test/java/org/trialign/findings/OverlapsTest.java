package org.trialign.findings;

import org.junit.jupiter.api.Test;
import org.trialign.Rule;

class OverlapsTest {
    @Test
    @Rule("DT-O1")
    void holdIsADirectionAndValuesMeetOutcomes() {
        Expect.findings(Kind.O1, """
                A values v1 condition=c direction=hold
                B outcomes u1 condition=c direction=hold
                C outcomes u2 condition=c direction=up
                C outcomes u3 condition=c
                """, "O1|c:hold medium u1 v1");
    }

    @Test
    @Rule("DT-O1")
    void aSharedOutcomeIsHighOnlyWithAMeasureThatIsNotBlank() {
        String cores = """
                A values v1 role=core condition=c direction=up
                B values v2 role=core condition=c direction=up
                """;
        Expect.findings(Kind.O1, "conditions c measure=days\n" + cores, "O1|c:up high v1 v2");
        Expect.findings(Kind.O1, "conditions c measure=\u00a0\n" + cores, "O1|c:up medium v1 v2");
        Expect.findings(Kind.O1, cores, "O1|c:up medium v1 v2");
    }

    @Test
    @Rule("DT-O1")
    void threeAgenciesAndACriticalFacetMakeItHighToo() {
        String three = """
                conditions c measure=days
                facets f critical=true
                A outcomes u1 condition=c direction=up
                B outcomes u2 condition=c direction=up
                C outcomes u3 condition=c direction=up
                C values v3 facets=f
                """;
        Expect.findings(Kind.O1, three, "O1|c:up medium u1 u2 u3");
        Expect.findings(Kind.O1, three + "C links u3>v3", "O1|c:up high u1 u2 u3");
    }

    @Test
    @Rule("DT-O2")
    void offersJoinThroughOthersEvenOfTheirOwnAgency() {
        Expect.findings(Kind.O2, """
                populations teens parent=youth
                places square parent=town
                A outputs o1 function=f population=teens place=square
                A outputs o2 function=f population=youth place=town
                B outputs o3 function=f population=youth place=park
                B outputs o4 kind=nudge function=f population=youth place=square
                C outputs o5 kind=obligation function=f population=youth place=square
                """, "O2|f@town medium o1 o2 o4");
    }

    @Test
    @Rule("DT-O2")
    void aMissingPopulationMatchesNothingAndAMissingPlaceMeetsAll() {
        Expect.findings(Kind.O2, """
                A outputs o1 function=f population=p
                B outputs o2 function=f population=p place=q
                A outputs o3 function=g place=q
                B outputs o4 function=g place=q
                """, "O2|f medium o1 o2");
    }

    @Test
    @Rule("DT-O2")
    void citywideMeetsEveryPlaceAndTheAnchorIsThePlaceAboveAll() {
        Expect.findings(Kind.O2, """
                places city citywide=true
                places square parent=city
                A outputs o1 function=f population=p place=city
                B outputs o2 function=f population=p place=square
                A outputs o3 function=g population=p place=city
                B outputs o4 function=g population=p place=elsewhere
                """, "O2|f@city medium o1 o2", "O2|g medium o3 o4");
    }

    @Test
    @Rule({"DT-O2", "DT-4"})
    void clustersWithOneAnchorAreOneFindingWhoseAgenciesAreCountedTogether() {
        Expect.findings(Kind.O2, """
                A outputs o1 function=f population=p
                B outputs o2 function=f population=p place=q
                B outputs o3 function=f population=r
                C outputs o4 function=f population=r place=s
                """, "O2|f high o1 o2 o3 o4");
    }

    @Test
    @Rule("DT-O2")
    void differentHoursAreNoDuplicate() {
        Expect.nothing(Kind.O2, """
                times morning parent=day
                times evening parent=day
                A outputs o1 function=f population=p place=q time=morning
                B outputs o2 function=f population=p place=q time=evening
                """);
    }

    @Test
    @Rule("DT-O3")
    void anAgencyThatHasAgreedWithSomebodyIsJoinedWithAllItsActivities() {
        String need = """
                A outputs o1 function=f
                B activities a1 needs=f
                B activities a2 needs=f
                """;
        Expect.findings(Kind.O3, need, "O3|f medium a1 a2 o1");
        Expect.findings(Kind.O3, need + "crossLinks o1>a1 effect=+", "O3|f medium a1 a2 o1");
        Expect.nothing(Kind.O3, need + "crossLinks o1>a1 effect=+ agreed=true");
    }

    @Test
    @Rule("DT-O3")
    void onlySupplyAcrossCountsAndOnlyItIsACard() {
        Expect.findings(Kind.O3, """
                A outputs o1 kind=other function=f
                A activities a0 needs=f
                B outputs o2 function=f
                B activities a1 needs=f
                """, "O3|f high a0 a1 o1 o2");
        Expect.nothing(Kind.O3, "A outputs o1 function=f\nA activities a0 needs=f");
    }

    @Test
    @Rule("DT-O4")
    void aSharedAuthorizerIsLowUnlessTheySpeakAboutOneMatter() {
        String base = """
                A values v1 condition=c
                B values v2 condition=c
                A stakeholders s1 authorizer=u stance=1 power=1 about=v1
                """;
        Expect.findings(Kind.O4, base + "B stakeholders s2 authorizer=u stance=2", "O4|u low s1 s2");
        Expect.findings(Kind.O4, base + "B stakeholders s2 authorizer=u stance=2 about=v2", "O4|u medium s1 s2");
        Expect.findings(
                Kind.O4,
                base + "B stakeholders s2 authorizer=u stance=2 about=v2\nC stakeholders s3 authorizer=u power=3",
                "O4|u high s1 s2");
        Expect.nothing(
                Kind.O4, base + "B stakeholders s2 authorizer=u stance=2\nB stakeholders s3 authorizer=u stance=-1");
    }

    @Test
    @Rule({"DT-O5", "DT-O7"})
    void spareIsAMatchOnlyAcross() {
        Expect.findings(Kind.O5, """
                A inputs i1 status=spare resource=r
                A inputs i2 status=lacking resource=r
                B inputs i3 status=requested resource=r
                B inputs i4 status=secured resource=r
                """, "O5|r medium i1 i2 i3");
        String alone = "A inputs i1 status=spare resource=r\nA inputs i2 status=lacking resource=r";
        Expect.nothing(Kind.O5, alone);
        Expect.findings(Kind.O7, alone, "O7|r low i1");
    }

    @Test
    @Rule("DT-O6")
    void betsOnOneStepAreShared() {
        String links = """
                A outputs o1 function=f
                A outcomes u1 condition=c direction=up
                A links o1>u1
                B outputs o2 kind=other function=f
                B outcomes u2 condition=c direction=down
                C outputs o3 kind=obligation function=f
                C outcomes u3 condition=c
                C links o3>u3
                """;
        Expect.findings(Kind.O6, links + "B links o2>u2 evidence=disputed", "O6|f>c medium o1 o2 u1 u2");
        Expect.findings(
                Kind.O6, links + "B links o2>u2\nB values v1 role=core\nB links u2>v1", "O6|f>c high o1 o2 u1 u2");
        Expect.findings(
                Kind.O6,
                links + "B links o2>u2 evidence=tested\nB values v1 role=core\nB links u2>v1",
                "O6|f>c medium o1 o2 u1 u2");
        Expect.nothing(Kind.O6, links.replace("o1>u1", "o1>u1 evidence=tested") + "B links o2>u2 evidence=tested");
    }
}
