package org.trialign.findings;

import org.junit.jupiter.api.Test;
import org.trialign.Rule;

class FaultsTest {
    private static final String CORE = "A values v1 role=core condition=c direction=up\n";

    @Test
    @Rule({"DT-F1", "DT-F6"})
    void aVagueValueIsOnlyVague() {
        Expect.findings(
                Kind.F1,
                CORE + "A values v2 condition=c direction=up\nA values v3 role=core",
                "F1|v1 high v1",
                "F1|v2 low v2");
        Expect.findings(
                Kind.F6, CORE + "A values v2 condition=c\nA values v3 role=core", "F6|v2 low v2", "F6|v3 high v3");
    }

    @Test
    @Rule("DT-F6")
    void aClaimOfJusticeMustLackItsPeopleToo() {
        Expect.findings(Kind.F6, """
                A values v1 cell=IJ population=p
                A values v2 cell=CJ condition=c direction=up
                A values v3 cell=CJ condition=c
                A values v4 cell=CW population=p condition=c
                """, "F6|v3 low v3", "F6|v4 low v4");
    }

    @Test
    @Rule("DT-F2")
    void onlyACoreValueNeedsAuthority() {
        Expect.findings(Kind.F2, CORE + "A values v2 condition=c direction=up", "F2|v1 high v1");
        Expect.nothing(Kind.F2, CORE + "A stakeholders s1 authorizer=u stance=1 gives=money");
        Expect.findings(
                Kind.F2,
                CORE
                        + "A values v2 condition=c direction=up\nA stakeholders s1 authorizer=u stance=1 gives=money about=v2",
                "F2|v1 high v1");
    }

    @Test
    @Rule("DT-F3")
    void anOutputIsSavedByAnOutcomeANeedOrAHandOffButNotByABurden() {
        String output = "A outputs o1 kind=obligation function=f\nA outcomes u1\n";
        Expect.findings(Kind.F3, output, "F3|o1 medium o1");
        Expect.findings(Kind.F3, output + "A links o1>u1 effect=-", "F3|o1 medium o1");
        Expect.nothing(Kind.F3, output + "A links o1>u1");
        Expect.nothing(Kind.F3, output + "B activities a1 needs=f");
        Expect.nothing(Kind.F3, output + "B activities a1\ncrossLinks o1>a1 effect=+");
        Expect.findings(Kind.F3, "A outputs o2", "F3|o2 low o2");
    }

    @Test
    @Rule("DT-F4")
    void satisfactionIsNotEnoughUnlessAnotherOutcomeStandsBesideIt() {
        String pleased = CORE + "A outcomes u1 kind=client_satisfaction\nA links u1>v1\n";
        Expect.findings(Kind.F4, pleased, "F4|v1 medium u1 v1");
        Expect.nothing(Kind.F4, pleased + "A outcomes u2\nA links u2>v1");
    }

    @Test
    @Rule({"DT-F5", "DT-F7"})
    void anOutcomeNeedsAConditionAndAnActivityAnOutput() {
        Expect.findings(
                Kind.F5,
                "A outcomes u1 kind=other\nA outcomes u2 kind=client_satisfaction\nA outcomes u3 condition=c",
                "F5|u1 medium u1");
        Expect.findings(Kind.F7, "A activities a1\nA activities a2\nA outputs o1\nA links a2>o1", "F7|a1 low a1");
    }

    @Test
    @Rule("DT-F8")
    void stancesAreWeighedByPowerAndAnUnknownOneIsNothing() {
        String resisted =
                CORE + "A stakeholders s1 authorizer=u stance=-1 power=3\nA stakeholders s2 authorizer=w power=1\n";
        Expect.findings(Kind.F8, resisted, "F8|v1 high s1 s2 v1");
        Expect.findings(Kind.F8, resisted + "A stakeholders s3 authorizer=x stance=1", "F8|v1 high s1 s2 s3 v1");
        Expect.nothing(Kind.F8, resisted + "A stakeholders s3 authorizer=x stance=2 power=2");
        Expect.nothing(
                Kind.F8,
                CORE + "A values v2 condition=c direction=up\nA stakeholders s1 authorizer=u stance=-2 about=v2");
    }

    @Test
    @Rule("DT-F9")
    void capacityThatIsOnlyPromisedNamesWhatIsWanted() {
        String chain = CORE + """
                A outcomes u1
                A links u1>v1
                A outputs o1
                A links o1>u1
                A activities a1
                A links a1>o1
                A inputs i1 status=lacking
                A links i1>a1
                A inputs i2 status=requested
                A links i2>a1
                A inputs i3 kind=authority
                A links i3>a1
                """;
        Expect.findings(Kind.F9, chain, "F9|v1 high i1 i2 v1");
        Expect.nothing(Kind.F9, chain + "A inputs i4 status=spare\nA links i4>a1");
    }

    @Test
    @Rule("DT-F10")
    void whoOrdersMustSpeakOfJustice() {
        String orders =
                "A outputs o1 kind=obligation\nA outputs o2 kind=obligation\nA outputs o3\nB values v cell=IJ\n";
        Expect.findings(Kind.F10, orders, "F10|A high o1 o2");
        Expect.nothing(Kind.F10, orders + "A values v1 cell=CJ");
        Expect.nothing(Kind.F10, orders + "A outcomes u1 kind=juster_condition");
    }

    @Test
    @Rule("DT-F11")
    void theWorstBurdenAtHomeCounts() {
        Expect.findings(Kind.F11, """
                A activities a1
                A outputs o1
                A outcomes u1
                A values v1 role=core
                A links u1>v1
                A links a1>u1 effect=- evidence=tested
                A links o1>u1 effect=-
                """, "F11|u1 high a1 o1 u1");
    }
}
