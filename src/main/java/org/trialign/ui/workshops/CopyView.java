package org.trialign.ui.workshops;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trialign.access.AccountService;
import org.trialign.base.Blank;
import org.trialign.exchange.WorkshopFiles;
import org.trialign.exchange.WorkshopFiles.Extent;
import org.trialign.exchange.WorkshopFiles.Imported;
import org.trialign.model.Role;
import org.trialign.model.Standing;
import org.trialign.ui.edit.Mending;
import org.trialign.workshop.WorkshopQuery;
import org.trialign.workshop.WorkshopSummary;

/** A workshop out of an earlier one that one facilitates. */
@Route("new/copy")
@PermitAll
class CopyView extends NewWorkshopPage implements BeforeEnterObserver {
    private static final int LONGEST_TITLE = 200;

    private final WorkshopFiles files;
    private final List<WorkshopSummary> earlier;
    private final Select<WorkshopSummary> which = new Select<>();
    private final TextField title = new TextField(getTranslation("new.name"));
    private final RadioButtonGroup<Extent> extent = new RadioButtonGroup<>();
    private final Paragraph keptOut = new Paragraph();

    CopyView(
            WorkshopFiles files,
            WorkshopQuery workshops,
            AccountService accounts,
            AuthenticationContext authentication) {
        super(accounts, authentication, "copy");
        this.files = files;
        earlier = workshops.of(account().id()).stream()
                .filter(mine -> mine.role() == Role.FACILITATOR && mine.standing() != Standing.State.DELETED)
                .toList();
        // what is wrong with them is said once one presses the button, and no longer than it is so
        which.setManualValidation(true);
        Mending.of(title, () -> title.setInvalid(false));
        which.setLabel(getTranslation("new.copy.which"));
        which.setItems(earlier);
        which.setItemLabelGenerator(WorkshopSummary::title);
        which.addValueChangeListener(chosen -> {
            which.setInvalid(false);
            show(chosen.getValue());
        });
        title.setMaxLength(LONGEST_TITLE);
        extent.setLabel(getTranslation("new.copy.extent"));
        extent.setItems(Extent.values());
        extent.setItemLabelGenerator(what -> getTranslation(
                switch (what) {
                    case FRAME -> "new.copy.frame";
                    case TRIANGLES -> "new.copy.triangles";
                }));
        extent.setValue(Extent.FRAME);
        keptOut.addClassNames("callout", "gap");
        keptOut.setVisible(false);
        var create = new NativeButton(getTranslation("new.create"), pressed -> create());
        create.addClassNames("button", "primary", "create");
        if (earlier.isEmpty()) {
            var empty = new Div(getTranslation("new.copy.none"));
            empty.addClassName("empty");
            show(empty);
        } else {
            var form = new Section(which, title, extent, keptOut);
            form.addClassNames("panel", "question");
            show(form, create);
        }
    }

    /** {@code ?of=slug} chooses. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String slug = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("of")
                .orElse("");
        earlier.stream()
                .filter(mine -> mine.slug().equals(slug))
                .findFirst()
                .or(() -> earlier.stream().findFirst())
                .ifPresent(which::setValue);
    }

    private void show(WorkshopSummary chosen) {
        String name = getTranslation("new.copy.of", chosen.title());
        title.setValue(name.length() > LONGEST_TITLE ? chosen.title() : name);
        List<String> drafts = files.keptOut(chosen.id(), account().id());
        keptOut.setText(drafts.isEmpty() ? "" : getTranslation("export.kept", String.join(", ", drafts)));
        keptOut.setVisible(!drafts.isEmpty());
    }

    private void create() {
        WorkshopSummary from = which.getValue();
        title.setInvalid(false);
        which.setInvalid(false);
        if (Blank.isBlank(title.getValue())) {
            complain(title, "new.error.blank");
            return;
        }
        if (from == null) {
            return;
        }
        String name = title.getValue().strip();
        switch (files.copy(from.id(), account(), name, extent.getValue()).orElse(null)) {
            case Imported.Made made -> open(made.slug());
            case Imported.Refused refused -> complain(title, "new.error.text");
            case null -> complain(which, "new.error.not_yours");
        }
    }

    private void complain(HasValidation field, String why) {
        field.setErrorMessage(getTranslation(why));
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
