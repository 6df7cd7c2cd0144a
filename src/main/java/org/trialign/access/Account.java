package org.trialign.access;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A person who may sign in, and the principal of a session. It is as it was at sign-in; {@link AccountService#find} has the
 * newest.
 *
 * @param id the actor of changes and the member of workshops, at most 40 characters
 * @param login what is typed to sign in, in lower case
 * @param name what others see
 * @param administrator may make accounts; reads no workshop by that fact (design §2)
 */
public record Account(String id, String login, String name, boolean administrator)
        implements AuthenticatedPrincipal, Serializable {
    /** The id: this is what {@code Authentication.getName()} answers. */
    @Override
    public String getName() {
        return id;
    }
}
