package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.Refusal;
import org.trialign.model.format.JsonText;
import org.trialign.ui.visit.OwnUndo;
import org.trialign.workshop.CommandResult;
import tools.jackson.databind.JsonNode;

/**
 * One field while it is edited. Each change is a command of its own, based on the revision at which the field last showed
 * what the workshop holds. What others change appears, but never in a field that has focus or holds something unsaved.
 */
public abstract class FieldEditor {
    /** The edits that put a value into the workshop; null empties the field. */
    @FunctionalInterface
    public interface EditsOf {
        List<Edit> set(@Nullable JsonNode value);
    }

    private final Saver saver;
    private final EditsOf edits;
    private @Nullable JsonNode shown;
    private @Nullable JsonNode latest;
    private long base;
    private long latestRevision;
    private boolean isFirst = true;
    private boolean isDisplaying;
    private boolean hasFocus;
    private boolean isUnsaved;
    /** What would have set the field when that was forbidden, and to what; null: nothing waits for the field to open. */
    private @Nullable List<Edit> closed;

    private @Nullable JsonNode typedWhileClosed;

    public FieldEditor(Saver saver, EditsOf edits) {
        this.saver = saver;
        this.edits = edits;
    }

    public abstract Component component();

    /** The part of it in which one types. */
    Component input() {
        return component();
    }

    /** Puts a saved value on the screen. */
    public abstract void display(@Nullable JsonNode value);

    /** Says beside the field why it isn't saved; null: nothing to say. */
    public abstract void complain(@Nullable String why);

    /** What stands in the field, as text that can be copied. */
    public abstract String typed();

    /** What an absent value means. */
    @Nullable
    public JsonNode normal(@Nullable JsonNode value) {
        return value;
    }

    /** Called before a value is shown, for editors that offer words to choose from. */
    public void offer(Reading reading) {}

    /** Another version of what stands unsaved in the field. */
    public void showOther(@Nullable JsonNode other) {}

    /** Shows what the workshop holds at this reading, unless that would disturb. */
    public final void show(@Nullable JsonNode value, Reading reading) {
        offer(reading);
        JsonNode now = normal(value);
        if (isFirst) {
            isFirst = false;
            put(now, reading.revision());
            return;
        }
        if (reading.revision() < latestRevision) {
            return;
        }
        latest = now;
        latestRevision = reading.revision();
        if (Objects.equals(now, shown)) {
            base = reading.revision();
            saveAgain(reading);
        } else if (isUnsaved) {
            showOther(now);
        } else if (!hasFocus || isTakenBack(reading)) {
            put(now, reading.revision());
        }
    }

    /** What was typed while the field was closed is saved as soon as it opens again. */
    private void saveAgain(Reading reading) {
        List<Edit> forbidden = closed;
        if (forbidden != null && forbidden.stream().allMatch(reading::may)) {
            closed = null;
            save(typedWhileClosed, base);
        }
    }

    /** True if the person's own undo may have set it since it was shown. */
    private boolean isTakenBack(Reading reading) {
        long undo = OwnUndo.of(component());
        return undo > base && reading.revision() >= undo;
    }

    private void put(@Nullable JsonNode value, long revision) {
        latest = value;
        latestRevision = revision;
        shown = value;
        base = revision;
        isDisplaying = true;
        try {
            display(value);
        } finally {
            isDisplaying = false;
        }
        tellKept();
        if (isUnsaved) {
            isUnsaved = false;
            closed = null;
            complain(null);
            saver.tell(this, true);
        }
    }

    /** The person takes a value that was proposed. */
    public final void take(JsonNode value) {
        isDisplaying = true;
        try {
            display(value);
        } finally {
            isDisplaying = false;
        }
        save(value, base);
    }

    /** The person changed the field. */
    public final void changed(@Nullable JsonNode value) {
        if (!isDisplaying) {
            save(value, base);
        }
    }

    /** What stands in the field can't even be sent. */
    public final void unreadable(String why) {
        closed = null;
        isUnsaved = true;
        complain(why);
        saver.tell(this, false);
    }

    private void save(@Nullable JsonNode value, long from) {
        closed = null;
        if (Objects.equals(value, shown)) {
            settle(value, base);
            return;
        }
        isUnsaved = true;
        saver.tell(this, false);
        List<Edit> setting = edits.set(value);
        switch (saver.save(from, setting)) {
            case CommandResult.Done done -> settle(value, done.revision());
            case CommandResult.Refused refused -> {
                if (refused.refusal() instanceof Refusal.Forbidden) {
                    closed = setting;
                    typedWhileClosed = value;
                }
                refuse(refused.refusal());
            }
        }
    }

    /**
     * The person chose something that is not there yet: it is made and set in one command.
     *
     * @param making makes it under the name {@code sent}
     * @param value what the field holds with it, by its id
     */
    final void make(String sent, Edit making, Function<String, JsonNode> value) {
        var all = new ArrayList<Edit>();
        all.add(making);
        all.addAll(edits.set(value.apply(sent)));
        closed = null;
        isUnsaved = true;
        saver.tell(this, false);
        switch (saver.save(base, all)) {
            case CommandResult.Done done -> {
                String id = done.ids().getOrDefault(sent, sent);
                made(id);
                put(value.apply(id), done.revision());
            }
            case CommandResult.Refused refused -> refuse(refused.refusal());
        }
    }

    /** Called when what was chosen has been made, before it is shown. */
    void made(String id) {}

    private void settle(@Nullable JsonNode value, long revision) {
        shown = value;
        base = revision;
        if (revision > latestRevision) {
            latest = value;
            latestRevision = revision;
        }
        isUnsaved = false;
        complain(null);
        tellKept();
        saver.tell(this, true);
    }

    /** Tells the browser what the workshop holds, so that it keeps anything else as a draft. */
    private void tellKept() {
        component().getElement().setAttribute("data-kept", typed());
    }

    private void refuse(Refusal refusal) {
        complain(RefusalWords.of(refusal, component()));
        if (refusal instanceof Refusal.Stale stale) {
            // the panel may not have been shown it yet; its revision comes with the next reading
            latest = normal(now(stale));
            showOther(latest);
        }
    }

    /** Saves what is typed over the other version that was shown. */
    public final void keepMine(@Nullable JsonNode value) {
        shown = latest;
        base = latestRevision;
        save(value, base);
    }

    public final void takeTheirs() {
        put(latest, latestRevision);
        // or the browser would offer it again
        component().getElement().executeJs("this.dispatchEvent(new Event('given-up', {bubbles: true}))");
    }

    private static @Nullable JsonNode now(Refusal.Stale stale) {
        try {
            JsonNode now = JsonText.parse(stale.now());
            return now.isNull() ? null : now;
        } catch (JsonText.Malformed e) {
            throw new IllegalStateException("not JSON: " + stale.now(), e);
        }
    }

    public final void followFocus(Focusable<?> field) {
        field.addFocusListener(came -> hasFocus = true);
        field.addBlurListener(left -> {
            hasFocus = false;
            if (!isUnsaved && !Objects.equals(latest, shown)) {
                put(latest, latestRevision);
            }
            saver.tell(this, !isUnsaved);
        });
    }

    /** True while the field may hold something that isn't in the workshop. */
    public final boolean isBusy() {
        return hasFocus || isUnsaved;
    }

    public final String text(String key, Object... parts) {
        return component().getTranslation(key, parts);
    }

    public final Saver saver() {
        return saver;
    }
}
