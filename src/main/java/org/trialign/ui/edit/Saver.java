package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.ui.visit.OwnChange;
import org.trialign.workshop.CommandResult;
import org.trialign.workshop.WorkshopService;

/** Sends what one person changes in the panel through the door for commands, and knows what isn't saved yet. */
public final class Saver {
    private final WorkshopService workshops;
    private final String workshop;
    private final String account;
    private final Set<FieldEditor> unsaved = new LinkedHashSet<>();
    private Runnable whenTold = () -> {};

    public Saver(WorkshopService workshops, String workshop, String account) {
        this.workshops = workshops;
        this.workshop = workshop;
        this.account = account;
    }

    /** @param base the revision that the person saw */
    public CommandResult save(long base, List<Edit> edits) {
        return OwnChange.make(workshops, workshop, account, new Command(UUID.randomUUID(), base, edits));
    }

    public void tell(FieldEditor editor, boolean isSaved) {
        if (isSaved) {
            unsaved.remove(editor);
        } else {
            unsaved.add(editor);
        }
        whenTold.run();
    }

    /** A part of the page goes for good: what is typed in its fields is waited for no more. The browser keeps it as a draft. */
    public void leave(Component part) {
        if (unsaved.removeIf(editor -> isWithin(part, editor.component()))) {
            whenTold.run();
        }
    }

    private static boolean isWithin(Component part, Component field) {
        return field == part
                || field.getParent().filter(parent -> isWithin(part, parent)).isPresent();
    }

    /** True if all that was typed in a part of the page is in the workshop. */
    public boolean isSaved(Component part) {
        return unsaved.stream().noneMatch(editor -> isWithin(part, editor.component()));
    }

    /** Something that is no field was saved, or given up: what is told of the fields holds again. */
    public void tellAgain() {
        whenTold.run();
    }

    /** Those whose content isn't in the workshop. */
    public Set<FieldEditor> unsaved() {
        return unsaved;
    }

    public void whenTold(Runnable listener) {
        whenTold = listener;
    }
}
