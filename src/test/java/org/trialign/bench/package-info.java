/**
 * Programs that measure: {@code script/bench}. They aren't tests, since what they find depends on the machine; what they
 * found on a named machine is in docs/measurements.md.
 */
package org.trialign.bench;
