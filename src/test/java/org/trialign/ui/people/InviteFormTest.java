package org.trialign.ui.people;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialign.Rule;
import org.trialign.model.Role;
import org.trialign.ui.card.PanelScene;
import org.trialign.workshop.Invitations;

/** The link that was just made, as long as it can be sent. */
class InviteFormTest extends PanelScene {
    @Autowired
    Invitations invitations;

    private final InviteForm.Maker maker = new InviteForm.Maker() {
        @Override
        public Invitations.@Nullable Made make(Part part, Duration validFor, boolean once) {
            return invitations
                    .make(workshop, account("facilitator"), part.role(), part.agency(), validFor, once)
                    .orElse(null);
        }

        @Override
        public String link(Invitations.Made made) {
            return "https://example.org/join/" + made.token();
        }
    };

    @Test
    @Rule("PE-65")
    void aLinkThatOpensNothingAnyMoreIsNotShownAsOneToSend() {
        var form = new InviteForm(maker);
        UI.getCurrent().add(form);
        form.show(workshops.snapshot(workshop));
        form.invite(new Part(Role.OBSERVER, null));
        String id = invitations.of(workshop, account("facilitator")).getFirst().id();
        form.showOpen(Set.of(id));
        assertThat(_find(form, NewLink.class)).hasSize(1);
        form.showOpen(Set.of());
        assertThat(_find(form, NewLink.class)).isEmpty();
        assertThat(form.getElement().getTextRecursively()).contains("opens nothing any more");
    }

    @Test
    @Rule("PE-82")
    void aDoubleClickMakesOneLink() {
        var form = new InviteForm(maker);
        UI.getCurrent().add(form);
        form.show(workshops.snapshot(workshop));
        NativeButton make = _get(form, NativeButton.class, spec -> spec.withText("Make a link"));
        doubleClick(make);
        assertThat(invitations.of(workshop, account("facilitator"))).hasSize(1);

        var made = new ArrayList<Part>();
        var list = new MemberList(account("facilitator"), (edit, done) -> true, made::add);
        UI.getCurrent().add(list);
        list.show(workshops.snapshot(workshop));
        NativeButton one = _find(list, NativeButton.class).stream()
                .filter(button -> button.getText().equals("Invite"))
                .findFirst()
                .orElseThrow();
        doubleClick(one);
        assertThat(made).hasSize(1);
    }

    private static void doubleClick(NativeButton button) {
        for (int count = 1; count <= 2; count++) {
            ComponentUtil.fireEvent(
                    button, new ClickEvent<>(button, true, 0, 0, 0, 0, count, 0, false, false, false, false));
        }
    }
}
