package org.trialign.ui.people;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.Duration;
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
}
