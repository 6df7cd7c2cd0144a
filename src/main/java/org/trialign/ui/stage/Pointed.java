package org.trialign.ui.stage;

import java.util.Locale;
import java.util.Optional;
import org.trialign.audience.AudienceView;
import org.trialign.audience.VisibleRow;
import org.trialign.explain.Explanations;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Target;
import org.trialign.ui.visit.Page;
import tools.jackson.databind.JsonNode;

/**
 * What somebody is pointed at, as far as one audience sees it.
 *
 * @param words a card's title, a finding's sentence, or an agency's name
 * @param page where it is read
 */
record Pointed(String words, Page page) {
    /** Empty if the audience of the view doesn't see the target, or it isn't there. */
    static Optional<Pointed> at(
            Target target, AudienceView view, String workshop, Explanations explanations, Locale language) {
        return switch (target.kind()) {
            case CARD ->
                view.rows()
                        .card(target.id())
                        .map(row -> new Pointed(
                                view.cardName(row.type(), row.json()).orElse(""), new Page.Card(target.id())));
            case TRIANGLE ->
                Optional.ofNullable(view.rows().get(new RowKey(RowType.AGENCIES, target.id())))
                        .filter(row -> opens(row, view))
                        .map(row -> new Pointed(text(row.json(), "name"), new Page.Triangle(target.id())));
            case FINDING ->
                explanations.of(workshop, view, language).stream()
                        .filter(one -> one.finding().key().equals(target.id()))
                        .findFirst()
                        .map(one -> new Pointed(one.explanation().headline(), new Page.Finding(target.id())));
        };
    }

    /** A triangle is there for an audience when something of it is. */
    private static boolean opens(VisibleRow agency, AudienceView view) {
        return agency.json().has("mission")
                || view.rows().values().stream()
                        .anyMatch(row -> row.type().isCard() && agency.id().equals(row.agency()));
    }

    private static String text(JsonNode json, String member) {
        JsonNode value = json.get(member);
        return value == null ? "" : value.asString("");
    }
}
