package org.trialign.access;

import org.springframework.stereotype.Component;
import org.trialign.access.internal.Tries;

/** Of links that open something, by the hash of their token. */
@Component
public class LinkTries extends Tries {}
