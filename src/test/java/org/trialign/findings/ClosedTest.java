package org.trialign.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Workshop;

class ClosedTest {
    private static final String SERVICES = """
            populations p
            A outputs o1 function=f population=p place=q
            A outcomes u1
            A links o1>u1 evidence=%s
            B outputs o2 function=f population=p place=q
            """;

    @Test
    @Rule("FP-5")
    void aFingerprintIsTheDigestOfAFixedText() {
        Workshop workshop = Sketch.of("""
                conditions c
                A values v1 role=core cell=CJ population=p condition=c direction=up facets=g,f
                A stakeholders s1 authorizer=u stance=-2 power=3 gives=money,authority about=v1
                A inputs i1 kind=money status=requested resource=r time=t amount=1.500
                A activities a1 function=fn needs=y,x requires=t2 forbids=t1
                A outputs o1 function=fn population=p place=pl time=t
                A outcomes u1 condition=c direction=up population=p
                A links o1>u1
                A links a1>u1 effect=-
                B outcomes u2
                B activities a2
                crossLinks o1>u2 effect=- evidence=tested
                crossLinks o1>a2 effect=+ agreed=true
                """);
        var finding =
                new Finding(Kind.C9, "f", Severity.MEDIUM, List.of("v1", "s1", "i1", "a1", "o1", "u1", "u2", "a2"));
        assertThat(new Fingerprints(workshop).text(finding)).isEqualTo("""
                severity=medium
                activity a1 function=fn needs=x,y requires=t2 forbids=t1
                activity a2 function= needs= requires= forbids=
                cross o1>a2 effect=+ evidence=untested agreed=true
                cross o1>u2 effect=- evidence=tested agreed=false
                input i1 kind=money status=requested resource=r time=t amount=1.5
                link a1>u1 effect=- evidence=untested
                link o1>u1 effect=+ evidence=untested
                outcome u1 kind=better_condition condition=c direction=up population=p
                outcome u2 kind=better_condition condition= direction= population=
                output o1 kind=service function=fn population=p place=pl time=t
                stakeholder s1 authorizer=u stance=-2 power=3 gives=authority,money about=v1
                value v1 cell=CJ role=core population=p place= condition=c direction=up facets=f,g""");
        assertThat(new Fingerprints(workshop).of(finding)).matches("[0-9a-f]{64}");
        Workshop empty = Sketch.of("A");
        assertThat(new Fingerprints(empty).of(new Finding(Kind.G2, "f", Severity.HIGH, List.of())))
                .as("the digest of %s is stored and must never change", "severity=high\\n")
                .isEqualTo(sha256("severity=high\n"));
    }

    @Test
    @Rule("FP-5")
    void defaultsListOrderAndWhatNoRuleReadsDoNotChangeAFingerprint() {
        for (long seed = 0; seed < 300; seed++) {
            Workshop workshop = RandomWorkshop.small(seed);
            var plain = new Fingerprints(workshop);
            var spelledOut = new Fingerprints(Reshaped.spelledOut(workshop));
            var shuffled = new Fingerprints(Reshaped.shuffled(workshop, new java.util.Random(seed)));
            for (Finding finding : Detector.detect(workshop)) {
                assertThat(spelledOut.of(finding)).as("seed " + seed).isEqualTo(plain.of(finding));
                assertThat(shuffled.of(finding)).as("seed " + seed).isEqualTo(plain.of(finding));
            }
        }
    }

    @Test
    @Rule("FP-6")
    void aDismissalIsInForceWhileTheFindingLooksAsItDid() {
        Workshop then = Sketch.of(SERVICES.formatted("untested"));
        Finding o2 = duplicate(then);
        var dismissal = new Dismissal(o2.key(), new Fingerprints(then).of(o2));
        assertThat(Closed.of(List.of(o2), then, List.of(dismissal))).containsExactly("O2|f@q");
        Workshop moved = Sketch.of(SERVICES.formatted("untested").replace("A outputs o1", "A outputs o1 kind=nudge"));
        assertThat(Closed.of(List.of(duplicate(moved)), moved, List.of(dismissal)))
                .isEmpty();
        Workshop elsewhere = Sketch.of(SERVICES.formatted("tested"));
        assertThat(Closed.of(List.of(duplicate(elsewhere)), elsewhere, List.of(dismissal)))
                .as("the outcome is no card of the finding")
                .containsExactly("O2|f@q");
    }

    @Test
    @Rule("FP-6")
    void anAcceptedAgreementSettlesWhateverTheFingerprint() {
        Workshop workshop = CaseFile.workshop(CaseFile.lanternStreet());
        assertThat(Closed.settled(workshop.agreements())).contains("O1|co-od-death:down");
        List<Finding> findings = Detector.detect(workshop);
        assertThat(Closed.of(findings, workshop, List.of())).containsExactly("O1|co-od-death:down");
    }

    private static Finding duplicate(Workshop workshop) {
        return Detector.detect(workshop).stream()
                .filter(f -> f.kind() == Kind.O2)
                .findFirst()
                .orElseThrow();
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
