/** Words that every module shares: the text rules of the file format (workshop-format.md §1). No framework, no other module. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@NullMarked
package org.trialign.base;

import org.jspecify.annotations.NullMarked;
