package org.trialign.ui.workshops;

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
import org.trialign.model.Role;
import org.trialign.model.Standing;
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
        which.setLabel(getTranslation("new.copy.which"));
        which.setItems(earlier);
        which.setItemLabelGenerator(WorkshopSummary::title);
        which.addValueChangeListener(chosen -> show(chosen.getValue()));
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
        boolean named = !Blank.isBlank(title.getValue());
        title.setInvalid(!named);
        title.setErrorMessage(getTranslation("new.error.blank"));
        if (from != null && named) {
            files.copy(from.id(), account(), title.getValue().strip(), extent.getValue())
                    .ifPresent(NewWorkshopPage::open);
        }
    }
}
