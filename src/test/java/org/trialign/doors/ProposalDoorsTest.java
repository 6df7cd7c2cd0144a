package org.trialign.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.trialign.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A spy in every audience while a term is proposed, used, accepted. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:proposals;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class ProposalDoorsTest {
    private static final String SECRET = "Zanzibar yard";

    @LocalServerPort
    int port;

    @Test
    @Rule({"FR-20", "FR-21", "FR-22", "FR-23", "FR-24"})
    void nothingOfAProposedTermLeavesByAnyDoorUntilItIsAccepted() {
        Program police = Program.signedInAs("pol-lead", port);
        Program facilitator = Program.signedInAs("facilitator", port);
        List<Program> others =
                List.of(Program.signedInAs("lib-lead", port), Program.signedInAs("observer-council", port));
        long from = DoorsTest.revision(police.snapshot());
        String id = new JsonMapper()
                .readTree(police.command(
                                "{'op':'proposeTerm','agency':'POL','list':'places','value':{'id':'t','name':'" + SECRET
                                        + "','parent':'pl-lantern'}}",
                                "{'op':'set','card':'pol-o1','field':'place','value':'t'}",
                                "{'op':'set','card':'pol-o3','field':'place','value':'t'}")
                        .body())
                .get("ids")
                .get("t")
                .stringValue();

        for (Program other : others) {
            for (String door :
                    List.of("/snapshot", "/changes?from=" + from, "/explanations?lang=en", "/explanations?lang=de")) {
                assertThat(other.get(door).body()).as(door).doesNotContain(SECRET, id);
            }
            assertThat(other.command("{'op':'acceptTerm','list':'places','id':'" + id + "'}")
                            .statusCode())
                    .isEqualTo(other == others.getFirst() ? 404 : 403);
        }
        assertThat(facilitator.get("/snapshot?as=wall").body()).doesNotContain(SECRET, id);
        assertThat(facilitator.snapshot().get("proposals").get(0).get("term").stringValue())
                .isEqualTo(id);
        String mine = police.get("/changes?from=" + from).body();
        assertThat(mine).contains(SECRET, "\"type\":\"proposals\"");

        facilitator.command("{'op':'acceptTerm','list':'places','id':'" + id + "'}");
        for (Program other : others) {
            JsonNode now = other.snapshot();
            assertThat(now.get("workshop").get("places").toString()).contains(SECRET);
            assertThat(now.get("workshop").toString()).contains("\"place\":\"" + id + "\"");
        }
    }
}
