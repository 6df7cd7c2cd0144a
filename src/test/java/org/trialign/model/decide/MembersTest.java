package org.trialign.model.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Member;
import org.trialign.model.Refusal;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;
import org.trialign.model.Standing;

/** Who is in the workshop, and whether it is in use. */
class MembersTest {
    private final Workbench bench = new Workbench();

    @BeforeEach
    void two() {
        for (Member member : List.of(
                new Member("fac", "Facilitator", Role.FACILITATOR, null),
                new Member("ana", "Ana", Role.AGENCY_LEAD, "LIB"))) {
            var row = new Row(RowType.MEMBERS, null, Row.GAP, member);
            bench.now = bench.now.with(bench.now.revision(), List.of(new RowChange(row.key(), null, row)));
        }
    }

    @Test
    @Rule("PE-70")
    void aMemberGetsAnotherRoleOrAgency() {
        bench.accepted("fac", null, "{'op':'moveMember','account':'ana','role':'agency_editor','agency':'POL'}");
        assertThat(bench.now.member("ana")).contains(new Member("ana", "Ana", Role.AGENCY_EDITOR, "POL"));
        bench.accepted("fac", null, "{'op':'moveMember','account':'ana','role':'observer'}");
        assertThat(bench.now.member("ana")).contains(new Member("ana", "Ana", Role.OBSERVER, null));
        bench.accepted("fac", null, "{'op':'removeMember','account':'ana'}");
        assertThat(bench.now.member("ana")).isEmpty();
    }

    @Test
    @Rule("PE-70")
    void leadsAndDeputiesHaveAnAgencyAndNobodyElseHasOne() {
        assertThat(bench.broken("{'op':'moveMember','account':'ana','role':'agency_lead'}"))
                .isEqualTo("VALUE edits[0].agency");
        assertThat(bench.broken("{'op':'moveMember','account':'ana','role':'observer','agency':'LIB'}"))
                .isEqualTo("VALUE edits[0].agency");
        assertThat(bench.refused(
                        "fac", null, "{'op':'moveMember','account':'ana','role':'agency_lead','agency':'XYZ'}"))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(bench.refused("fac", null, "{'op':'removeMember','account':'bob'}"))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    @Rule("PE-71")
    void theLastFacilitatorStays() {
        assertThat(bench.broken("{'op':'removeMember','account':'fac'}")).isEqualTo("VALUE edits[0].account");
        assertThat(bench.broken("{'op':'moveMember','account':'fac','role':'observer'}"))
                .isEqualTo("VALUE edits[0].role");
        bench.accepted("fac", null, "{'op':'moveMember','account':'ana','role':'facilitator'}");
        bench.accepted("fac", null, "{'op':'removeMember','account':'fac'}");
        assertThat(bench.now.member("fac")).isEmpty();
    }

    @Test
    @Rule("SG-3")
    void helpThatWasAskedForEndsWhenNobodyOfTheAgencyIsLeft() {
        bench.accepted("fac", null, "{'op':'askForHelp','agency':'LIB'}");
        assertThat(bench.now.asksForHelp("LIB")).isTrue();
        bench.accepted("fac", null, "{'op':'moveMember','account':'ana','role':'agency_editor','agency':'LIB'}");
        assertThat(bench.now.asksForHelp("LIB")).isTrue();
        bench.accepted("fac", null, "{'op':'moveMember','account':'ana','role':'agency_lead','agency':'POL'}");
        assertThat(bench.now.asksForHelp("LIB")).isFalse();
        bench.accepted("fac", null, "{'op':'askForHelp','agency':'POL'}");
        bench.accepted("fac", null, "{'op':'removeMember','account':'ana'}");
        assertThat(bench.now.asksForHelp("POL")).isFalse();
    }

    @Test
    @Rule("WS-20")
    void aWorkshopIsArchivedDeletedAndBroughtBack() {
        assertThat(bench.now.standing()).isEqualTo(Standing.State.ACTIVE);
        bench.accepted("fac", null, "{'op':'setStanding','standing':'archived'}");
        bench.accepted("fac", null, "{'op':'setStanding','standing':'deleted'}");
        assertThat(bench.now.standing()).isEqualTo(Standing.State.DELETED);
        bench.accepted("fac", null, "{'op':'setStanding','standing':'active'}");
        assertThat(bench.now.rows(RowType.STANDING)).isEmpty();
    }
}
