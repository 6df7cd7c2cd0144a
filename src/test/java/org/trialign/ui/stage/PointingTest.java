package org.trialign.ui.stage;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.model.Edit;
import org.trialign.model.Target;
import org.trialign.model.TargetKind;
import org.trialign.ui.visit.Page;

/** What everybody is pointed at. */
class PointingTest extends StageScene {
    @Test
    @Rule("SG-25")
    void whoSeesWhatIsPointedAtIsLedThereAndNobodyElse() {
        does("facilitator", new Edit.RevealAgency("LIB"), new Edit.RevealAgency("POL"));
        StageStrip bar = strip("facilitator");
        does("facilitator", new Edit.PointAt(new Target(TargetKind.CARD, "lib-v1")));
        bar.show(stage("facilitator"), state());
        assertThat(text(bar)).contains("Pointed at: ");
        String title = now().card("lib-v1").map(row -> row.thing().toString()).orElseThrow();
        assertThat(title).isNotEmpty();
        assertThat(_find(strip("pol-lead"), RouterLink.class))
                .extracting(way -> way.getElement().getAttribute("href"))
                .containsExactly("w/stage/card/lib-v1");
        assertThat(_find(strip("hsa-lead"), RouterLink.class)).isEmpty();
        StageStrip strip = strip("observer-council");
        assertThat(_find(strip, RouterLink.class)).hasSize(1);
        strip.at(new Page.Card("lib-v1"));
        assertThat(_find(strip, RouterLink.class)).isEmpty();
    }

    @Test
    @Rule("SG-25")
    void whoComesLaterReadsWhatIsPointedAtInTheirLanguageAtOnce() {
        does("facilitator", new Edit.RevealAgency(null));
        String key = stage("observer-council").visit().view().findings().keySet().stream()
                .findFirst()
                .orElseThrow();
        var target = new Target(TargetKind.FINDING, key);
        does("facilitator", new Edit.PointAt(target));
        String english = wordsFor(target);
        UI.getCurrent().setLocale(Locale.GERMAN);
        assertThat(wordsFor(target)).isNotEqualTo(english);
        var strip = new StageStrip(look);
        strip.show(stage("observer-council"), state());
        assertThat(text(strip)).contains("Die Moderation zeigt auf einen Befund: " + wordsFor(target));
    }

    private String wordsFor(Target target) {
        Stage observer = stage("observer-council");
        state();
        return look.at(target, observer.visit().view(), UI.getCurrent(), observer.visit())
                .orElseThrow()
                .words();
    }

    @Test
    @Rule({"SG-25", "SS-6"})
    void facilitatorsReadWhatEverybodyIsPointedAtAndEndItThere() {
        does("facilitator", new Edit.RevealAgency("LIB"), new Edit.PointAt(new Target(TargetKind.CARD, "lib-v1")));
        StageStrip strip = strip("facilitator");
        assertThat(text(strip)).contains("Pointed at: ");
        // the words alone are said: the way beside them comes and goes as one moves about
        assertThat(_find(strip, Span.class))
                .filteredOn(one -> one.getText().startsWith("Pointed at: "))
                .extracting(one -> one.getElement().getAttribute("role"))
                .containsExactly("status");
        assertThat(_find(strip, Div.class))
                .filteredOn(one -> text(one).contains("Pointed at: "))
                .extracting(one -> one.getElement().getAttribute("role"))
                .containsOnlyNulls();
        strip.at(new Page.Card("lib-v1"));
        assertThat(isLed(strip)).isTrue();
        _click(button(strip, "Point at nothing"));
        assertThat(now().spotlight()).isEmpty();
        strip.show(stage("facilitator"), state());
        assertThat(isLed(strip)).isFalse();
    }

    @Test
    @Rule("SG-25")
    void whatIsPointedAtAnewIsToldAgain() {
        var card = new Edit.PointAt(new Target(TargetKind.CARD, "lib-v1"));
        does("facilitator", new Edit.RevealAgency("LIB"), new Edit.RevealAgency("POL"), card);
        StageStrip strip = strip("pol-lead");
        _click(button(strip, "Put this notice away"));
        assertThat(isLed(strip)).isFalse();
        does("facilitator", new Edit.PointAt(null));
        strip.show(stage("pol-lead"), state());
        does("facilitator", card);
        strip.show(stage("pol-lead"), state());
        assertThat(isLed(strip)).isTrue();
        _click(button(strip, "Put this notice away"));
        does("facilitator", new Edit.PointAt(new Target(TargetKind.CARD, "lib-v2")));
        strip.show(stage("pol-lead"), state());
        does("facilitator", card);
        strip.show(stage("pol-lead"), state());
        assertThat(isLed(strip)).isTrue();
    }

    /** Whether the line that leads to what is pointed at stands there. */
    private static boolean isLed(StageStrip strip) {
        return _find(strip, NativeButton.class).stream()
                .anyMatch(
                        each -> "Put this notice away".equals(each.getElement().getAttribute("aria-label")));
    }

    @Test
    @Rule("SG-22")
    void theFacilitatorIsToldBeforeWhatTheWallMayNotShow() {
        does("facilitator", new Edit.RevealAgency(null));
        var target = new Target(TargetKind.FINDING, "O4|au-council");
        String key = rooms.of(workshop).view(new FacilitatorAudience()).findings().keySet().stream()
                .filter(one -> one.startsWith("O4"))
                .findFirst()
                .orElse(target.id());
        look.point(UI.getCurrent(), stage("facilitator").visit(), new Target(TargetKind.FINDING, key));
        assertThat(now().spotlight()).isEmpty();
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(now().spotlight()).contains(new Target(TargetKind.FINDING, key));
        var part = new WallPart(look);
        UI.getCurrent().add(part);
        assertThat(text(shown(part, "facilitator"))).contains("Look at your own screen");
        look.point(UI.getCurrent(), stage("facilitator").visit(), new Target(TargetKind.CARD, "lib-v1"));
        assertThat(now().spotlight()).contains(new Target(TargetKind.CARD, "lib-v1"));
    }
}
