/** Several people at once on the real service and its rooms, at random, with everything that goes wrong in a session. */
package org.trialign.session;
