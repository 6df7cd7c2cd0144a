package org.trialign.ui.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote in a workshop stands in the workshop's language. Where the page speaks another, the element that holds it
 * alone says so (WCAG 3.1.2), and a reader hears it in its own sounds. In the browser: frontend/parts/written.
 */
public final class Written {
    private final String language;

    private Written(String language) {
        this.language = language;
    }

    /** From here on the page shows this workshop, whose language may not be told. */
    public static void of(UI ui, @Nullable String language) {
        ComponentUtil.setData(ui, Written.class, language == null ? null : new Written(language));
    }

    /** The language of what was written in the workshop of this page, where the page speaks another. */
    public static Optional<String> tag() {
        return foreign(language().orElse(null));
    }

    /** These hold nothing but what was written in the workshop of this page. */
    public static void here(Component... parts) {
        in(language().orElse(null), parts);
    }

    /** The same, for a part of a page that belongs to no workshop. */
    public static void in(@Nullable String language, Component... parts) {
        Optional<String> foreign = foreign(language);
        for (Component part : parts) {
            Element element = part.getElement();
            foreign.ifPresentOrElse(tag -> element.setAttribute("lang", tag), () -> element.removeAttribute("lang"));
        }
    }

    /**
     * What stands in this field, or is offered in this box (frontend/edit/word-box), was written in the workshop; its label and
     * what is wrong with it are the page's.
     */
    public static void into(Component field) {
        tag().ifPresent(tag -> {
            field.getElement().setAttribute("data-written", tag);
            if (field instanceof TextFieldBase<?, ?>) {
                field.getElement()
                        .executeJs(
                                "customElements.whenDefined(this.localName).then(() => this.updateComplete)"
                                        + ".then(() => (this.inputElement.lang = $0))",
                                tag);
            }
        });
    }

    /** Says below a field what was written about what stands in it; null: nothing. */
    public static void below(HasHelper field, @Nullable String text) {
        if (text == null || tag().isEmpty()) {
            field.setHelperText(text);
            return;
        }
        var helper = new Span(text);
        here(helper);
        field.setHelperComponent(helper);
    }

    private static Optional<String> language() {
        return Optional.ofNullable(UI.getCurrent())
                .map(ui -> ComponentUtil.getData(ui, Written.class))
                .map(written -> written.language);
    }

    /** The language, unless it is the page's or not told. */
    private static Optional<String> foreign(@Nullable String language) {
        return Optional.ofNullable(language)
                .filter(tag -> !Locale.forLanguageTag(tag)
                        .getLanguage()
                        .equals(UI.getCurrent().getLocale().getLanguage()));
    }
}
