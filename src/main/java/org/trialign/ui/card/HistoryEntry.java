package org.trialign.ui.card;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.CardEvent;
import org.trialign.audience.CardStep;
import org.trialign.audience.CardStep.FieldSet;
import org.trialign.audience.CardStep.LinkSeen;
import org.trialign.base.Initials;
import org.trialign.model.Edit;
import org.trialign.model.Member;
import org.trialign.model.RowType;
import org.trialign.model.format.Field;
import org.trialign.model.format.Schema;
import org.trialign.ui.edit.Editors;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.past.FieldNoun;
import org.trialign.ui.widget.Avatar;
import org.trialign.ui.widget.When;
import org.trialign.ui.widget.Written;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One change of a card: who and when, and each thing that it did, with a way to put back what was before. */
final class HistoryEntry extends Div {
    private final CardScope scope;
    private final Reading reading;
    private final Map<String, String> titles;
    private final Consumer<List<Edit>> putBack;
    private final FieldText texts;
    private final long revision;

    /**
     * @param titles of cards that are no longer there
     * @param putBack sends edits
     */
    HistoryEntry(
            CardEvent event,
            CardScope scope,
            Reading reading,
            Map<String, String> titles,
            Consumer<List<Edit>> putBack) {
        this.scope = scope;
        this.reading = reading;
        this.titles = titles;
        this.putBack = putBack;
        texts = new FieldText(this, reading, getLocale());
        addClassName("history-entry");
        revision = event.revision();
        getElement().setAttribute("data-revision", Long.toString(revision));
        add(head(event));
        boolean isWhole =
                event.steps().stream().anyMatch(step -> step instanceof CardStep.Came || step instanceof CardStep.Went);
        event.steps().stream()
                .filter(step -> !isWhole || step instanceof CardStep.Came || step instanceof CardStep.Went)
                .forEach(step -> add(line(step, event)));
        if (scope.isEditable()) {
            wholeEntry(event);
        }
    }

    long revision() {
        return revision;
    }

    /** The one that stands there for the same change, as long as it says the same; else this one. */
    HistoryEntry standsIn(@Nullable HistoryEntry before) {
        if (before == null) {
            return this;
        }
        String there = before.getElement().getOuterHTML();
        return there.equals(getElement().getOuterHTML()) ? before : this;
    }

    private Div head(CardEvent event) {
        var head = new Div();
        head.addClassName("history-head");
        String actor = event.actor();
        Optional<Member> who =
                actor == null ? Optional.empty() : reading.snapshot().member(actor);
        if (actor != null) {
            who.ifPresent(member -> {
                var avatar = new Avatar("");
                avatar.show(
                        Initials.of(member.name()),
                        Optional.ofNullable(member.agency()).map(reading::seat).orElse(0));
                head.add(avatar);
            });
            boolean isReader = actor.equals(reading.member().account());
            var name = new Span(
                    isReader
                            ? getTranslation("past.you")
                            : who.map(Member::name).orElse(getTranslation("past.left")));
            name.addClassName("history-who");
            head.add(name);
        }
        var when = new Span(When.of(event.at(), getLocale()));
        when.addClassName("history-when");
        head.add(when);
        return head;
    }

    private Div line(CardStep step, CardEvent event) {
        return switch (step) {
            case CardStep.Came came ->
                words(getTranslation(event.kind().equals("create") ? "past.came_first" : "past.came"));
            case CardStep.Went went -> words(getTranslation("past.went"));
            case CardStep.Merged merged ->
                words(getTranslation(merged.isTakenBack() ? "past.unmerged" : "past.merged"));
            case CardStep.LinkCame came -> words(getTranslation("past.link_came", called(came.link())));
            case CardStep.LinkWent went -> linkWent(went.link());
            case FieldSet set -> fieldSet(set);
        };
    }

    private static Div words(String text) {
        var line = new Div(new Span(text));
        line.addClassName("history-line");
        return line;
    }

    private String called(LinkSeen link) {
        String other = reading.card(link.other()).isPresent()
                ? reading.title(link.other())
                : titles.getOrDefault(link.other(), getTranslation("past.card_gone"));
        boolean isBurden = "-".equals(link.json().path("effect").asString(""));
        return getTranslation(
                link.type() == RowType.LINKS ? "past.link_with" : isBurden ? "past.burden_with" : "past.handoff_with",
                other);
    }

    private Div linkWent(LinkSeen link) {
        String name = called(link);
        Div line = words(getTranslation("past.link_went", name));
        if (scope.isEditable()
                && link.type() == RowType.LINKS
                && reading.card(link.other()).isPresent()) {
            line.add(button(
                    getTranslation("past.draw_again"),
                    getTranslation("past.draw_again_what", name),
                    List.of(new Edit.AddLink(
                            scope.agency(), (ObjectNode) link.json().deepCopy()))));
        }
        return line;
    }

    private Div fieldSet(FieldSet set) {
        Field field = Schema.of(set.row().type()).field(set.field()).orElseThrow();
        String noun = FieldNoun.of(this, set.row().type(), set.field());
        LinkSeen link = set.link();
        var label = new Span(link == null ? noun : getTranslation("past.field_of", noun, called(link)));
        label.addClassName("history-field");
        var line = new Div(label);
        line.addClassName("history-line");
        line.getElement().setAttribute("data-changed", set.field());
        line.add(value("past.from", "history-before", field, set.before()));
        line.add(value("past.to", "history-after", field, set.after()));
        Edit edit = edit(set);
        if (edit != null && scope.isEditable() && !isSo(set)) {
            String before = text(field, set.before());
            line.add(button(
                    getTranslation("past.put_back"),
                    getTranslation("past.put_back_what", noun, before),
                    List.of(edit)));
        }
        return line;
    }

    private Div value(String word, String style, Field field, @Nullable JsonNode held) {
        var said = new Span(getTranslation(word) + " ");
        said.addClassName("sr-only");
        var text = new Span(text(field, held));
        if (Editors.isWritten(field.kind()) && !isEmpty(field, held)) {
            Written.here(text);
        }
        var value = new Div(said, text);
        value.addClassName(style);
        return value;
    }

    private String text(Field field, @Nullable JsonNode value) {
        return isEmpty(field, value) ? getTranslation("past.empty") : String.valueOf(texts.of(field, value, ""));
    }

    private boolean isEmpty(Field field, @Nullable JsonNode value) {
        String text = texts.of(field, value, "");
        return text == null || text.isEmpty();
    }

    /** True if the workshop holds already what was before. */
    private boolean isSo(FieldSet set) {
        JsonNode now = set.link() == null
                ? reading.card(scope.card()).map(card -> card.get(set.field())).orElse(null)
                : reading.thing(set.row().type(), set.row().id())
                        .map(json -> json.get(set.field()))
                        .orElse(set.before());
        return Objects.equals(now, set.before());
    }

    /** The edit that sets what was before; null: that isn't set by an edit of a field. */
    private @Nullable Edit edit(FieldSet set) {
        LinkSeen link = set.link();
        if (link == null) {
            return new Edit.SetField(set.row().id(), set.field(), set.before());
        }
        if (link.type() == RowType.CROSS_LINKS) {
            return set.field().equals("agreed") ? null : new Edit.SetCrossLink(link.id(), set.field(), set.before());
        }
        return new Edit.SetLink(
                scope.agency(),
                link.json().get("from").asString(),
                link.json().get("to").asString(),
                set.field(),
                set.before());
    }

    private void wholeEntry(CardEvent event) {
        var edits = new ArrayList<Edit>();
        for (CardStep step : event.steps()) {
            if (step instanceof FieldSet set && set.link() == null && !isSo(set)) {
                edits.add(new Edit.SetField(scope.card(), set.field(), set.before()));
            }
        }
        if (edits.size() > 1) {
            add(button(getTranslation("past.put_all_back"), getTranslation("past.put_all_back"), edits));
        }
    }

    private NativeButton button(String word, String label, List<Edit> edits) {
        var button = new NativeButton(word, pressed -> putBack.accept(edits));
        button.addClassNames("button", "small-button", "put-back");
        button.getElement().setAttribute("aria-label", label);
        return button;
    }
}
