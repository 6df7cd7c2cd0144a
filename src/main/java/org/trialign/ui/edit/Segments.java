package org.trialign.ui.edit;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.dom.Element;
import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One of a few values, side by side; null: none. It is Vaadin's element without Flow's component for it, which keeps 2 KB at
 * the server for each value (SS-10).
 */
@Tag("vaadin-radio-group")
@JsModule("@vaadin/radio-group/src/vaadin-radio-group.js")
@JsModule("@vaadin/radio-group/src/vaadin-radio-button.js")
public final class Segments extends AbstractField<Segments, String>
        implements HasLabel, HasAriaLabel, HasSize, HasValidationProperties {
    private static final String VALUE = "value";

    private List<String> values = List.of();

    Segments() {
        super(null);
        addClassName("segments-field");
        getElement().setProperty("manualValidation", true);
        getElement().addPropertyChangeListener(VALUE, "value-changed", change -> {
            if (change.isUserOriginated()) {
                setModelValue(read(change.getValue()), true);
            }
        });
    }

    /** @param name of a value, as the person reads it */
    void offer(List<String> values, UnaryOperator<String> name) {
        this.values = values;
        values.forEach(value -> getElement().appendChild(button(value, name.apply(value))));
    }

    private static Element button(String value, String label) {
        var button = new Element("vaadin-radio-button");
        button.setProperty(VALUE, value);
        button.setProperty("label", label);
        return button;
    }

    @Override
    public void setAriaLabel(@Nullable String label) {
        getElement().setProperty("accessibleName", label);
    }

    /** @param raw what came from the browser, whatever it is */
    @Nullable
    String read(@Nullable Serializable raw) {
        return raw instanceof String value && values.contains(value) ? value : null;
    }

    @Override
    protected void setPresentationValue(@Nullable String value) {
        getElement().setProperty(VALUE, value == null ? "" : value);
    }
}
