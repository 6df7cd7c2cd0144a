/** Those who mean harm: floods, forged requests, other sites, and noise at every door. */
package org.trialign.hostile;
