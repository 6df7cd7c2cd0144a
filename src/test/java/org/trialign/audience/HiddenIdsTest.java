package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialign.audience.Verdicts.member;
import static org.trialign.audience.Verdicts.object;
import static org.trialign.audience.Verdicts.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.model.Refusal;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.decide.Decide;
import org.trialign.model.decide.Decision;
import org.trialign.model.decide.Outside;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Whole commands that name what their sender doesn't see: whether it exists can't be told from the answer. */
class HiddenIdsTest {
    @ParameterizedTest(name = "{0} {1}")
    @Rule("AU-42")
    @CsvSource({"VALUES, pol-v1", "ACTIVITIES, pol-a1", "STAKEHOLDERS, pol-s1", "CROSS_LINKS, x1", "AGREEMENTS, ag2"})
    void aCommandIsAnsweredAsIfWhatIsHiddenDidNotExist(RowType type, String hidden) {
        Snapshot there = Scene.unrevealed().snapshot();
        Snapshot missing = Scene.unrevealed().remove(type, hidden).snapshot();
        JsonNode list = JsonNodeFactory.instance.arrayNode().add(hidden);
        for (Edit edit : List.of(
                new Edit.SetField("lib-v1", "population", text(hidden)),
                new Edit.SetField("lib-v1", "facets", list),
                new Edit.SetField("lib-s1", "about", list),
                new Edit.AddCard("LIB", RowType.VALUES, object("title", "T", "cell", "IW", "place", hidden)),
                new Edit.AddCard("LIB", RowType.VALUES, object("id", hidden, "title", "T", "cell", "IW")),
                new Edit.AddLink("LIB", object("from", "lib-a1", "to", hidden)),
                new Edit.AddLink("LIB", object("from", hidden, "to", "lib-o1")),
                new Edit.AddCrossLink(object("by", "LIB", "from", hidden, "to", "lib-u1", "effect", "-")),
                new Edit.AddCrossLink(object("by", "LIB", "from", "lib-o1", "to", hidden, "effect", "+")),
                new Edit.AddCrossLink(object("by", hidden, "from", "lib-o1", "to", "lib-u1", "effect", "-")))) {
            assertThat(decide(there, edit)).as("%s", edit).isEqualTo(decide(missing, edit));
        }
    }

    @Test
    @Rule("AU-42")
    void whatEverybodySeesIsStillToldByItsKind() {
        assertThat(decide(Scene.unrevealed().snapshot(), new Edit.SetField("lib-v1", "population", text("pl"))))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(
                                        Refusal.Broken.class,
                                        broken -> assertThat(broken.why())
                                                .isEqualTo("unknown population \"pl\": that is a place")));
    }

    private static Decision decide(Snapshot now, Edit edit) {
        return Decide.decide(
                now,
                new Command(new UUID(0, 0), null, List.of(edit)),
                List.of(),
                "lib-lead",
                new Outside(
                        Instant.EPOCH,
                        prefix -> prefix + "-new",
                        (e, soFar, removed) -> May.refusal(member("lib-lead"), e, soFar, removed),
                        (key, soFar) -> Optional.empty()));
    }
}
