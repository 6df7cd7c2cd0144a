package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A number, read and written as the reader's language does. A text field, so that what is no number stays to be mended. */
public final class AmountEditor extends FieldEditor {
    private static final int DECIMALS = 3;
    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);

    private final TextField field = new TextField();
    private final Span unit = new Span();
    private final Locale locale = UI.getCurrent().getLocale();

    public AmountEditor(String label, Saver saver, EditsOf edits) {
        super(saver, edits);
        field.setLabel(label);
        field.setManualValidation(true);
        field.getElement().setAttribute("inputmode", "decimal");
        field.setSuffixComponent(unit);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(LineEditor.REST_MS);
        field.addKeyPressListener(Key.ENTER, pressed -> {});
        field.addValueChangeListener(change -> typed(change.getValue()));
        followFocus(field);
    }

    public void showUnit(@Nullable String name) {
        unit.setText(name == null ? "" : name);
    }

    private void typed(String text) {
        if (text.isBlank()) {
            changed(null);
            return;
        }
        read(text, locale)
                .ifPresentOrElse(number -> changed(json(number)), () -> unreadable(text("card.broken.number")));
    }

    /** 0 to 10^12 with up to three decimals. Groups of three may be marked; {@code 2,5} is never read as 25. */
    public static Optional<BigDecimal> read(String text, Locale locale) {
        var signs = DecimalFormatSymbols.getInstance(locale);
        String group = "[" + Pattern.quote(String.valueOf(signs.getGroupingSeparator())) + "\\s\\u00A0\\u202F]";
        String decimal = Pattern.quote(String.valueOf(signs.getDecimalSeparator()));
        String trimmed = text.strip();
        if (!trimmed.matches("(\\d{1,13}|\\d{1,3}(" + group + "\\d{3})+)(" + decimal + "\\d{1," + DECIMALS + "})?")) {
            return Optional.empty();
        }
        String plain = trimmed.replaceAll(group, "").replace(signs.getDecimalSeparator(), '.');
        return Optional.of(new BigDecimal(plain)).filter(number -> number.compareTo(MOST) <= 0);
    }

    public static String write(BigDecimal number, Locale locale) {
        var format = (DecimalFormat) DecimalFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(number);
    }

    /** Two nodes of the same number are equal. */
    private static JsonNode json(BigDecimal number) {
        return JsonNodeFactory.instance.numberNode(number.stripTrailingZeros());
    }

    @Override
    @Nullable
    public JsonNode normal(@Nullable JsonNode value) {
        return value == null ? null : json(value.decimalValue());
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public void display(@Nullable JsonNode value) {
        field.setValue(value == null ? "" : write(value.decimalValue(), locale));
    }

    @Override
    public void complain(@Nullable String why) {
        field.setErrorMessage(why);
        field.setInvalid(why != null);
    }

    @Override
    public String typed() {
        return field.getValue();
    }
}
