package org.trialign.findings;

import org.junit.jupiter.api.Test;
import org.trialign.Rule;

class ConflictsTest {
    @Test
    @Rule("DT-C1")
    void anAuthorizerIsSplitAcrossAgenciesOnly() {
        Expect.nothing(Kind.C1, "A stakeholders s1 authorizer=u stance=1\nA stakeholders s2 authorizer=u stance=-1");
        Expect.findings(Kind.C1, """
                A stakeholders s1 authorizer=u stance=1 power=1
                A stakeholders s2 authorizer=u stance=-1 power=1
                B stakeholders s3 authorizer=u stance=-2 power=1
                B stakeholders s4 authorizer=u stance=0 power=1
                B stakeholders s5 authorizer=u power=1
                """, "C1|u low s1 s2 s3");
    }

    @Test
    @Rule("DT-C1")
    void powerAndGiftsNeedNotBeOnTheSameCard() {
        String split =
                "A stakeholders s1 authorizer=u stance=1 power=1\nB stakeholders s2 authorizer=u stance=-1 power=1\n";
        Expect.findings(Kind.C1, split + "C stakeholders s3 authorizer=u power=3", "C1|u medium s1 s2");
        Expect.findings(
                Kind.C1,
                split + "C stakeholders s3 authorizer=u power=3\nC stakeholders s4 authorizer=u power=1 gives=money",
                "C1|u high s1 s2");
        Expect.findings(Kind.C1, split.replace("-1 power=1", "-1 power=3"), "C1|u high s1 s2");
    }

    @Test
    @Rule("DT-C2")
    void aMorningAndAnEveningAreNeverAddedUp() {
        String claims = """
                times morning parent=day
                times evening parent=day
                resources r available=2
                A inputs i1 resource=r amount=2 time=morning
                B inputs i2 resource=r amount=2 time=evening
                """;
        Expect.nothing(Kind.C2, claims);
        Expect.findings(Kind.C2, claims + "C inputs i3 resource=r amount=0.1", "C2|r medium i1 i2 i3");
        Expect.findings(Kind.C2, claims + "C inputs i3 resource=r amount=0.3 time=day", "C2|r high i1 i2 i3");
        Expect.findings(Kind.C2, claims.replace("available", "kind=money available"), "C2|r high i1 i2");
    }

    @Test
    @Rule("DT-C2")
    void elevenTenthsAreExact() {
        String claims = "resources r available=999999999999.999\nA inputs i1 resource=r amount=999999999999.999\n";
        Expect.findings(Kind.C2, claims + "B inputs i2 resource=r amount=0.001", "C2|r medium i1 i2");
        Expect.findings(
                Kind.C2,
                "resources r available=10\nA inputs i1 resource=r amount=9\nB inputs i2 resource=r amount=2",
                "C2|r medium i1 i2");
        Expect.findings(
                Kind.C2,
                "resources r available=10\nA inputs i1 resource=r amount=9\nB inputs i2 resource=r amount=2.001",
                "C2|r high i1 i2");
    }

    @Test
    @Rule("DT-C2")
    void noneAvailableCountsAndExclusiveNeedsNoNumber() {
        Expect.findings(Kind.C2, """
                resources r available=0
                resources q exclusive=true
                resources p
                resources o kind=authority exclusive=true
                A inputs i1 resource=r amount=0.001
                B inputs i2 resource=r status=requested
                B inputs i3 resource=r status=spare amount=5
                A inputs i4 resource=q
                B inputs i5 resource=q
                A inputs i6 resource=p amount=5
                B inputs i7 resource=p amount=5
                A inputs i8 resource=o
                B inputs i9 resource=o
                """, "C2|q high i4 i5", "C2|r high i1 i2");
    }

    private static final String ORDER = """
            A outputs order kind=obligation function=ban population=p place=q
            A outcomes ua
            A values va facets=f
            A links order>ua
            B activities work
            B outputs help population=p place=q
            B outcomes ub
            B values vb facets=f
            B links work>help
            B links help>ub
            """;

    @Test
    @Rule("DT-C3")
    void anOrderAndAServiceAreRelatedByAFacetOrConfirmedByABurden() {
        Expect.nothing(Kind.C3, ORDER);
        String related = ORDER + "A links ua>va\nB links ub>vb\n";
        Expect.findings(Kind.C3, related, "C3|order medium help order");
        Expect.findings(Kind.C3, related.replace("facets=f", "facets=f role=core"), "C3|order high help order");
        Expect.findings(Kind.C3, ORDER + "crossLinks order>ub effect=-", "C3|order high help order");
        Expect.nothing(
                Kind.C3,
                related.replace(
                        "order kind=obligation function=ban population=p place=q",
                        "order kind=obligation population=p"));
    }

    @Test
    @Rule("DT-C3")
    void anOrderThatIsTheTicketIsNotAgainstTheService() {
        String confirmed = ORDER + "crossLinks order>ub effect=-\n";
        Expect.nothing(Kind.C3, confirmed.replace("activities work", "activities work needs=ban"));
        Expect.nothing(Kind.C3, confirmed + "crossLinks order>work effect=+ agreed=true");
        Expect.findings(Kind.C3, confirmed + "crossLinks order>work effect=+", "C3|order high help order");
    }

    @Test
    @Rule("DT-C4")
    void holdIsOppositeToBothAndOnlyUpAgainstDownIsHigh() {
        Expect.findings(Kind.C4, """
                A values v1 role=core condition=c direction=hold
                B values v2 role=core condition=c direction=up
                B values v3 role=core condition=c
                A values v4 role=core condition=d direction=down place=q
                B values v5 role=core condition=d direction=up
                A values v6 role=core condition=e direction=down place=q
                B values v7 role=core condition=e direction=up place=r
                """, "C4|c medium v1 v2", "C4|d high v4 v5");
    }

    @Test
    @Rule("DT-C5")
    void aBurdenIsAsHardAsItSetsBack() {
        String base = """
                facets f critical=true
                A activities a1
                B outcomes u1
                B values v1 facets=f
                crossLinks a1>u1 effect=- evidence=%s
                """;
        Expect.findings(Kind.C5, base.formatted("untested"), "C5|a1>u1 low a1 u1");
        Expect.findings(Kind.C5, base.formatted("tested"), "C5|a1>u1 medium a1 u1");
        Expect.findings(Kind.C5, base.formatted("disputed") + "B links u1>v1", "C5|a1>u1 medium a1 u1");
        Expect.findings(Kind.C5, base.formatted("tested") + "B links u1>v1", "C5|a1>u1 high a1 u1");
    }

    private static final String TENSION = """
            A values x cell=CW role=core population=p place=q condition=c facets=f
            A outcomes u
            A outputs order kind=obligation population=p place=q
            A links order>u
            A links u>x
            """;

    @Test
    @Rule("DT-C6")
    void welfareObligesWhereJusticeSpeaksOfTheSamePeople() {
        Expect.findings(
                Kind.C6,
                TENSION + "conditions d subject=p\nB values y cell=IJ place=q condition=d facets=f",
                "C6|A~B medium order x y");
        Expect.nothing(Kind.C6, TENSION + "B values y cell=IJ population=p place=q condition=c facets=f");
        Expect.findings(
                Kind.C6,
                TENSION.replace("condition=c", "") + "B values y cell=IJ population=p place=q facets=f",
                "C6|A~B medium order x y");
        Expect.nothing(Kind.C6, TENSION + "B values y cell=IJ population=p facets=f");
        Expect.nothing(Kind.C6, TENSION + "B values y cell=IJ population=p place=q facets=g");
    }

    @Test
    @Rule({"DT-C6", "DT-C7"})
    void oneTensionOfWelfareAndJusticeHidesThatOfEveryoneAndOne() {
        String y = "B values y cell=IW population=p place=q facets=f\n";
        Expect.findings(Kind.C7, TENSION + y, "C7|A~B medium order x y");
        Expect.nothing(Kind.C7, TENSION + y + "B values z cell=CJ population=p place=q facets=f");
    }

    @Test
    @Rule("DT-C8")
    void ordersCollideAtOnePlaceForSomePeopleHarder() {
        Expect.findings(Kind.C8, """
                A outputs o1 kind=obligation function=f place=q population=p
                B outputs o2 kind=obligation function=f place=q population=r
                A outputs o3 kind=obligation function=g place=q population=p
                B outputs o4 kind=obligation function=g place=q population=p
                C outputs o5 kind=obligation function=g place=q
                C outputs o6 kind=obligation function=g
                """, "C8|f medium o1 o2", "C8|g high o3 o4 o5");
    }

    @Test
    @Rule("DT-C9")
    void aSloganIsNoLead() {
        String first = "facets f critical=true\nA values v1 role=core condition=c direction=up facets=f\n";
        Expect.nothing(Kind.C9, first + "B values v2 role=core condition=c facets=f");
        Expect.findings(Kind.C9, first + "B values v2 role=core condition=d direction=up facets=f", "C9|f low v1 v2");
        Expect.findings(
                Kind.C9, first + "B values v2 role=core condition=c direction=down facets=f", "C9|f high v1 v2");
    }

    @Test
    @Rule("DT-C10")
    void termsClashWhereThePeopleAreTheSame() {
        String clash = """
                A activities a1 requires=t %s
                A outputs o1 population=p
                A links a1>o1
                B activities a2 forbids=t %s
                B outputs o2 population=p
                B links a2>o2
                """;
        Expect.findings(Kind.C10, clash.formatted("", ""), "C10|t low a1 a2");
        Expect.findings(Kind.C10, clash.formatted("function=f", "function=f"), "C10|t medium a1 a2");
        Expect.findings(Kind.C10, clash.formatted("needs=f", "needs=f"), "C10|t medium a1 a2");
        Expect.findings(Kind.C10, clash.formatted("", "") + "crossLinks o1>a2 effect=+", "C10|t high a1 a2");
        Expect.findings(
                Kind.C10,
                clash.formatted("", "") + "A outputs o3 function=g\nB activities a3 needs=g",
                "C10|t high a1 a2");
    }

    @Test
    @Rule("DT-C11")
    void oneWordHasSeveralFiguresWhenItsKinAreUsed() {
        Expect.findings(Kind.C11, """
                conditions c1 parent=c
                conditions c2 parent=c1
                A values v1 role=core condition=c1
                B outcomes u1 condition=c2
                B values v2 condition=c1
                C values v3 condition=d
                """, "C11|c medium u1 v1");
    }
}
