package org.trialign.audience;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Agreement;
import org.trialign.model.Row;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Thing;
import org.trialign.model.format.Mentions;
import org.trialign.model.format.ThingJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One row as an audience sees it. Its JSON is made when it is first asked for, and once: while row and depth stay, the
 * views of later revisions hold the same object.
 */
public final class VisibleRow {
    private static final String NOBODY = "nobody";

    private final RowKey key;
    private final Row row;
    private final Depth depth;
    /** What an agreement settles, as far as the audience sees the findings; null: it isn't cut. */
    private final @Nullable List<String> settles;
    /** Terms that the row refers to and the audience doesn't see. */
    private final Set<String> unseen;

    private volatile @Nullable JsonNode json;

    private VisibleRow(Row row, Depth depth, @Nullable List<String> settles, Set<String> unseen) {
        this.key = row.key();
        this.row = row;
        this.depth = depth;
        this.settles = settles;
        this.unseen = unseen;
    }

    /** @param before the row of the same key in the view before, which is kept if it still holds */
    static VisibleRow of(
            Row row, Depth depth, @Nullable List<String> settles, Set<String> unseen, @Nullable VisibleRow before) {
        if (before != null
                && before.row == row
                && before.depth == depth
                && Objects.equals(before.settles, settles)
                && before.unseen.equals(unseen)) {
            return before;
        }
        return new VisibleRow(row, depth, settles, unseen);
    }

    public RowKey key() {
        return key;
    }

    public RowType type() {
        return row.type();
    }

    public String id() {
        return row.id();
    }

    /** Owner of a card or link; null for everything else. */
    public @Nullable String agency() {
        return row.agency();
    }

    /**
     * Where an agency or a card stands in its list. Of a card only for who sees whole cards: to observers the gaps would
     * tell where something is kept from them.
     */
    @Nullable
    Long position() {
        if (row.type() == RowType.AGENCIES) {
            return row.position();
        }
        return row.type().isCard() && depth == Depth.FULL ? row.position() : null;
    }

    Row row() {
        return row;
    }

    /** The thing as in the format, with the fields that the audience may see. Shared: not to be changed. */
    public JsonNode json() {
        JsonNode made = json;
        if (made == null) {
            made = Redaction.fields(row.type(), depth).keep(ThingJson.writeRow(row.thing()));
            cut(made);
            json = made;
        }
        return made;
    }

    /** The thing with the fields that the audience may see; the others are null or empty. */
    Thing thing() {
        Fields fields = Redaction.fields(row.type(), depth);
        if (fields.equals(Fields.ALL) && settles == null && unseen.isEmpty()) {
            return row.thing();
        }
        ObjectNode kept = (ObjectNode) fields.keep(ThingJson.write(row.thing()));
        cut(kept);
        if (row.type() == RowType.CROSS_LINKS && !kept.has("by")) {
            // A cross link can't be without it; the name of nobody tells nothing.
            kept.put("by", NOBODY);
        }
        return ThingJson.read(row.type(), kept);
    }

    private void cut(JsonNode made) {
        if (!unseen.isEmpty() && made instanceof ObjectNode thing) {
            Mentions.remove(row.type(), unseen, thing);
        }
        if (settles != null && row.thing() instanceof Agreement && made instanceof ObjectNode agreement) {
            agreement.remove("settles");
            if (!settles.isEmpty()) {
                var kept = agreement.putArray("settles");
                settles.forEach(kept::add);
            }
        }
    }

    /** True if a reader can't tell the two apart. */
    boolean readsLike(VisibleRow other) {
        return this == other
                || (Objects.equals(agency(), other.agency())
                        && Objects.equals(position(), other.position())
                        && json().equals(other.json()));
    }
}
