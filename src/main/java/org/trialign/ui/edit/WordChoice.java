package org.trialign.ui.edit;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.shared.HasClearButton;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BaseJsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A box that offers words, and holds what was chosen by its id. It is Vaadin's element without Flow's component for it, which
 * keeps 20 KB at the server for each (SS-10): nothing is kept here but what is chosen, and the list is asked for when somebody
 * opens it (frontend/edit/word-box).
 *
 * @param <T> what the box holds
 */
@JsModule("./edit/word-box.ts")
public abstract sealed class WordChoice<C extends WordChoice<C, T>, T> extends AbstractField<C, T>
        implements Focusable<C>,
                HasLabel,
                HasAriaLabel,
                HasPlaceholder,
                HasHelper,
                HasSize,
                HasClearButton,
                HasValidationProperties
        permits WordBox, WordsBox {
    private static final int MOST = 200;

    private final String property;
    private Supplier<WordList> words = () -> WordList.EMPTY;
    private boolean mayPropose;

    /** @param property of the element that holds what is chosen */
    WordChoice(String property, @Nullable T nothing) {
        super(nothing);
        this.property = property;
        getElement().setProperty("itemIdPath", "value");
        getElement().setProperty("manualValidation", true);
        getElement().addPropertyChangeListener(property, "change", change -> {
            if (change.isUserOriginated()) {
                setModelValue(read(change.getValue()), true);
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().executeJs("window.trialignWordBox(this)");
    }

    /** For a box without a visible label. */
    @Override
    public void setAriaLabel(@Nullable String label) {
        getElement().setProperty("accessibleName", label);
    }

    /** @param words asked whenever the list is, so that they are those of now */
    public void offer(Supplier<WordList> words) {
        this.words = words;
    }

    /** With what is typed may be offered to propose it as a word (an id as in {@link Proposing#isOffer}). */
    void offerToPropose(boolean mayPropose) {
        this.mayPropose = mayPropose;
        // what is usual stands there pale already
        if (!getElement().hasAttribute("data-proposed")) {
            setPlaceholder(mayPropose ? getTranslation("edit.choose") : "");
        }
    }

    /** Called when what is chosen may have another name. */
    public void rename() {
        setPresentationValue(getValue());
    }

    /** The ids of what is offered for what was typed, the best first. */
    public List<String> offers(String typed) {
        return Proposing.items(words.get(), mayPropose, typed);
    }

    /**
     * The browser asks for a part of the list.
     *
     * @param typed what must be in the words; null like nothing
     * @param first index of the first that is wanted
     * @param many how many at most
     * @return {@code size} of the whole list and {@code items} as in {@link #item}
     */
    @ClientCallable
    ObjectNode find(@Nullable String typed, int first, int many) {
        WordList now = words.get();
        List<String> ids = Proposing.items(now, mayPropose, typed == null ? "" : typed);
        ObjectNode found = JsonNodeFactory.instance.objectNode().put("size", ids.size());
        ArrayNode items = found.putArray("items");
        ids.stream().skip(Math.max(0, first)).limit(Math.clamp(many, 0, MOST)).forEach(id -> items.add(item(id, now)));
        return found;
    }

    /**
     * Enter was pressed, and the box is left before the list for what is typed has come: takes what Enter would have taken.
     *
     * @param typed what must be in the word
     */
    @ClientCallable
    void takeFirst(@Nullable String typed) {
        if (typed != null && !typed.isBlank() && !isReadOnly()) {
            takeFirst(offers(typed));
        }
    }

    /** As if the person had chosen it; without any nothing. */
    abstract void takeFirst(List<String> offers);

    @Override
    protected final void setPresentationValue(T value) {
        getElement().setPropertyJson(property, write(value));
    }

    /** @param raw what came from the browser, whatever it is */
    abstract @Nullable T read(@Nullable Serializable raw);

    abstract BaseJsonNode write(T value);

    /** {@code value}, {@code label}, perhaps {@code meaning}, and the class {@code offer} if it is a word to propose. */
    final ObjectNode item(String id) {
        return item(id, words.get());
    }

    private ObjectNode item(String id, WordList all) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("value", id).put("label", Proposing.label(id, all, this));
        boolean isOffer = Proposing.isOffer(id);
        String meaning = isOffer ? getTranslation("edit.propose.note") : all.definition(id);
        if (meaning != null) {
            item.put("meaning", meaning);
        }
        if (isOffer) {
            item.put("className", "offer");
        }
        return item;
    }

    /** The id of an item that the browser sent. */
    static Optional<String> id(@Nullable JsonNode item) {
        return Optional.ofNullable(item)
                .map(one -> one.get("value"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }
}
