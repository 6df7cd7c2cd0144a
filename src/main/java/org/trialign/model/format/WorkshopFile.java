package org.trialign.model.format;

import java.util.List;
import org.trialign.model.Agency;
import org.trialign.model.RowType;
import org.trialign.model.Thing;
import org.trialign.model.Triangle;
import org.trialign.model.Vocabulary;
import org.trialign.model.Workshop;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a workshop in the shape of its file (workshop-format.md §2); the reader is {@link WorkshopReader}. */
public final class WorkshopFile {
    public static final String FORMAT = "trialign-workshop";
    public static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private WorkshopFile() {}

    /** UTF-8, for people to read. */
    public static byte[] bytes(Workshop workshop) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(write(workshop));
    }

    /** As in the file, without the phase; what is null or empty is left out. */
    public static ObjectNode write(Workshop workshop) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("format", FORMAT);
        file.put("version", VERSION);
        ObjectNode head = ThingJson.write(workshop.head());
        head.remove("phase");
        file.setAll(head);
        ObjectNode problem = ThingJson.write(workshop.problem());
        put(problem, RowType.FACETS, workshop.facets());
        file.set("problem", problem);
        vocabulary(file, workshop.vocabulary());
        ArrayNode agencies = JsonNodeFactory.instance.arrayNode();
        workshop.agencies().forEach(agency -> agencies.add(agency(agency, workshop.triangle(agency.id()))));
        put(file, RowType.AGENCIES, agencies);
        put(file, RowType.CROSS_LINKS, workshop.crossLinks());
        put(file, RowType.AGREEMENTS, workshop.agreements());
        put(file, RowType.JOINT_LINES, ThingJson.array(workshop.jointLines()));
        put(file, RowType.PARKING_LOT, ThingJson.array(workshop.parkingLot()));
        return file;
    }

    private static void vocabulary(ObjectNode file, Vocabulary words) {
        put(file, RowType.POPULATIONS, words.populations());
        put(file, RowType.POPULATION_OVERLAPS, words.populationOverlaps());
        put(file, RowType.PLACES, words.places());
        put(file, RowType.TIMES, words.times());
        put(file, RowType.CONDITIONS, words.conditions());
        put(file, RowType.FUNCTIONS, words.functions());
        put(file, RowType.TERMS, words.terms());
        put(file, RowType.AUTHORIZERS, words.authorizers());
        put(file, RowType.RESOURCES, words.resources());
    }

    private static ObjectNode agency(Agency agency, Triangle triangle) {
        ObjectNode lists = JsonNodeFactory.instance.objectNode();
        put(lists, RowType.VALUES, triangle.values());
        put(lists, RowType.STAKEHOLDERS, triangle.stakeholders());
        put(lists, RowType.INPUTS, triangle.inputs());
        put(lists, RowType.ACTIVITIES, triangle.activities());
        put(lists, RowType.OUTPUTS, triangle.outputs());
        put(lists, RowType.OUTCOMES, triangle.outcomes());
        put(lists, RowType.LINKS, triangle.links());
        ObjectNode written = ThingJson.write(agency);
        if (!lists.isEmpty()) {
            written.set("triangle", lists);
        }
        return written;
    }

    private static void put(ObjectNode parent, RowType list, List<? extends Thing> things) {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        things.forEach(thing -> entries.add(ThingJson.writeRow(thing)));
        put(parent, list, entries);
    }

    private static void put(ObjectNode parent, RowType list, ArrayNode entries) {
        if (!entries.isEmpty()) {
            parent.set(list.wire(), entries);
        }
    }
}
