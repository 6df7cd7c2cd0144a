package org.trialign.model;

/** The six lists of cards of a triangle: for what is asked of cards alone, where {@link RowType} names every list there is. */
public enum CardList {
    VALUES(RowType.VALUES),
    STAKEHOLDERS(RowType.STAKEHOLDERS),
    INPUTS(RowType.INPUTS),
    ACTIVITIES(RowType.ACTIVITIES),
    OUTPUTS(RowType.OUTPUTS),
    OUTCOMES(RowType.OUTCOMES);

    private final RowType rows;

    CardList(RowType rows) {
        this.rows = rows;
    }

    /** @throws IllegalArgumentException if that list holds no cards */
    public static CardList of(RowType type) {
        for (CardList list : values()) {
            if (list.rows == type) {
                return list;
            }
        }
        throw new IllegalArgumentException(type + " holds no cards");
    }
}
