package org.trialign.model;

import java.util.List;
import java.util.Map;

/**
 * One workshop in the shape of its file (workshop-format.md §2): what the detector reads and the file holds. An agency
 * without cards need not have an entry in {@code triangles}.
 */
public record Workshop(
        WorkshopHead head,
        Problem problem,
        List<Facet> facets,
        Vocabulary vocabulary,
        List<Agency> agencies,
        Map<String, Triangle> triangles,
        List<CrossLink> crossLinks,
        List<Agreement> agreements,
        List<JointLine> jointLines,
        List<Parked> parkingLot) {
    public Workshop {
        facets = List.copyOf(facets);
        agencies = List.copyOf(agencies);
        triangles = Map.copyOf(triangles);
        crossLinks = List.copyOf(crossLinks);
        agreements = List.copyOf(agreements);
        jointLines = List.copyOf(jointLines);
        parkingLot = List.copyOf(parkingLot);
    }

    /** The same in another phase. */
    public Workshop in(Phase phase) {
        return new Workshop(
                new WorkshopHead(head.title(), head.language(), head.notice(), phase),
                problem,
                facets,
                vocabulary,
                agencies,
                triangles,
                crossLinks,
                agreements,
                jointLines,
                parkingLot);
    }

    /** The same with other cards and hand-offs. */
    public Workshop with(Map<String, Triangle> otherTriangles, List<CrossLink> otherCrossLinks) {
        return new Workshop(
                head,
                problem,
                facets,
                vocabulary,
                agencies,
                otherTriangles,
                otherCrossLinks,
                agreements,
                jointLines,
                parkingLot);
    }

    /** The triangle of an agency; empty if it has no cards. */
    public Triangle triangle(String agency) {
        return triangles.getOrDefault(agency, Triangle.EMPTY);
    }
}
