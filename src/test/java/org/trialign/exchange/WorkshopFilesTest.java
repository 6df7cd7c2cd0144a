package org.trialign.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trialign.Rule;
import org.trialign.access.Account;
import org.trialign.access.AccountService;
import org.trialign.access.Browser;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.model.LanternStreet;
import org.trialign.model.Member;
import org.trialign.model.Phase;
import org.trialign.model.Place;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Triangle;
import org.trialign.model.Workshop;
import org.trialign.model.WorkshopRows;
import org.trialign.model.format.FormatError;
import org.trialign.model.format.JsonText;
import org.trialign.model.format.WorkshopReader;
import org.trialign.workshop.CommandResult;
import org.trialign.workshop.WorkshopService;
import tools.jackson.databind.node.JsonNodeFactory;

/** Workshops out of files and into files, by the service and by the doors. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:files;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WorkshopFilesTest {
    @Autowired
    WorkshopFiles files;

    @Autowired
    WorkshopService workshops;

    @Autowired
    AccountService accounts;

    @LocalServerPort
    int port;

    @Test
    @Rule({"WS-7", "WS-12"})
    void whatIsExportedIsTheSameWhenItIsImportedAgain() {
        String demo = workshops.idOf(DemoWorkshop.SLUG).orElseThrow();
        byte[] file = files.write(demo, facilitator().id()).orElseThrow();
        assertThat(read(file).triangles()).isEqualTo(LanternStreet.workshop().triangles());
        String again = workshops.idOf(imported(file)).orElseThrow();
        assertThat(text(files.write(again, facilitator().id()).orElseThrow())).isEqualTo(text(file));
        assertThat(text(file)).doesNotContain("answerKey");
        assertThat(workshops.snapshot(again).rows(RowType.MEMBERS)).hasSize(1);
    }

    @Test
    @Rule("WS-11")
    void aPrivateDraftStaysInside() {
        String workshop = lanternWithMembersOf("POL");
        byte[] file = files.write(workshop, facilitator().id()).orElseThrow();
        Workshop seen = read(file);
        assertThat(seen.triangle("POL")).isEqualTo(Triangle.EMPTY);
        assertThat(seen.triangle("LIB")).isEqualTo(LanternStreet.workshop().triangle("LIB"));
        assertThat(text(file)).doesNotContain("\"pol-");
        assertThat(files.keptOut(workshop, facilitator().id())).containsExactly("POL");
        workshops.execute(
                workshop,
                facilitator().id(),
                new Command(UUID.randomUUID(), null, List.of(new Edit.RevealAgency("POL"))));
        assertThat(read(files.write(workshop, facilitator().id()).orElseThrow()).triangle("POL"))
                .isEqualTo(LanternStreet.workshop().triangle("POL"));
    }

    @Test
    @Rule({"WS-8", "WS-11", "FR-21"})
    void aWordThatADraftingAgencyProposedIsNotMadeEverybodysByAFileOrACopy() {
        String workshop = lanternWithMembersOf("POL");
        String lead = accounts.findByLogin("pol-lead").orElseThrow().id();
        var attic = JsonNodeFactory.instance.objectNode().put("name", "The attic");
        execute(workshop, facilitator().id(), new Edit.SetPhase(Phase.DRAFT));
        execute(workshop, lead, new Edit.ProposeTerm("POL", RowType.PLACES, attic));
        assertThat(text(files.write(workshop, facilitator().id()).orElseThrow()))
                .doesNotContain("The attic");
        for (var extent : WorkshopFiles.Extent.values()) {
            assertThat(copy(workshop, extent).vocabulary().places())
                    .extracting(Place::name)
                    .doesNotContain("The attic")
                    .isNotEmpty();
        }
        execute(workshop, facilitator().id(), new Edit.RevealAgency("POL"));
        assertThat(text(files.write(workshop, facilitator().id()).orElseThrow()))
                .contains("The attic");
    }

    @Test
    @Rule({"WS-8", "WS-12"})
    void aCopyWithATitleThatNoFileMayHaveIsNotMade() {
        String demo = workshops.idOf(DemoWorkshop.SLUG).orElseThrow();
        assertThat(files.copy(demo, facilitator(), "Next\tyear", WorkshopFiles.Extent.FRAME))
                .hasValueSatisfying(copied -> assertThat(copied)
                        .isInstanceOfSatisfying(
                                WorkshopFiles.Imported.Refused.class,
                                refused -> assertThat(refused.errors())
                                        .extracting(FormatError::path)
                                        .containsExactly("title")));
    }

    private void execute(String workshop, String account, Edit edit) {
        assertThat(workshops.execute(workshop, account, new Command(UUID.randomUUID(), null, List.of(edit))))
                .isInstanceOf(CommandResult.Done.class);
    }

    @Test
    @Rule("WS-8")
    void aCopyTakesTheFrameOrTheTrianglesToo() {
        String demo = workshops.idOf(DemoWorkshop.SLUG).orElseThrow();
        Workshop frame = copy(demo, WorkshopFiles.Extent.FRAME);
        assertThat(frame.head().title()).isEqualTo("Next year");
        assertThat(frame.vocabulary()).isEqualTo(LanternStreet.workshop().vocabulary());
        assertThat(frame.agencies()).isEqualTo(LanternStreet.workshop().agencies());
        assertThat(frame.triangles()).isEmpty();
        assertThat(frame.crossLinks()).isEmpty();
        Workshop whole = copy(demo, WorkshopFiles.Extent.TRIANGLES);
        assertThat(whole.triangles()).isEqualTo(LanternStreet.workshop().triangles());
        assertThat(whole.crossLinks()).isEqualTo(LanternStreet.workshop().crossLinks());
        assertThat(whole.agreements()).isEmpty();
        assertThat(files.copy(demo, accounts.findByLogin("lib-lead").orElseThrow(), "Mine", WorkshopFiles.Extent.FRAME))
                .isEmpty();
    }

    @Test
    @Rule("WS-5")
    void aFileWithErrorsMakesNothingAndSaysWhere() {
        byte[] broken = "{\"format\":\"trialign-workshop\",\"version\":1,\"title\":\"\",\"problem\":{\"titel\":\"T\"}}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(files.read(broken, facilitator()))
                .isInstanceOfSatisfying(
                        WorkshopFiles.Imported.Refused.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FormatError::path)
                                .contains("title", "problem.title", "problem.titel"));
    }

    @Test
    @Rule({"WS-5", "WS-6", "WS-10", "WS-13"})
    void programsTakeWorkshopsInAndOut() {
        Browser facilitator = signedIn("facilitator");
        HttpResponse<String> file = facilitator.get("/api/v1/workshops/lantern-street/file");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"lantern-street.json\"");
        assertThat(signedIn("lib-lead")
                        .get("/api/v1/workshops/lantern-street/file")
                        .statusCode())
                .isEqualTo(403);
        assertThat(facilitator.get("/api/v1/workshops/no-such/file").statusCode())
                .isEqualTo(404);

        Browser student = signedIn("observer-student");
        HttpResponse<String> made = post(student, file.body());
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("\"slug\":\"lantern-street-");
        HttpResponse<String> refused = post(student, "{\"format\":1}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"code\":\"FORMAT\",\"path\":\"format\"");
        assertThat(post(student, " ".repeat(JsonText.MAX_BYTES + 1)).statusCode())
                .isEqualTo(413);
    }

    private HttpResponse<String> post(Browser browser, String body) {
        return browser.post(
                "/api/v1/workshops",
                body,
                "Content-Type",
                "application/json",
                "X-XSRF-TOKEN",
                browser.cookie("XSRF-TOKEN"));
    }

    private Browser signedIn(String login) {
        var browser = new Browser(port);
        browser.signIn(login, login);
        return browser;
    }

    private Workshop copy(String workshop, WorkshopFiles.Extent extent) {
        var made = files.copy(workshop, facilitator(), "Next year", extent).orElseThrow();
        String slug = ((WorkshopFiles.Imported.Made) made).slug();
        return workshops.snapshot(workshops.idOf(slug).orElseThrow()).workshop();
    }

    /** Nobody revealed; only this agency has a lead. */
    private String lanternWithMembersOf(String agency) {
        var rows = new ArrayList<Row>(WorkshopRows.ofWorkshop(LanternStreet.workshop()));
        rows.add(member(new Member(facilitator().id(), "Facilitator", Role.FACILITATOR, null)));
        rows.add(member(
                new Member(accounts.findByLogin("pol-lead").orElseThrow().id(), "Lead", Role.AGENCY_LEAD, agency)));
        return workshops.create("files-" + UUID.randomUUID(), facilitator().id(), rows);
    }

    private static Row member(Member member) {
        return new Row(RowType.MEMBERS, null, Row.GAP, member);
    }

    private String imported(byte[] file) {
        return ((WorkshopFiles.Imported.Made) files.read(file, facilitator())).slug();
    }

    private Account facilitator() {
        return accounts.findByLogin("facilitator").orElseThrow();
    }

    private static Workshop read(byte[] file) {
        return ((WorkshopReader.Valid) WorkshopReader.read(file)).workshop();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
