package org.trialign.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Workshop;
import org.trialign.model.format.WorkshopFile;
import org.trialign.model.format.WorkshopReader;

@Rule("FP-9")
class PutBackTest {
    private static final String WORDS = """
            populations p
            places q
            times t
            conditions c
            functions fn
            terms tm
            authorizers u
            resources r
            resources s unit=rooms
            facets f
            facets g
            """;

    @Test
    void cardsLinksAndCrossLinksComeBackAsTheyWere() {
        String before = WORDS + """
                A outputs o1 function=fn place=q
                A outcomes u1
                A links o1>u1 evidence=tested
                B activities a1
                crossLinks o1>a1 effect=+ agreed=true
                """;
        String after = WORDS + "A outcomes u1\nB activities a1";
        expect(before, after, before);
        expect(before, WORDS + "A\nB", before);
    }

    @Test
    void fieldsThatWereEmptiedComeBackAndThoseThatWereChangedDoNot() {
        expect(
                WORDS + "A outputs o1 function=fn place=q population=p time=t",
                WORDS + "A outputs o1 kind=nudge place=q",
                WORDS + "A outputs o1 kind=nudge function=fn place=q population=p time=t");
        expect(
                WORDS + "A values v1 role=core population=p place=q condition=c direction=up",
                WORDS + "A values v1 direction=down",
                WORDS + "A values v1 population=p place=q condition=c direction=down");
        expect(
                WORDS + "A inputs i1 resource=r time=t amount=2\nA inputs i2 amount=0",
                WORDS + "A inputs i1 amount=0\nA inputs i2",
                WORDS + "A inputs i1 resource=r time=t amount=2\nA inputs i2");
        expect(
                WORDS + "A stakeholders s1 authorizer=u stance=1 power=3",
                WORDS + "A stakeholders s1 authorizer=u",
                WORDS + "A stakeholders s1 authorizer=u stance=1");
        expect(
                WORDS + "A outcomes u1 condition=c direction=hold population=p",
                WORDS + "A outcomes u1",
                WORDS + "A outcomes u1 condition=c direction=hold population=p");
    }

    @Test
    void aListThatLostAndGainedNothingComesBack() {
        expect(WORDS + "A values v1 facets=f,g", WORDS + "A values v1 facets=g", WORDS + "A values v1 facets=f,g");
        expect(WORDS + "A values v1 facets=f", WORDS + "A values v1 facets=g", WORDS + "A values v1 facets=g");
        expect(
                WORDS + "A activities a1 function=fn needs=fn requires=tm forbids=tm",
                WORDS + "A activities a1",
                WORDS + "A activities a1 function=fn needs=fn requires=tm forbids=tm");
        expect(
                WORDS + "A stakeholders s1 authorizer=u gives=money,authority",
                WORDS + "A stakeholders s1 authorizer=u gives=authority",
                WORDS + "A stakeholders s1 authorizer=u gives=money,authority");
    }

    @Test
    void aRemovedValueComesBackIntoWhatIsAboutIt() {
        expect(
                WORDS + "A values v1\nA values v2\nA stakeholders s1 authorizer=u about=v1,v2\n"
                        + "A stakeholders s2 authorizer=u about=v1",
                WORDS + "A values v2\nA stakeholders s1 authorizer=u about=v2",
                WORDS + "A values v2\nA values v1\nA stakeholders s1 authorizer=u about=v1,v2\n"
                        + "A stakeholders s2 authorizer=u about=v1");
    }

    @Test
    void whatRefersToADeletedTermStaysEmptyOrAway() {
        String words = WORDS + "authorizers w\nplaces z\nfacets h\n";
        expect(
                words + "A outputs o1 place=z population=p\nA values v1 facets=f,h\nA stakeholders s1 authorizer=w",
                WORDS + "A values v1",
                WORDS + "A values v1 facets=f\nA outputs o1 population=p");
    }

    @Test
    void anIdThatStandsElsewhereIsNotGone() {
        expect(
                WORDS + "A outputs o1\nA outcomes u1\nA links o1>u1\nB",
                WORDS + "A outcomes u1\nB activities o1",
                WORDS + "A outcomes u1\nB activities o1");
        expect(
                WORDS + "A outputs o1\nA outcomes u1\nA links o1>u1 evidence=tested",
                WORDS + "A outputs o1\nA outcomes u1\nA links o1>u1 effect=-",
                WORDS + "A outputs o1\nA outcomes u1\nA links o1>u1 effect=-");
    }

    @Test
    void aResourceThatIsCountedOtherwiseStaysEmpty() {
        expect(
                WORDS + "A inputs i1 resource=s unit=rooms",
                WORDS + "A inputs i1 unit=hours",
                WORDS + "A inputs i1 unit=hours");
    }

    @Test
    void nothingComesBackToAnAgencyThatIsGoneOrNotRevealed() {
        expect(WORDS + "A\nB outputs o1", WORDS + "A", WORDS + "A");
        Workshop made =
                PutBack.of(Sketch.of(WORDS + "A outputs o1\nB outputs o2"), Sketch.of(WORDS + "A\nB"), Set.of("A"));
        assertThat(made.triangle("A").outputs()).hasSize(1);
        assertThat(made.triangle("B").outputs()).isEmpty();
    }

    @Test
    void aChangeThatOnlyTakesAwayIsUndoneAndSoWithdrawsAllThatIsGone() {
        for (long seed = 0; seed < 1000; seed++) {
            Workshop before = RandomWorkshop.small(seed);
            Workshop after = Stripped.of(before, new Random(seed));
            Set<String> revealed = PageTest.agencies(before);
            assertThat(Detector.detect(PutBack.of(before, after, revealed)))
                    .as("seed " + seed)
                    .isEqualTo(Detector.detect(before));
            Progress progress =
                    Progress.between(Progress.State.of(before, revealed), Progress.State.of(after, revealed), revealed);
            for (Finding finding : Findings.shared(before, revealed)) {
                assertThat(progress.labels().getOrDefault(finding.key(), Label.WITHDRAWN))
                        .isNotIn(Label.GONE, Label.CLOSED, Label.MOVED_ON, Label.SLIPPED);
            }
        }
    }

    @Test
    void whatIsPutBackIsAlwaysAValidWorkshop() {
        for (long seed = 0; seed < 400; seed++) {
            Workshop before = RandomWorkshop.small(seed);
            Workshop after = RandomWorkshop.small(seed + 1000);
            Workshop made = PutBack.of(before, after, PageTest.agencies(after));
            assertThat(WorkshopReader.read(WorkshopFile.bytes(made)))
                    .as("seed " + seed)
                    .isInstanceOf(WorkshopReader.Valid.class);
        }
    }

    private static void expect(String before, String after, String expected) {
        Workshop was = Sketch.of(before);
        Workshop now = Sketch.of(after);
        Workshop made = PutBack.of(was, now, PageTest.agencies(was));
        Workshop wanted = Sketch.of(expected);
        assertThat(made.crossLinks()).isEqualTo(wanted.crossLinks());
        wanted.agencies()
                .forEach(agency -> assertThat(made.triangle(agency.id()).toString())
                        .isEqualTo(wanted.triangle(agency.id()).toString()));
    }
}
