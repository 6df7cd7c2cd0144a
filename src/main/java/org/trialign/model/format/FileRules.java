package org.trialign.model.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.trialign.model.Agency;
import org.trialign.model.CrossLink;
import org.trialign.model.Input;
import org.trialign.model.Link;
import org.trialign.model.PopulationOverlap;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Stakeholder;
import org.trialign.model.Term;
import org.trialign.model.Thing;
import org.trialign.model.Triangle;
import org.trialign.model.Workshop;

/** The rules between the parts of a file whose shape is right (workshop-format.md §8, from TWICE to UNIT). */
final class FileRules {
    private final FileShape.Parts file;
    private final Errors errors;
    private final Ids ids;
    private final References references;

    FileRules(FileShape.Parts file, Errors errors) {
        this.file = file;
        this.errors = errors;
        var rows = Stream.<Row>builder();
        eachThing((located, path) -> rows.add(located));
        this.ids = Ids.ofFile(rows.build());
        this.references = new References(ids, errors);
    }

    void check() {
        ids();
        circles();
        references();
        triangles();
        crossLinks();
        var agreementRules = new AgreementRules(errors);
        each(file.workshop().agreements(), RowType.AGREEMENTS, Path.ROOT, agreementRules::check);
        if (file.answerKey() != null) {
            List<Stakeholder> stakeholders = file.workshop().triangles().values().stream()
                    .flatMap(triangle -> triangle.stakeholders().stream())
                    .toList();
            new AnswerKeyRules(ids, stakeholders, errors).check(file.answerKey(), Path.ROOT.member("answerKey"));
        }
    }

    private void ids() {
        Map<String, Path> first = new HashMap<>();
        eachThing((row, path) -> {
            Path earlier = Ids.hasId(row.type()) ? first.putIfAbsent(row.id(), path) : null;
            if (earlier != null) {
                errors.add(
                        ErrorCode.DUPLICATE_ID,
                        path.member("id"),
                        Quote.quoted(row.id()) + " was first used at " + earlier.member("id"));
            }
        });
    }

    private void circles() {
        var words = file.workshop().vocabulary();
        circles(RowType.POPULATIONS, words.populations());
        circles(RowType.PLACES, words.places());
        circles(RowType.TIMES, words.times());
        circles(RowType.CONDITIONS, words.conditions());
    }

    private void circles(RowType type, List<? extends Term> terms) {
        Set<String> onCircle = Circles.find(terms);
        each(terms, type, Path.ROOT, (term, path) -> {
            if (onCircle.contains(term.id())) {
                errors.add(ErrorCode.CIRCLE, path.member("parent"), Quote.quoted(term.id()) + " is its own ancestor");
            }
        });
    }

    private void references() {
        eachThing((row, path) -> references.check((Record) row.thing(), row.agency(), path));
        Path overlaps = Path.ROOT.member(RowType.POPULATION_OVERLAPS.wire());
        List<PopulationOverlap> pairs = file.workshop().vocabulary().populationOverlaps();
        var pair = new Kind.ListOf(new Kind.Reference(RowType.POPULATIONS), 2, 2, true);
        for (int i = 0; i < pairs.size(); i++) {
            references.check(pair, List.of(pairs.get(i).first(), pairs.get(i).second()), null, overlaps.entry(i));
        }
        eachRecord(file.workshop().jointLines(), Path.ROOT.member(RowType.JOINT_LINES.wire()));
        eachRecord(file.workshop().parkingLot(), Path.ROOT.member(RowType.PARKING_LOT.wire()));
    }

    private void eachRecord(List<? extends Record> records, Path path) {
        for (int i = 0; i < records.size(); i++) {
            references.check(records.get(i), null, path.entry(i));
        }
    }

    private void triangles() {
        var units = new UnitRule(ids, errors);
        var linkRules = new LinkRules(ids, errors);
        for (int i = 0; i < file.triangles().size(); i++) {
            String agency = file.workshop().agencies().get(i).id();
            Triangle triangle = file.triangles().get(i);
            Path path = trianglePath(i);
            each(
                    triangle.inputs(),
                    RowType.INPUTS,
                    path,
                    (Input input, Path at) -> units.check(input, at.member("unit")));
            var seen = new HashSet<String>();
            each(triangle.links(), RowType.LINKS, path, (Link link, Path at) -> {
                linkRules.check(link, agency, at);
                twice(seen.add(link.id()), "link", link.from(), link.to(), at);
            });
        }
    }

    private void crossLinks() {
        var linkRules = new LinkRules(ids, errors);
        var seen = new HashSet<String>();
        each(file.workshop().crossLinks(), RowType.CROSS_LINKS, Path.ROOT, (CrossLink link, Path at) -> {
            linkRules.check(link, at);
            twice(seen.add(link.from() + ">" + link.to()), "cross link", link.from(), link.to(), at);
        });
    }

    private void twice(boolean isFirst, String what, String from, String to, Path path) {
        if (!isFirst) {
            errors.add(
                    ErrorCode.TWICE,
                    path,
                    "a second " + what + " from " + Quote.quoted(from) + " to " + Quote.quoted(to));
        }
    }

    /** What has an id in the file, in the order of workshop-format.md §8: the later of two equal ids is the wrong one. */
    private void eachThing(BiConsumer<Row, Path> visit) {
        Workshop workshop = file.workshop();
        var words = workshop.vocabulary();
        rows(words.populations(), RowType.POPULATIONS, Path.ROOT, visit);
        rows(words.places(), RowType.PLACES, Path.ROOT, visit);
        rows(words.times(), RowType.TIMES, Path.ROOT, visit);
        rows(words.conditions(), RowType.CONDITIONS, Path.ROOT, visit);
        rows(words.functions(), RowType.FUNCTIONS, Path.ROOT, visit);
        rows(words.terms(), RowType.TERMS, Path.ROOT, visit);
        rows(words.authorizers(), RowType.AUTHORIZERS, Path.ROOT, visit);
        rows(words.resources(), RowType.RESOURCES, Path.ROOT, visit);
        rows(workshop.facets(), RowType.FACETS, Path.ROOT.member("problem"), visit);
        rows(workshop.agencies(), RowType.AGENCIES, Path.ROOT, visit);
        for (int i = 0; i < file.triangles().size(); i++) {
            cards(i, visit);
        }
        rows(workshop.crossLinks(), RowType.CROSS_LINKS, Path.ROOT, visit);
        rows(workshop.agreements(), RowType.AGREEMENTS, Path.ROOT, visit);
    }

    private void cards(int index, BiConsumer<Row, Path> visit) {
        Agency agency = file.workshop().agencies().get(index);
        Triangle triangle = file.triangles().get(index);
        var lists = new ArrayList<Map.Entry<RowType, List<? extends Thing>>>();
        lists.add(Map.entry(RowType.VALUES, triangle.values()));
        lists.add(Map.entry(RowType.STAKEHOLDERS, triangle.stakeholders()));
        lists.add(Map.entry(RowType.INPUTS, triangle.inputs()));
        lists.add(Map.entry(RowType.ACTIVITIES, triangle.activities()));
        lists.add(Map.entry(RowType.OUTPUTS, triangle.outputs()));
        lists.add(Map.entry(RowType.OUTCOMES, triangle.outcomes()));
        lists.forEach(list -> each(
                list.getValue(),
                list.getKey(),
                trianglePath(index),
                (card, path) -> visit.accept(new Row(list.getKey(), agency.id(), 0, card), path)));
    }

    private static Path trianglePath(int agency) {
        return Path.ROOT.member(RowType.AGENCIES.wire()).entry(agency).member("triangle");
    }

    private static void rows(List<? extends Thing> things, RowType type, Path parent, BiConsumer<Row, Path> visit) {
        each(things, type, parent, (thing, path) -> visit.accept(new Row(type, null, 0, thing), path));
    }

    private static <T> void each(List<T> things, RowType type, Path parent, BiConsumer<T, Path> visit) {
        Path list = parent.member(type.wire());
        for (int i = 0; i < things.size(); i++) {
            visit.accept(things.get(i), list.entry(i));
        }
    }
}
