package org.trialign.ui.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.dom.Element;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote in a workshop stands in the workshop's language. Where the page speaks another, the element that holds it
 * alone says so (WCAG 3.1.2), and a reader hears it in its own sounds. In the browser: frontend/parts/written.
 */
public final class Written {
    private @Nullable String language;
    /** What is marked when the workshop is said to be in another language. */
    private final Set<Component> parts = Collections.newSetFromMap(new WeakHashMap<>());

    private final Set<Component> fields = Collections.newSetFromMap(new WeakHashMap<>());
    private final Map<HasHelper, String> explained = new WeakHashMap<>();

    /** From here on the page shows this workshop, whose language may not be told, and may become another. */
    public static void of(UI ui, @Nullable String language) {
        Written page = ComponentUtil.getData(ui, Written.class);
        if (page == null) {
            page = new Written();
            ComponentUtil.setData(ui, Written.class, page);
        }
        if (!Objects.equals(page.language, language)) {
            page.language = language;
            List.copyOf(page.parts).forEach(part -> in(language, part));
            List.copyOf(page.fields).forEach(Written::mark);
            Map.copyOf(page.explained).forEach((field, text) -> below(field, text.isEmpty() ? null : text));
        }
    }

    /** The language of what was written in the workshop of this page, where the page speaks another. */
    public static Optional<String> tag() {
        return foreign(language().orElse(null));
    }

    /** These hold nothing but what was written in the workshop of this page. */
    public static void here(Component... parts) {
        page().ifPresent(page -> Collections.addAll(page.parts, parts));
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
        page().ifPresent(page -> page.fields.add(field));
        if (tag().isPresent()) {
            mark(field);
        }
    }

    private static void mark(Component field) {
        String tag = tag().orElse("");
        Element element = field.getElement();
        if (tag.isEmpty()) {
            element.removeAttribute("data-written");
        } else {
            element.setAttribute("data-written", tag);
        }
        if (field instanceof TextFieldBase<?, ?>) {
            element.executeJs(
                    "customElements.whenDefined(this.localName).then(() => this.updateComplete)"
                            + ".then(() => (this.inputElement.lang = $0))",
                    tag);
        }
    }

    /** Says below a field what was written about what stands in it; null: nothing. */
    public static void below(HasHelper field, @Nullable String text) {
        page().ifPresent(page -> page.explained.put(field, text == null ? "" : text));
        if (text == null || tag().isEmpty()) {
            field.setHelperText(text);
            return;
        }
        var helper = new Span(text);
        here(helper);
        field.setHelperComponent(helper);
    }

    private static Optional<String> language() {
        return page().map(page -> page.language);
    }

    private static Optional<Written> page() {
        return Optional.ofNullable(UI.getCurrent()).map(ui -> ComponentUtil.getData(ui, Written.class));
    }

    /** The language, unless it is the page's or not told. */
    private static Optional<String> foreign(@Nullable String language) {
        return Optional.ofNullable(language)
                .filter(tag -> !Locale.forLanguageTag(tag)
                        .getLanguage()
                        .equals(UI.getCurrent().getLocale().getLanguage()));
    }
}
