package org.trialign.ui.problem;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.trialign.model.RowType;
import org.trialign.ui.edit.AmountEditor;
import org.trialign.ui.edit.Drawn;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.widget.AgencyTag;
import org.trialign.ui.widget.Written;
import tools.jackson.databind.JsonNode;

/** A term as it is read: its name, what the agencies mean by it, and what else its list knows of it. */
final class TermText extends Div {
    private static final List<String> FLAGS = List.of("critical", "focus", "citywide", "exclusive");

    private final Drawn drawn = new Drawn();

    TermText() {
        addClassName("term-text");
    }

    void show(RowType list, JsonNode term, Reading.@Nullable Proposed proposal, Reading reading) {
        List<String> facts = facts(list, term, reading);
        int seat = proposal == null ? 0 : reading.seat(proposal.agency());
        if (!drawn.isNew(term, facts, String.valueOf(proposal), seat)) {
            return;
        }
        removeAll();
        var name = new Span(name(list, term));
        name.addClassName("term-name");
        Written.here(name);
        var head = new Div(name);
        head.addClassName("term-head");
        if (term.hasNonNull("short")) {
            Span chip = part("chip", term.get("short").asString());
            Written.here(chip);
            head.add(chip);
        }
        FLAGS.stream()
                .filter(flag -> term.path(flag).asBoolean(false))
                .forEach(flag -> head.add(part("badge", getTranslation("problem.flag." + list.wire() + "_" + flag))));
        if (proposal != null) {
            head.add(new AgencyTag(proposal.agency(), seat), proposed(proposal));
        }
        add(head);
        if (term.hasNonNull("definition")) {
            var definition = new Paragraph(term.get("definition").asString());
            definition.addClassName("term-definition");
            Written.here(definition);
            add(definition);
        }
        if (!facts.isEmpty()) {
            var line = new Paragraph(String.join(" · ", facts));
            line.addClassName("term-facts");
            add(line);
        }
    }

    private Span proposed(Reading.Proposed proposal) {
        Span badge =
                part("badge", getTranslation(proposal.isRefused() ? "problem.proposed.refused" : "problem.proposed"));
        badge.addClassName("accent");
        return badge;
    }

    private static Span part(String className, String text) {
        var part = new Span(text);
        part.addClassName(className);
        return part;
    }

    static String name(RowType list, JsonNode term) {
        return term.get(list == RowType.FACETS ? "title" : "name").asString();
    }

    private List<String> facts(RowType list, JsonNode term, Reading reading) {
        var facts = new ArrayList<String>();
        if (term.hasNonNull("kind")) {
            facts.add(getTranslation("card.option.kind_" + term.get("kind").asString()));
        }
        if (term.hasNonNull("subject")) {
            facts.add(reading.name(RowType.POPULATIONS, term.get("subject").asString()));
        }
        if (term.hasNonNull("measure")) {
            facts.add(getTranslation("problem.fact.measure", term.get("measure").asString()));
        }
        if (term.hasNonNull("baseline")) {
            facts.add(
                    getTranslation("problem.fact.baseline", term.get("baseline").asString()));
        }
        if (term.hasNonNull("represents")) {
            facts.add(getTranslation("problem.fact.represents", names(term.get("represents"), reading)));
        }
        if (term.hasNonNull("available")) {
            String unit = term.hasNonNull("unit") ? " " + term.get("unit").asString() : "";
            facts.add(AmountEditor.write(term.get("available").decimalValue(), getLocale()) + unit);
        }
        return facts;
    }

    private static String names(JsonNode ids, Reading reading) {
        return StreamSupport.stream(ids.spliterator(), false)
                .map(id -> reading.name(RowType.POPULATIONS, id.asString()))
                .collect(Collectors.joining(", "));
    }
}
