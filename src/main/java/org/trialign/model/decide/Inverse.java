package org.trialign.model.decide;

import org.trialign.model.Row;
import org.trialign.model.RowKey;

/** What takes back what a change did to one row: found on what stands before anything is taken back, done afterwards. */
sealed interface Inverse {
    /** It is as before already, or comes or goes with its card. */
    record Nothing() implements Inverse {}

    /** A card that the change removed. */
    record BringBack(Row card) implements Inverse {}

    /** Fields that the change set, and the place where it put the row. */
    record Revert(Row before, Row after) implements Inverse {}

    /** A link or cross link that the change removed. */
    record Draw(Row link) implements Inverse {}

    /** A link or cross link that the change drew. */
    record Erase(RowKey link) implements Inverse {}

    /** A card that the change added. */
    record Remove(Row card) implements Inverse {}
}
