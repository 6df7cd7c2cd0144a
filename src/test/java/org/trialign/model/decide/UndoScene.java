package org.trialign.model.decide;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialign.model.Later;
import org.trialign.model.Link;
import org.trialign.model.Refusal;
import org.trialign.model.Row;

/** Two people at one workbench, and words for what they do. */
abstract class UndoScene {
    static final String UNDO = "{'op':'undo'}";
    static final String REDO = "{'op':'redo'}";

    final Workbench bench = new Workbench();
    final Set<Row> before = all();

    Later overtaken(String edit) {
        Refusal refusal = bench.refused("A", null, edit);
        if (!(refusal instanceof Refusal.Overtaken overtaken)) {
            throw new AssertionError(refusal.toString());
        }
        return overtaken.later();
    }

    String add(String who, String edit, String name) {
        return Objects.requireNonNull(bench.accepted(who, null, edit).ids().get(name));
    }

    Set<Row> all() {
        return bench.now.rows().collect(Collectors.toSet());
    }

    static String title(String card) {
        String quoted = new Workbench().field(card, "title");
        return quoted.substring(1, quoted.length() - 1);
    }

    static String set(String card, String field, @org.jspecify.annotations.Nullable String value) {
        return "{'op':'set','card':'" + card + "','field':'" + field + "','value':"
                + (value == null ? "null" : "'" + value + "'") + "}";
    }

    static String addOutput(String name) {
        return "{'op':'addCard','agency':'LIB','list':'outputs','value':{'id':'" + name
                + "','title':'New','kind':'service'}}";
    }

    String removeFirstLink() {
        Link link = bench.now.workshop().triangle("LIB").links().getFirst();
        return "{'op':'removeLink','agency':'LIB','from':'" + link.from() + "','to':'" + link.to() + "'}";
    }
}
