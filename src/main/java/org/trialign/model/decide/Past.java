package org.trialign.model.decide;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Change;

/** What the log tells of what came before. Asked only by the edits that look back, for it may have to be read. */
public interface Past {
    /** Where nothing came before. */
    Past NONE = new Past() {
        @Override
        public Optional<Change> undoable(@Nullable Integer revision) {
            return Optional.empty();
        }

        @Override
        public Optional<Change> redoable() {
            return Optional.empty();
        }

        @Override
        public List<Change> after(long revision) {
            return List.of();
        }

        @Override
        public Optional<Change> removal(String card) {
            return Optional.empty();
        }

        @Override
        public boolean hadAgency(String id) {
            return false;
        }
    };

    /** The sender's last command that an undo would take back, or the one at a revision. */
    Optional<Change> undoable(@Nullable Integer revision);

    /** The sender's last undo, if nothing of the sender's came after it. */
    Optional<Change> redoable();

    /** All changes after a revision, oldest first. */
    List<Change> after(long revision);

    /** The last change that removed a card. */
    Optional<Change> removal(String card);

    /** True if the log tells something of an agency with this id: of its bin, its reveal or its people. */
    boolean hadAgency(String id);
}
