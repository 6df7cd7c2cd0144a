package org.trialign.ui.problem;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import org.trialign.ui.edit.Drawn;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Saver;
import org.trialign.ui.widget.AgencyTag;
import org.trialign.ui.widget.Written;
import tools.jackson.databind.JsonNode;

/** One agency: its letters and colour, who sits for it, its mission. */
final class AgencyLine extends FrameLine {
    private static final List<String> FIELDS = List.of("name", "seat", "color", "mission");

    private final String agency;
    private final Div text;
    private final Drawn drawn = new Drawn();

    AgencyLine(String agency, Saver saver) {
        this(agency, saver, new Div());
    }

    private AgencyLine(String agency, Saver saver, Div text) {
        super(RowType.AGENCIES, agency, saver, text);
        this.agency = agency;
        this.text = text;
        text.addClassName("term-text");
        getElement().setAttribute("data-agency", agency);
    }

    @Override
    String name(JsonNode thing) {
        return thing.get("name").asString();
    }

    @Override
    void draw(JsonNode now, Reading reading) {
        int seat = reading.seat(agency);
        if (!drawn.isNew(now, seat)) {
            return;
        }
        text.removeAll();
        var name = new Span(name(now));
        name.addClassName("term-name");
        Written.here(name);
        var head = new Div(new AgencyTag(agency, seat), name);
        head.addClassName("term-head");
        text.add(head);
        Stream.of("seat", "mission").filter(now::hasNonNull).forEach(field -> {
            var line = new Paragraph(now.get(field).asString());
            line.addClassName(field.equals("seat") ? "term-facts" : "term-definition");
            Written.here(line);
            text.add(line);
        });
    }

    @Override
    List<String> editable(Reading reading) {
        return FIELDS.stream().filter(field -> reading.may(set(field, null))).toList();
    }

    @Override
    @Nullable
    String owner(Reading reading) {
        return null;
    }

    @Override
    Edit set(String field, @Nullable JsonNode value) {
        return new Edit.SetAgency(agency, field, value);
    }

    @Override
    Edit move(@Nullable String before) {
        return new Edit.MoveAgency(agency, before);
    }

    @Override
    Edit remove() {
        return new Edit.RemoveAgency(agency);
    }

    @Override
    String removalKey(String key) {
        return key.equals("next") ? "problem.remove.agency" : "problem.remove.agency." + key;
    }

    @Override
    List<NativeButton> further(String name, Reading reading) {
        return List.of();
    }
}
