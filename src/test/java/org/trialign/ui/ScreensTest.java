package org.trialign.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.access.Account;
import org.trialign.room.Room;
import org.trialign.ui.widget.Question;

/** How one comes to a screen, and what is left of it behind one. */
class ScreensTest extends ScreenScene {
    @Test
    @Rule("PE-20")
    void theSignInPageEntersAsEachPersonOfTheDemo() {
        UI.getCurrent().navigate("login");
        List<String> logins = _find(NativeButton.class).stream()
                .map(button -> button.getElement().getAttribute("data-login"))
                .filter(login -> login != null)
                .toList();
        assertThat(logins)
                .hasSize(14)
                .contains("lib-lead", "pol-lead", "hsa-lead", "facilitator", "scribe", "observer-council");
    }

    @Test
    @Rule("PE-50")
    void whoeverHasNoWorkshopIsToldWhatToDo() {
        signIn(new Account("without-any", "newcomer", "Newcomer", false));
        UI.getCurrent().navigate("");
        assertThat(_get(H1.class).getText()).isEqualTo("My workshops");
        assertThat(_get(H2.class).getText()).isEqualTo("Which workshop are you part of?");
    }

    @Test
    @Rule("WS-24")
    void whoArchivesAWorkshopHearsItAndGoesOnAtIt() {
        signIn(demo("facilitator"));
        UI.getCurrent().navigate("");
        choose("Archive");
        assertThat(said()).endsWith("is archived now.");
        choose("Bring back");
        assertThat(said()).endsWith("is back.");
    }

    private static void choose(String what) {
        ContextMenuKt._clickItemWithCaption(_get(MenuBar.class, spec -> spec.withClasses("workshop-actions")), what);
    }

    private static String said() {
        return _find(Span.class).stream()
                .filter(one -> "status".equals(one.getElement().getAttribute("role")))
                .map(Span::getText)
                .findFirst()
                .orElse("");
    }

    @Test
    @Rule("PE-51")
    void aWorkshopOfOthersAnswersLikeOneThatDoesNotExist() {
        signIn(new Account("without-any", "newcomer", "Newcomer", false));
        for (String slug : List.of("lantern-street", "no-such-workshop")) {
            assertThatThrownBy(() -> UI.getCurrent().navigate("w/" + slug + "/triangles"))
                    .isInstanceOf(NotFoundError.class);
        }
    }

    @Test
    @Rule("SG-26")
    void theAddressOnTheWallLeadsMembersToWhereTheyLand() {
        signIn(demo("lib-lead"));
        UI.getCurrent().navigate("w/lantern-street");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("w/lantern-street/triangle/LIB");
        signIn(new Account("without-any", "newcomer", "Newcomer", false));
        assertThatThrownBy(() -> UI.getCurrent().navigate("w/lantern-street")).isInstanceOf(NotFoundError.class);
    }

    @Test
    @Rule("SS-41")
    void anAgencyIsFoundInLettersOfAnotherCase() {
        signIn(demo("pol-lead"));
        UI.getCurrent().navigate("w/lantern-street/triangle/lib");
        assertThat(_get(H1.class).getText()).isEqualTo("Velmouth City Library");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("w/lantern-street/triangle/LIB");
        assertThatThrownBy(() -> UI.getCurrent().navigate("w/lantern-street/triangle/libx"))
                .isInstanceOf(NotFoundError.class);
    }

    @Test
    @Rule("SS-18")
    void anOpenCardAndAnOpenFindingHaveTitlesOfTheirOwn() {
        signIn(demo("lib-lead"));
        UI.getCurrent().navigate("w/lantern-street/triangle/LIB");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Velmouth City Library · Trialign");
        UI.getCurrent().navigate("w/lantern-street/card/lib-o5");
        assertThat(UI.getCurrent().getInternals().getTitle())
                .isEqualTo("Referral slips · Velmouth City Library · Trialign");
        UI.getCurrent().navigate("w/lantern-street/finding/G2%7Cfa-after");
        assertThat(UI.getCurrent().getInternals().getTitle())
                .startsWith("No value claim of any agency is about “The 72 hours")
                .endsWith(" · Findings · Trialign");
    }

    @Test
    @Rule("SS-13")
    void aPageThatIsntThereLeavesNobodyBehindInTheRoom() {
        signIn(demo("lib-lead"));
        assertThatThrownBy(() -> UI.getCurrent().navigate("w/lantern-street/triangle/nowhere"))
                .isInstanceOf(NotFoundError.class);
        UI ui = UI.getCurrent();
        ui.getSession().removeUI(ui);
        Room room = rooms.of(workshops.idOf("lantern-street").orElseThrow());
        assertThat(room.people().present()).isEmpty();
    }

    @Test
    @Rule("PE-77")
    void whoIsOnThePageOfPeopleAlreadyFindsEverybodyThereStill() {
        signIn(demo("facilitator"));
        UI.getCurrent().navigate("w/lantern-street/people");
        int people = _find(ListItem.class, spec -> spec.withClasses("member")).size();
        assertThat(people).isPositive();
        UI.getCurrent().navigate("w/lantern-street/people");
        assertThat(_find(ListItem.class, spec -> spec.withClasses("member"))).hasSize(people);
    }

    @Test
    @Rule("SS-33")
    void aDialogDoesNotOutliveThePageThatItWasOpenedOn() {
        signIn(demo("lib-lead"));
        UI.getCurrent().navigate("w/lantern-street/triangle/LIB");
        new Question("Really?", "Yes", "No").ask(() -> {});
        var dialog = new Dialog();
        dialog.open();
        MockVaadin.clientRoundtrip(false);
        UI.getCurrent().navigate("w/lantern-street/findings");
        assertThat(_find(ConfirmDialog.class)).isEmpty();
        assertThat(_find(Dialog.class)).isEmpty();
    }
}
