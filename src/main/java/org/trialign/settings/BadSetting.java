package org.trialign.settings;

/** A setting with which the server doesn't start. The message is one line for the one who runs the server. */
public final class BadSetting extends RuntimeException {
    public BadSetting(String message) {
        super(message);
    }
}
