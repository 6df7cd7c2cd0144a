/**
 * What a viewer sees, and what a viewer may do. The only place that knows either; pure, and tested as tables.
 *
 * <p>Seeing: an {@link org.trialign.audience.Audience} is a set of people who see the same. {@link
 * org.trialign.audience.Sight} says how much of a row it sees, {@link org.trialign.audience.Redaction} is the table of the
 * fields, {@link org.trialign.audience.FindingsSeen} chooses the findings among all that were {@link
 * org.trialign.audience.Detected}, and {@link
 * org.trialign.audience.AudienceView} is all of that at one revision. {@link org.trialign.audience.SnapshotJson} and
 * {@link org.trialign.audience.Patch} are its two forms outside (doors.md).
 *
 * <p>Doing: {@link org.trialign.audience.May} decides from role, {@link org.trialign.audience.Switches} and reveal
 * (design §3).
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"base", "model", "model :: format", "findings"})
@NullMarked
package org.trialign.audience;

import org.jspecify.annotations.NullMarked;
