/** What findings.md §2 defines, computed once per run of the detector and shared by all searches and by the explainer. */
@NamedInterface("index")
@NullMarked
package org.trialign.findings.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
