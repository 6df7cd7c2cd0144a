package org.trialign.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.findings.Group;
import org.trialign.findings.Kind;

/** The page for facilitators says what the bundles say. */
class RulesInWordsTest {
    private static final Map<Group, String> TITLES = Map.of(
            Group.OVERLAP, "Overlaps",
            Group.GAP, "Gaps",
            Group.CONFLICT, "Conflicts",
            Group.FAULT, "Questions to one agency (private to it, unless it shares them)");

    @Test
    @Rule("EX-9")
    void thePageForFacilitatorsIsUpToDate() throws IOException {
        String expected = page();
        Files.writeString(Path.of("target", "rules.md"), expected);
        assertThat(Path.of("docs", "rules.md"))
                .as("out of date: copy target/rules.md over it")
                .exists()
                .content()
                .isEqualTo(expected);
    }

    private static String page() {
        var page = new StringBuilder("""
                # Why something is shown

                What the collaboration service looks for, in plain words. It only compares what the cards say by the words of the
                shared vocabulary; it never guesses from titles. It asks; whether it matters is for the people in the room.
                An *order* is an output of the kind “obligation”; an *offer* is a service or a nudge. Words meet when one is part
                of the other (a square in a district, mornings in the day); groups of people also when the vocabulary says that
                the same people can belong to both. A *clear* claim says enough to be held to (see *Too vague*).
                This page is made from the texts of the product (`org.trialign.explain`); a test keeps it up to date.
                """);
        for (Group group : List.of(Group.OVERLAP, Group.GAP, Group.CONFLICT, Group.FAULT)) {
            page.append("\n## ").append(TITLES.get(group)).append('\n');
            for (Kind kind : Kind.values()) {
                if (kind.group() == group) {
                    append(page, kind);
                }
            }
        }
        return page.toString();
    }

    private static void append(StringBuilder page, Kind kind) {
        RuleInWords rule = RuleInWords.of(kind, Locale.ENGLISH);
        page.append("\n### ")
                .append(rule.name())
                .append(" (")
                .append(kind.wire())
                .append(")\n\n");
        page.append(rule.means()).append("\n\n");
        page.append("- **Shown when:** ").append(rule.when()).append('\n');
        page.append("- **Ask:** ").append(rule.ask()).append('\n');
        page.append("- **Often a false alarm:** ").append(rule.falseAlarm()).append('\n');
    }
}
