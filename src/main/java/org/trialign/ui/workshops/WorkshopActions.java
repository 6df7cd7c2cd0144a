package org.trialign.ui.workshops;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import java.util.UUID;
import org.trialign.exchange.WorkshopFiles;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.model.Standing;
import org.trialign.ui.edit.RefusalNotice;
import org.trialign.ui.widget.CloseButton;
import org.trialign.ui.widget.OneAtATime;
import org.trialign.ui.widget.Question;
import org.trialign.workshop.CommandResult;
import org.trialign.workshop.Purge;
import org.trialign.workshop.WorkshopService;
import org.trialign.workshop.WorkshopSummary;

/** What a facilitator does with a whole workshop: take it out, copy it, archive it, delete it, bring it back. */
final class WorkshopActions extends MenuBar {
    private final WorkshopSummary workshop;
    private final String account;
    private final WorkshopService workshops;
    private final WorkshopFiles files;
    private final Changed changed;

    /** Called when a workshop stands elsewhere in the list, or was refused to: then the list was out of date. */
    interface Changed {
        /** @param said what was done, for the ear; empty: nothing */
        void changed(String slug, String said);
    }

    WorkshopActions(
            WorkshopSummary workshop, String account, WorkshopService workshops, WorkshopFiles files, Changed changed) {
        this.workshop = workshop;
        this.account = account;
        this.workshops = workshops;
        this.files = files;
        this.changed = changed;
        addClassName("workshop-actions");
        addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        MenuItem root = addItem("⋯");
        root.setAriaLabel(getTranslation("workshops.actions", workshop.title()));
        fill(root.getSubMenu());
    }

    private void fill(SubMenu menu) {
        if (workshop.standing() != Standing.State.DELETED) {
            menu.addItem(getTranslation("workshops.export"), chosen -> export());
            menu.addItem(
                    getTranslation("workshops.copy"),
                    chosen -> UI.getCurrent().navigate("new/copy?of=" + workshop.slug()));
        }
        switch (workshop.standing()) {
            case ACTIVE -> menu.addItem(getTranslation("workshops.archive"), chosen -> stand(Standing.State.ARCHIVED));
            case ARCHIVED, DELETED ->
                menu.addItem(getTranslation("workshops.back"), chosen -> stand(Standing.State.ACTIVE));
        }
        if (workshop.standing() != Standing.State.DELETED) {
            menu.addItem(getTranslation("workshops.delete"), chosen -> confirmDelete());
        }
    }

    private void export() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("export.title"));
        dialog.add(new Paragraph(getTranslation("export.what")));
        List<String> drafts = files.keptOut(workshop.id(), account);
        if (!drafts.isEmpty()) {
            var kept = new Paragraph(getTranslation("export.kept", String.join(", ", drafts)));
            kept.addClassNames("callout", "gap");
            dialog.add(kept);
        }
        var download = new Anchor("api/v1/workshops/" + workshop.slug() + "/file", getTranslation("export.download"));
        download.addClassNames("button", "primary");
        download.getElement()
                .setAttribute("download", workshop.slug() + ".json")
                .setAttribute("router-ignore", true);
        dialog.getFooter().add(new CloseButton(getTranslation("export.close"), dialog), download);
        OneAtATime.open(dialog);
    }

    private void confirmDelete() {
        new Question(
                        getTranslation("workshops.delete.sure", workshop.title()),
                        getTranslation("workshops.delete"),
                        getTranslation("people.remove.no"))
                .says(getTranslation("workshops.delete.next", Purge.GRACE.toDays()))
                .takesAway()
                .ask(() -> stand(Standing.State.DELETED));
    }

    private void stand(Standing.State state) {
        var command = new Command(UUID.randomUUID(), null, List.of(new Edit.SetStanding(state)));
        // the list is drawn anew either way: whoever is refused looks at one that is out of date
        if (workshops.execute(workshop.id(), account, command) instanceof CommandResult.Refused refused) {
            RefusalNotice.show(refused.refusal(), this);
            changed.changed(workshop.slug(), "");
            return;
        }
        String said = switch (state) {
            case ACTIVE -> "workshops.is_back";
            case ARCHIVED -> "workshops.is_archived";
            case DELETED -> "workshops.is_deleted";
        };
        changed.changed(workshop.slug(), getTranslation(said, workshop.title()));
    }
}
