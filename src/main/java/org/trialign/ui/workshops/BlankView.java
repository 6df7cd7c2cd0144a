package org.trialign.ui.workshops;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialign.access.AccountService;
import org.trialign.exchange.BlankWorkshop;
import org.trialign.exchange.StarterLists;
import org.trialign.exchange.WorkshopFiles;
import org.trialign.model.Term;
import org.trialign.model.Vocabulary;
import org.trialign.model.format.ErrorCode;
import org.trialign.model.format.FormatError;
import org.trialign.ui.edit.FormDraft;
import org.trialign.ui.edit.Mending;

/** A workshop from nothing: the teaching deck's questions, and ready-made lists to tick. */
@Route("new")
@PermitAll
class BlankView extends NewWorkshopPage {
    private final WorkshopFiles files;
    private final TextField title = new TextField(getTranslation("new.name"));
    private final TextField problem = new TextField(getTranslation("new.problem.title"));
    private final TextArea statement = new TextArea(getTranslation("new.problem.statement"));
    private final TextArea notAbout = new TextArea(getTranslation("new.problem.not"));
    private final TextArea parts = new TextArea(getTranslation("new.parts.lines"));
    private final TextArea agencies = new TextArea(getTranslation("new.agencies.lines"));
    private final List<TextFieldBase<?, String>> fields = List.of(title, problem, statement, notAbout, parts, agencies);
    private final List<CheckboxGroup<Term>> lists = new ArrayList<>();
    private final Div alert = new Div();

    BlankView(WorkshopFiles files, AccountService accounts, AuthenticationContext authentication) {
        super(accounts, authentication, "blank");
        this.files = files;
        parts.setHelperText(getTranslation("new.parts.hint"));
        agencies.setHelperText(getTranslation("new.agencies.hint"));
        alert.getElement().setAttribute("role", "alert");
        alert.addClassName("new-alert");
        var create = new NativeButton(getTranslation("new.create"), pressed -> create());
        create.addClassNames("button", "primary", "create");
        Vocabulary starters = StarterLists.in(getLocale());
        Map.of(
                        "title", title,
                        "problem", problem,
                        "statement", statement,
                        "notAbout", notAbout,
                        "parts", parts,
                        "agencies", agencies)
                .forEach((name, field) -> field.getElement().setAttribute("data-field", name));
        fields.forEach(field -> Mending.of(field, () -> lookAgain(field)));
        show(
                new FormDraft(),
                question("problem", title, problem, statement, notAbout),
                question("parts", parts),
                question("table", agencies),
                starters(starters),
                alert,
                create);
        title.focus();
    }

    private Section question(String word, Component... fields) {
        var why = new Paragraph(getTranslation("new.why." + word));
        why.addClassNames("small", "quiet");
        var section = new Section(new H2(getTranslation("new.ask." + word)), why);
        section.addClassNames("panel", "question");
        section.add(fields);
        return section;
    }

    private Section starters(Vocabulary starters) {
        var grid = new Div();
        grid.addClassName("starters");
        Map<String, List<? extends Term>> all = new LinkedHashMap<>();
        all.put("new.list.populations", starters.populations());
        all.put("new.list.places", starters.places());
        all.put("new.list.times", starters.times());
        all.put("new.list.functions", starters.functions());
        all.forEach((word, terms) -> {
            var list = new CheckboxGroup<Term>(getTranslation(word));
            list.addClassName("starter");
            list.setItemLabelGenerator(Term::name);
            list.setItemHelperGenerator(term -> term.definition() == null ? "" : term.definition());
            list.setItems(List.copyOf(terms));
            lists.add(list);
            grid.add(list);
        });
        return question("words", grid);
    }

    private BlankWorkshop answers() {
        Set<String> ticked = lists.stream()
                .flatMap(list -> list.getValue().stream())
                .map(Term::id)
                .collect(Collectors.toSet());
        return new BlankWorkshop(
                title.getValue(),
                problem.getValue(),
                statement.getValue(),
                notAbout.getValue(),
                parts.getValue().lines().toList(),
                agencies.getValue().lines().toList(),
                ticked,
                getLocale());
    }

    private void create() {
        BlankWorkshop answers = answers();
        Map<TextFieldBase<?, String>, String> wrong = wrong(answers);
        if (wrong.isEmpty()) {
            String slug = files.begin(answers, account());
            FormDraft.done();
            open(slug);
            return;
        }
        fields.forEach(field -> mark(field, wrong.get(field)));
        fields.stream().filter(wrong::containsKey).findFirst().ifPresent(TextFieldBase::focus);
        alert.setText(getTranslation("new.refused"));
    }

    /** Only what was marked already: nobody is told of a field that he or she hasn't come to. */
    private void lookAgain(TextFieldBase<?, String> typedInto) {
        mark(typedInto, wrong(answers()).get(typedInto));
        if (fields.stream().noneMatch(TextFieldBase::isInvalid)) {
            alert.setText("");
        }
    }

    private static void mark(TextFieldBase<?, String> field, @Nullable String why) {
        field.setErrorMessage(why);
        field.setInvalid(why != null);
    }

    /** By field, in the reader's words; of what is wrong in one the first. */
    private Map<TextFieldBase<?, String>, String> wrong(BlankWorkshop answers) {
        var wrong = new HashMap<TextFieldBase<?, String>, String>();
        answers.lettersTwice().ifPresent(letters -> wrong.put(agencies, getTranslation("new.error.letters", letters)));
        WorkshopFiles.check(answers).forEach(error -> wrong.putIfAbsent(field(error.path()), words(error)));
        return wrong;
    }

    private String words(FormatError error) {
        return getTranslation(
                switch (error.code()) {
                    case LIMIT -> "new.error.limit";
                    case JSON,
                            FORMAT,
                            MISSING,
                            UNKNOWN_MEMBER,
                            TYPE,
                            VALUE,
                            TEXT,
                            TWICE,
                            DUPLICATE_ID,
                            UNKNOWN_ID,
                            CIRCLE,
                            LINK,
                            UNIT -> isBlank(error) ? "new.error.blank" : "new.error.text";
                });
    }

    private boolean isBlank(FormatError error) {
        return error.code() == ErrorCode.TEXT && (error.path().equals("title") ? title.isEmpty() : problem.isEmpty());
    }

    private TextFieldBase<?, String> field(String path) {
        if (path.startsWith("problem.facets")) {
            return parts;
        }
        if (path.startsWith("agencies")) {
            return agencies;
        }
        return switch (path) {
            case "problem.title" -> problem;
            case "problem.statement" -> statement;
            case "problem.notAbout" -> notAbout;
            default -> title;
        };
    }
}
