/**
 * The workshop as records, the commands that change it and the pure functions that decide and apply them.
 *
 * <p>A {@link org.trialign.model.Thing} is what is stored, changed and sent as a whole: a card, a term, a link. A
 * {@link org.trialign.model.Row} says where a thing stands. A {@link org.trialign.model.Snapshot} is all rows of one
 * workshop at one revision; {@link org.trialign.model.Workshop} is the same in the shape of the file. The annotations on
 * the records' components are the rules of workshop-format.md: the reader, the writer, the edits and the tables follow
 * them. Design §5.1 and §6.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "base")
@NullMarked
package org.trialign.model;

import org.jspecify.annotations.NullMarked;
