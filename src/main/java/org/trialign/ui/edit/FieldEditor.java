package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.Refusal;
import org.trialign.model.format.JsonText;
import org.trialign.ui.edit.Standing.Version;
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
    private Standing standing = Standing.NOTHING_YET;
    private Unsaved unsaved = new Unsaved.Nothing();
    private boolean isDisplaying;
    private boolean hasFocus;
    /** True while what would be set here would be forbidden. */
    private boolean isClosed;

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
        isClosed = !edits.set(null).stream().allMatch(reading::may);
        var now = new Version(normal(value), reading.revision());
        if (standing.equals(Standing.NOTHING_YET)) {
            put(now);
        } else if (now.revision() >= standing.latest().revision()) {
            standing = standing.read(now);
            if (!standing.isNews()) {
                saveIfOpen(reading);
            } else if (isUnsaved()) {
                showOther(now.value());
            } else if (!hasFocus || isTakenBack(reading)) {
                put(now);
            }
        }
        lock();
    }

    /** A field that is closed looks so, but keeps what is being typed. */
    private void lock() {
        if (input() instanceof HasValue<?, ?> field) {
            field.setReadOnly(isClosed && !isBusy());
        }
    }

    /** What was typed while the field was closed is saved as soon as it opens again. */
    private void saveIfOpen(Reading reading) {
        if (unsaved instanceof Unsaved.Closed(List<Edit> setting, JsonNode value)
                && setting.stream().allMatch(reading::may)) {
            save(value);
        }
    }

    /** True if the person's own undo may have set it since it was shown. */
    private boolean isTakenBack(Reading reading) {
        long undo = OwnUndo.of(component());
        return undo > standing.shown().revision() && reading.revision() >= undo;
    }

    private void put(Version version) {
        standing = Standing.at(version);
        displaySilently(version.value());
        tellKept();
        if (isUnsaved()) {
            unsaved = new Unsaved.Nothing();
            complain(null);
            saver.tell(this, true);
        }
    }

    /** Without that being taken for a change of the person's. */
    private void displaySilently(@Nullable JsonNode value) {
        isDisplaying = true;
        try {
            display(value);
        } finally {
            isDisplaying = false;
        }
    }

    /** The person takes a value that was proposed. */
    public final void take(JsonNode value) {
        displaySilently(value);
        save(value);
    }

    /** The person changed the field. */
    public final void changed(@Nullable JsonNode value) {
        if (!isDisplaying) {
            save(value);
        }
    }

    /** What stands in the field can't even be sent. */
    public final void unreadable(String why) {
        unsaved = new Unsaved.Refused();
        complain(why);
        saver.tell(this, false);
    }

    private void save(@Nullable JsonNode value) {
        if (Objects.equals(value, standing.shown().value())) {
            settle(standing.shown());
            return;
        }
        List<Edit> setting = edits.set(value);
        switch (send(setting)) {
            case CommandResult.Done done -> settle(new Version(value, done.revision()));
            case CommandResult.Refused(Refusal.Forbidden forbidden) ->
                refuse(forbidden, new Unsaved.Closed(setting, value));
            case CommandResult.Refused(Refusal refusal) -> refuse(refusal, new Unsaved.Refused());
        }
    }

    private CommandResult send(List<Edit> all) {
        unsaved = new Unsaved.UnderWay();
        saver.tell(this, false);
        return saver.save(standing.shown().revision(), all);
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
        switch (send(all)) {
            case CommandResult.Done done -> {
                String id = done.ids().getOrDefault(sent, sent);
                made(id);
                put(new Version(value.apply(id), done.revision()));
            }
            case CommandResult.Refused(Refusal refusal) -> refuse(refusal, new Unsaved.Refused());
        }
    }

    /** Called when what was chosen has been made, before it is shown. */
    void made(String id) {}

    private void settle(Version own) {
        standing = standing.saved(own);
        unsaved = new Unsaved.Nothing();
        complain(null);
        tellKept();
        saver.tell(this, true);
    }

    /** Tells the browser what the workshop holds, so that it keeps anything else as a draft. */
    private void tellKept() {
        component().getElement().setAttribute("data-kept", typed());
    }

    private void refuse(Refusal refusal, Unsaved left) {
        unsaved = left;
        complain(RefusalWords.of(refusal, component()));
        if (refusal instanceof Refusal.Stale stale) {
            standing = standing.told(normal(now(stale)));
            showOther(standing.latest().value());
        }
    }

    /** Saves what is typed over the other version that was shown. */
    public final void keepMine(@Nullable JsonNode value) {
        standing = standing.seen();
        save(value);
    }

    public final void takeTheirs() {
        put(standing.latest());
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
            if (!isUnsaved() && standing.isNews()) {
                put(standing.latest());
            }
            lock();
            saver.tell(this, !isUnsaved());
        });
    }

    /** True while the field may hold something that isn't in the workshop. */
    public final boolean isBusy() {
        return hasFocus || isUnsaved();
    }

    private boolean isUnsaved() {
        return !(unsaved instanceof Unsaved.Nothing);
    }

    public final String text(String key, Object... parts) {
        return component().getTranslation(key, parts);
    }

    public final Saver saver() {
        return saver;
    }
}
