package org.trialign.model.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.RowType;

/** Checks that references name things that exist and are of the right kind (code UNKNOWN-ID). */
public final class References {
    private final Ids ids;
    private final Errors errors;

    public References(Ids ids, Errors errors) {
        this.ids = ids;
        this.errors = errors;
    }

    /** Every reference of a thing. {@code agency}: the owner, whose values its {@code about} may name, and its proposed terms. */
    public void check(Record thing, @Nullable String agency, Path path) {
        for (Field field : Schema.of(thing).fields()) {
            check(field.kind(), field.get(thing), agency, path.member(field.name()));
        }
    }

    /** The references in one member. */
    public void check(Kind kind, @Nullable Object value, @Nullable String agency, Path path) {
        switch (value) {
            case String id when kind instanceof Kind.Reference(RowType to) -> check(to, id, agency, path);
            case List<?> entries
            when kind instanceof Kind.ListOf list -> {
                for (int i = 0; i < entries.size() && !errors.isFull(); i++) {
                    check(list.entry(), entries.get(i), agency, path.entry(i));
                }
            }
            case Record nested when kind instanceof Kind.Nested -> check(nested, agency, path);
            case null, default -> {
                // holds no references
            }
        }
    }

    private void check(RowType to, String id, @Nullable String agency, Path path) {
        boolean isThere = to == RowType.VALUES
                ? ids.uses(id)
                        .anyMatch(row -> row.type() == to
                                && row.agency() != null
                                && row.agency().equals(agency))
                : ids.names(id, to, agency);
        if (!isThere) {
            String wanted = to == RowType.VALUES ? "value of the same triangle" : Ids.noun(to);
            errors.add(ErrorCode.UNKNOWN_ID, path, ids.unknown(wanted, id));
        }
    }
}
