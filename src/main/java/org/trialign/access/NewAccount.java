package org.trialign.access;

import java.util.Locale;
import java.util.regex.Pattern;
import org.trialign.access.AccountRefused.Reason;
import org.trialign.base.Blank;

/**
 * What somebody asks for who makes an account, checked: a login is 2 to 60 letters, digits and {@code . _ - @ +} and
 * becomes lower case; a password is 12 to 128 characters and isn't built around the login (NIST SP 800-63B: length, no
 * rules about kinds of characters).
 */
public record NewAccount(String login, String name, String password, boolean administrator) {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,59}");
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 128;
    private static final int LONGEST_NAME = 120;

    /** @throws AccountRefused for the first thing that is wrong */
    public NewAccount {
        login = normalised(login);
        name = checkName(name);
        if (!LOGIN.matcher(login).matches()) {
            throw new AccountRefused(Reason.LOGIN_FORM);
        }
        checkPassword(password, login);
    }

    /** A login as it is stored and looked up. */
    static String normalised(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    /** The name as it is stored. */
    static String checkName(String name) {
        String stripped = name.strip();
        if (Blank.isBlank(stripped) || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new AccountRefused(Reason.NAME_BLANK);
        }
        if (stripped.length() > LONGEST_NAME) {
            throw new AccountRefused(Reason.NAME_LONG);
        }
        return stripped;
    }

    static void checkPassword(String password, String login) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD) {
            throw new AccountRefused(Reason.PASSWORD_SHORT);
        }
        if (length > LONGEST_PASSWORD) {
            throw new AccountRefused(Reason.PASSWORD_LONG);
        }
        if (password.toLowerCase(Locale.ROOT).contains(login)
                || password.codePoints().distinct().count() < 4) {
            throw new AccountRefused(Reason.PASSWORD_GUESSABLE);
        }
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "NewAccount[" + login + "]";
    }
}
