/**
 * The workshop file (workshop-format.md): its rules as annotations on the records of the model, and the reader, checker
 * and writer that follow them.
 */
@NamedInterface("format")
@NullMarked
package org.trialign.model.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
