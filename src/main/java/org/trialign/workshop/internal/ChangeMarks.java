package org.trialign.workshop.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.model.CardLink;
import org.trialign.model.Change;
import org.trialign.model.Member;
import org.trialign.model.Reveal;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;
import org.trialign.model.Thing;

/** By what a change is found again: the things that it concerns (ADR 0015). */
public final class ChangeMarks {
    /** On the first change of every workshop, so that one whose changes bear no marks yet is known. */
    static final String MADE = "made";

    private ChangeMarks() {}

    /** On changes of a card and of links at it. */
    public static String card(String id) {
        return "card/" + id;
    }

    /** On changes that removed a card of this agency. */
    public static String removed(String agency) {
        return "removed/" + agency;
    }

    /** On changes that revealed or hid this agency. */
    public static String revealed(String agency) {
        return "revealed/" + agency;
    }

    /** On changes of who speaks for this agency. */
    public static String people(String agency) {
        return "people/" + agency;
    }

    static Set<String> of(Change change) {
        var marks = new LinkedHashSet<String>();
        if (change.revision() == 1) {
            marks.add(MADE);
        }
        for (RowChange row : change.rows()) {
            RowType type = row.key().type();
            if (type.isCard()) {
                marks.add(card(row.key().id()));
                if (row.after() == null) {
                    marks.add(removed(String.valueOf(row.latest().agency())));
                }
            } else {
                images(row).forEach(thing -> addFor(thing, marks));
            }
        }
        return marks;
    }

    private static void addFor(Thing thing, Set<String> marks) {
        if (thing instanceof CardLink link) {
            link.ends().map(ChangeMarks::card).forEach(marks::add);
        } else if (thing instanceof Reveal reveal) {
            marks.add(revealed(reveal.agency()));
        } else if (thing instanceof Member member) {
            addFor(member.agency(), marks);
        }
    }

    private static void addFor(@Nullable String agency, Set<String> marks) {
        if (agency != null) {
            marks.add(people(agency));
        }
    }

    private static Stream<Thing> images(RowChange row) {
        return Stream.of(row.before(), row.after())
                .filter(image -> image != null)
                .map(image -> image.thing());
    }
}
