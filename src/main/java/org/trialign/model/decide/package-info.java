/** stub */
@NullMarked
@org.springframework.modulith.NamedInterface("decide")
package org.trialign.model.decide;

import org.jspecify.annotations.NullMarked;
