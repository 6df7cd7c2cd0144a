package org.trialign.ui.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.audience.AudienceView;
import org.trialign.explain.Explanations;
import org.trialign.model.Edit;
import org.trialign.model.Role;
import org.trialign.model.Target;
import org.trialign.model.TargetKind;
import org.trialign.ui.visit.Visit;
import org.trialign.workshop.WorkshopService;

/** <i>Look here</i>: a facilitator points everybody, and the wall, at a card, a finding or a triangle. */
@Service
public class LookHere {
    private static final int LONGEST_ID = 200;

    private final WorkshopService workshops;
    private final Explanations explanations;

    LookHere(WorkshopService workshops, Explanations explanations) {
        this.workshops = workshops;
        this.explanations = explanations;
    }

    /** A button that points at this; empty for who is no facilitator. */
    public Optional<Component> button(Component speaker, Visit visit, Target target) {
        if (!mayPoint(visit)) {
            return Optional.empty();
        }
        var button = new NativeButton(speaker.getTranslation("stage.look"), pressed -> point(speaker, visit, target));
        button.addClassNames("button", "small-button", "look-here");
        return Optional.of(button);
    }

    /** Lists ask by an event of theirs to point at what stands in a row. */
    public void listen(Component view, Supplier<Optional<Visit>> visit) {
        view.getElement()
                .addEventListener("look-here", asked -> {
                    String kind = asked.getEventData().path("event.detail.kind").asString("");
                    String id = asked.getEventData().path("event.detail.id").asString("");
                    Stream.of(TargetKind.values())
                            .filter(one -> one.wire().equals(kind) && id.length() <= LONGEST_ID)
                            .findFirst()
                            .ifPresent(one -> visit.get()
                                    .filter(LookHere::mayPoint)
                                    .ifPresent(by -> point(view, by, new Target(one, id))));
                })
                .addEventData("event.detail.kind")
                .addEventData("event.detail.id");
    }

    public static boolean mayPoint(Visit visit) {
        return visit.member().role() == Role.FACILITATOR;
    }

    /** Before the wall has to say "look at your own screen", the facilitator is told (design §2). */
    void point(Component speaker, Visit visit, Target target) {
        var stage = new Stage(workshops, visit);
        // what was revealed just now is on the wall already
        AudienceView wall = visit.room().viewNow(new WallAudience());
        Runnable go = () -> stage.act(speaker, new Edit.PointAt(target));
        if (at(target, wall, speaker, visit).isPresent()) {
            go.run();
            return;
        }
        boolean isRevealed = visit.view().rows().values().stream()
                .noneMatch(row -> row.type().isCard()
                        && (row.id().equals(target.id()) || target.id().equals(row.agency()))
                        && !visit.room().state().snapshot().isRevealed(String.valueOf(row.agency())));
        Ask.open(
                speaker.getTranslation("stage.look.not_on_wall"),
                List.of(
                        speaker.getTranslation(isRevealed ? "stage.look.agencies_only" : "stage.look.still_drafts"),
                        speaker.getTranslation("stage.look.own_screen")),
                speaker.getTranslation("stage.look.anyway"),
                go);
    }

    /** As the audience of a view sees it. */
    Optional<Pointed> at(Target target, AudienceView view, Component speaker, Visit visit) {
        // what is shown first is not in the page yet
        Locale language = speaker.getUI()
                .or(() -> Optional.ofNullable(UI.getCurrent()))
                .map(UI::getLocale)
                .orElse(Locale.ENGLISH);
        return Pointed.at(target, view, visit.workshop(), explanations, language);
    }
}
