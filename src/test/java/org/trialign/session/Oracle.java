package org.trialign.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.Audience;
import org.trialign.model.Change;
import org.trialign.model.CrossLink;
import org.trialign.model.Member;
import org.trialign.model.Phase;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Switch;
import org.trialign.model.SwitchSetting;
import org.trialign.model.format.Schema;

/**
 * The rights of design §3 said a second time, about what was written and what was seen instead of about commands. It asks
 * nothing of {@code May}, {@code Switches} or {@code Sight}.
 */
final class Oracle {
    private static final Set<RowType> FACILITATORS = Set.of(
            RowType.WORKSHOP,
            RowType.REVEALS,
            RowType.SWITCHES,
            RowType.WALL,
            RowType.SPOTLIGHT,
            RowType.PINS,
            RowType.DISMISSALS,
            RowType.NODS,
            RowType.MEMBERS);

    private static final Map<Switch, Set<Phase>> PRESET = Map.of(
            Switch.CARDS, Set.of(Phase.DRAFT, Phase.ALIGN),
            Switch.CROSS_LINKS, Set.of(Phase.COMPARE, Phase.ALIGN));

    private Oracle() {}

    /** Fails if the actor of a change may not have written its rows. */
    static void requireRight(Snapshot before, Change change, Snapshot after) {
        Member actor = before.member(change.actor()).orElseThrow();
        for (RowChange row : change.rows()) {
            String what = change + "\nby " + actor + " in " + before.phase() + ": " + row;
            assertThat(actor.role()).as(what).isNotEqualTo(Role.OBSERVER);
            RowType type = row.key().type();
            if (isMerge(change) && namesAnotherWord(row)) {
                assertThat(actor.role()).as(what).isEqualTo(Role.FACILITATOR);
                assertThat(before.phase() == Phase.CLOSED && after.phase() == Phase.CLOSED)
                        .as(what)
                        .isFalse();
            } else if (type.isOwned()) {
                String owner = String.valueOf(row.latest().agency());
                // a facilitator may take the last person out of an agency and write for it in one command
                assertThat(writesFor(before, actor, owner) || writesFor(after, actor, owner))
                        .as(what)
                        .isTrue();
                assertThat(isOn(before, Switch.CARDS, owner) || isOn(after, Switch.CARDS, owner))
                        .as(what)
                        .isTrue();
            } else if (type == RowType.CROSS_LINKS) {
                requireCrossLink(before, change, after, actor, row, what);
            } else if (FACILITATORS.contains(type)) {
                assertThat(actor.role()).as(what).isEqualTo(Role.FACILITATOR);
            }
        }
    }

    /** Of two words one was made, or again two; nobody else takes words away here. */
    private static boolean isMerge(Change change) {
        return change.rows().stream()
                .filter(row -> row.key().type().isWord())
                .anyMatch(row -> row.after() == null || (row.before() == null && change.undoes() != null));
    }

    /** True if nothing of a card changed but which words it names. */
    private static boolean namesAnotherWord(RowChange row) {
        Row before = row.before();
        Row after = row.after();
        return before != null
                && after != null
                && Schema.of(row.key().type()).fields().stream()
                        .filter(field -> field.kind().target().isEmpty())
                        .allMatch(field ->
                                Objects.equals(field.get((Record) before.thing()), field.get((Record) after.thing())));
    }

    private static void requireCrossLink(
            Snapshot before, Change change, Snapshot after, Member actor, RowChange row, String what) {
        CrossLink link = (CrossLink) row.latest().thing();
        boolean withItsCard = change.rows().stream()
                .filter(other -> other.key().type().isCard())
                .anyMatch(other ->
                        List.of(link.from(), link.to()).contains(other.key().id()));
        boolean mine = Stream.of(owner(before, after, link.from()), owner(before, after, link.to()), link.by())
                .anyMatch(agency -> writesFor(before, actor, agency)
                        && (isOn(before, Switch.CROSS_LINKS, agency) || isOn(after, Switch.CROSS_LINKS, agency)));
        assertThat(withItsCard || mine).as(what).isTrue();
        if (row.before() == null && !withItsCard && change.undoes() == null) {
            assertThat(link.isAgreed() && !link.isBurden())
                    .as("a hand-off is born as a proposal: " + what)
                    .isFalse();
        }
    }

    /** Fails if an audience holds a card that lies in a triangle which isn't open to it. */
    static void requireHidden(Snapshot now, Audience audience, Set<String> cards) {
        for (String card : cards) {
            Row row =
                    now.card(card).orElseThrow(() -> new AssertionError(card + " is gone and " + audience + " has it"));
            assertThat(isOpen(now, audience, String.valueOf(row.agency())))
                    .as(audience + " holds " + row)
                    .isTrue();
        }
    }

    private static boolean isOpen(Snapshot now, Audience audience, String agency) {
        boolean revealed = now.find(RowType.REVEALS, agency).isPresent();
        return switch (audience) {
            case Audience.AgencyAudience(String own) ->
                own.equals(agency)
                        || (revealed && now.find(RowType.REVEALS, own).isPresent());
            case Audience.FacilitatorAudience f ->
                revealed
                        || !isSpokenFor(now, agency)
                        || now.find(RowType.HELP, agency).isPresent();
            case Audience.ObserverAudience o -> revealed;
            case Audience.WallAudience w -> revealed;
        };
    }

    private static String owner(Snapshot before, Snapshot after, String card) {
        return Optional.<Row>empty()
                .or(() -> before.card(card))
                .or(() -> after.card(card))
                .map(row -> String.valueOf(row.agency()))
                .orElse("of nobody: " + card);
    }

    private static boolean writesFor(Snapshot now, Member actor, String agency) {
        return actor.agency() == null
                ? actor.role() == Role.FACILITATOR && !isSpokenFor(now, agency)
                : actor.agency().equals(agency);
    }

    private static boolean isSpokenFor(Snapshot now, String agency) {
        return now.rows(RowType.MEMBERS).stream().anyMatch(row -> agency.equals(((Member) row.thing()).agency()));
    }

    private static boolean isOn(Snapshot now, Switch which, String agency) {
        return flipped(now, which, agency)
                .or(() -> flipped(now, which, null))
                .orElseGet(() -> PRESET.getOrDefault(which, Set.of()).contains(now.phase()));
    }

    private static Optional<Boolean> flipped(Snapshot now, Switch which, @Nullable String agency) {
        return now.rows(RowType.SWITCHES).stream()
                .map(row -> (SwitchSetting) row.thing())
                .filter(flip -> flip.which() == which && Objects.equals(flip.agency(), agency))
                .map(SwitchSetting::on)
                .findFirst();
    }
}
