package org.trialign.model.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.AssetKind;
import org.trialign.model.Baseline;
import org.trialign.model.DismissedFinding;
import org.trialign.model.Help;
import org.trialign.model.Member;
import org.trialign.model.Nod;
import org.trialign.model.Parked;
import org.trialign.model.ParkingLot;
import org.trialign.model.Pin;
import org.trialign.model.PopulationOverlap;
import org.trialign.model.Proposal;
import org.trialign.model.Resource;
import org.trialign.model.Reveal;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.SharedFault;
import org.trialign.model.Snapshot;
import org.trialign.model.Spotlight;
import org.trialign.model.Switch;
import org.trialign.model.SwitchSetting;
import org.trialign.model.Target;
import org.trialign.model.TargetKind;
import org.trialign.model.Thing;
import org.trialign.model.Usual;
import org.trialign.model.Wall;
import org.trialign.model.WallMode;
import org.trialign.model.Workshop;
import org.trialign.model.WorkshopRows;
import tools.jackson.databind.node.ObjectNode;

@Rule("FO-1")
class RoundTripTest {
    @Test
    void importAndExportGiveTheSameFileWithoutItsAnswerKey() throws Exception {
        ObjectNode file = (ObjectNode) JsonText.parse(lanternStreet());
        file.remove("answerKey");

        assertThat(WorkshopFile.write(workshop())).isEqualTo(file);
        assertThat(JsonText.parse(WorkshopFile.bytes(workshop()))).isEqualTo(file);
    }

    @Test
    void rowsGiveTheSameFile() throws Exception {
        Snapshot snapshot = Snapshot.of(1, WorkshopRows.ofWorkshop(workshop()));

        assertThat(WorkshopFile.write(snapshot.workshop())).isEqualTo(WorkshopFile.write(workshop()));
    }

    @Test
    void everyThingOfTheCaseSurvivesStorage() throws Exception {
        for (Row row : WorkshopRows.ofWorkshop(workshop())) {
            survives(row.type(), row.thing());
        }
    }

    @Test
    void whatIsNotInTheFileSurvivesStorage() {
        survives(RowType.REVEALS, new Reveal("LIB"));
        survives(RowType.HELP, new Help("LIB"));
        survives(RowType.WALL, new Wall(WallMode.AGENCIES));
        survives(RowType.SPOTLIGHT, new Spotlight(new Target(TargetKind.FINDING, "G1|fa-day")));
        survives(RowType.SWITCHES, new SwitchSetting(Switch.CROSS_LINKS, null, true, null));
        survives(RowType.SWITCHES, new SwitchSetting(Switch.CARDS, "LIB", false, "someone"));
        survives(RowType.MEMBERS, new Member("lib.lead@example.org", "Lead", Role.AGENCY_LEAD, "LIB"));
        survives(RowType.USUALS, new Usual("LIB", null, "pl-square", null));
        survives(RowType.MEMBERS, new Member("wall", "Wall", Role.OBSERVER, null));
        survives(RowType.PINS, new Pin("O2|fn-outreach@pl-square"));
        survives(RowType.DISMISSALS, new DismissedFinding("C5|a>b", "No\nreason", "p", "2026-01-01T00:00:00Z", "ab12"));
        survives(RowType.NODS, new Nod("G12|t", "p", "2026-01-01T00:00:00.123456Z"));
        survives(RowType.SHARED_FAULTS, new SharedFault("F2|v1"));
        survives(RowType.BASELINE, new Baseline(7));
        survives(RowType.PROPOSALS, new Proposal("pl-new", RowType.PLACES, "LIB", true));
    }

    @Test
    void numbersAreWrittenPlainAndReadExactly() throws Exception {
        survives(RowType.RESOURCES, resource("900"));
        assertThat(ThingJson.write(resource("900")).get("available")).hasToString("900");
        assertThat(ThingJson.write(resource("1000000000000")).get("available")).hasToString("1000000000000");
        assertThat(ThingJson.write(resource("0.001")).get("available")).hasToString("0.001");
        assertThat(JsonText.parse("1.500")).isEqualTo(JsonText.parse("1.5"));
        assertThat(JsonText.parse("9e2")).isEqualTo(JsonText.parse("900"));
        assertThat(JsonText.parse("123456789.123").decimalValue()).isEqualTo(new BigDecimal("123456789.123"));
    }

    @Test
    void doorsShowPairsAndWholeLists() {
        assertThat(ThingJson.writeRow(new PopulationOverlap("a", "b"))).hasToString("[\"a\",\"b\"]");
        assertThat(ThingJson.writeRow(new ParkingLot(List.of(new Parked("Bins", null, null)))))
                .hasToString("[{\"title\":\"Bins\"}]");
    }

    private static Resource resource(String available) {
        return new Resource("r", "R", null, AssetKind.MONEY, new BigDecimal(available), "", false);
    }

    private static void survives(RowType type, Thing thing) {
        assertThat(ThingJson.read(type, ThingJson.write(thing))).isEqualTo(thing);
    }

    private static Workshop workshop() throws IOException {
        return ((WorkshopReader.Valid) WorkshopReader.read(lanternStreet())).workshop();
    }

    private static byte[] lanternStreet() throws IOException {
        try (var in = RoundTripTest.class.getResourceAsStream("/demo/lantern-street.json")) {
            return in.readAllBytes();
        }
    }
}
