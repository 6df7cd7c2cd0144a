package org.trialign.ui.people;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.trialign.ui.widget.QrCode;

/** A link that was just made: to copy, or to photograph. Its secret is kept nowhere, so this is the only time. */
final class NewLink extends Div {
    NewLink(String link, String forWhat) {
        addClassNames("callout", "accent", "new-link");
        getElement().setAttribute("role", "status");
        var field = new TextField(getTranslation("people.link.for", forWhat));
        field.setValue(link);
        field.setReadOnly(true);
        field.addClassName("link");
        field.getElement().setAttribute("data-link", link);
        var copy = new NativeButton(getTranslation("people.link.copy"));
        copy.addClassNames("button", "primary");
        copy.addClickListener(pressed -> {
            // without a secure connection a page may not use the clipboard, but may copy what is selected
            field.getElement().executeJs("""
                            return (async () => {
                              try {
                                await navigator.clipboard.writeText($0);
                                return true;
                              } catch {
                                this.inputElement.select();
                                return document.execCommand('copy');
                              }
                            })()""", link).then(Boolean.class, copied -> {
                if (copied) {
                    copy.setText(getTranslation("people.link.copied"));
                }
            });
        });
        var hint = new Paragraph(getTranslation("people.link.once"));
        hint.addClassName("small");
        var words = new Div(field, copy, hint);
        words.addClassName("new-link-words");
        add(words, new QrCode(link));
        addAttachListener(shown -> getElement().executeJs("this.scrollIntoView({block: 'nearest'})"));
    }
}
