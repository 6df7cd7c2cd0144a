package org.trialign.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one server (design §7), checked.
 *
 * @param port where it listens; 0 takes any free port
 * @param host name or address of the interface it listens on
 * @param data folder of the H2 database
 * @param publicUrl how people reach it, without a slash at the end; null when they use {@code host} and {@code port}
 * @param demo whether the demo workshop and its people exist
 * @param database PostgreSQL, or null for H2 in {@code data}
 */
public record TrialignSettings(
        int port,
        String host,
        Path data,
        @Nullable URI publicUrl,
        boolean demo,
        @Nullable Database database) {
    /** A PostgreSQL server: a JDBC address and who signs in there. */
    public record Database(String url, String user, String password) {}

    /**
     * Reads the settings by their names.
     *
     * @param setting the text of a setting by its name, or null when it isn't set
     * @throws BadSetting for the first setting that can't be used
     */
    public static TrialignSettings read(UnaryOperator<@Nullable String> setting) {
        var settings = new TrialignSettings(
                port(given(setting, "PORT", "8080")),
                given(setting, "HOST", "127.0.0.1"),
                Path.of(given(setting, "TRIALIGN_DATA", "data")),
                publicUrl(given(setting, "TRIALIGN_PUBLIC_URL", "")),
                onOrOff("TRIALIGN_DEMO", given(setting, "TRIALIGN_DEMO", "off")),
                database(setting));
        boolean loopback = isLoopback(settings.host);
        if (settings.demo && !loopback) {
            throw new BadSetting("TRIALIGN_DEMO is on, so HOST must stay on loopback (127.0.0.1), not \""
                    + settings.host + "\": everybody knows the demo's passwords");
        }
        return settings;
    }

    /** The address that a person types: the public one, or that of the port that is really open. */
    public String address(int openPort) {
        return publicUrl != null ? publicUrl.toString() : "http://" + host + ":" + openPort;
    }

    /** The H2 database in {@code data}. */
    public Database h2() {
        String file = data.toAbsolutePath().resolve("trialign").toString();
        return new Database(
                "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000", "sa", "");
    }

    /** The properties of Spring that follow from the settings. */
    public Map<String, Object> springProperties() {
        Database database = this.database == null ? h2() : this.database;
        boolean behindProxy = publicUrl != null;
        boolean secure = publicUrl != null && "https".equals(publicUrl.getScheme());
        return Map.of(
                "server.port",
                port,
                "server.address",
                host,
                // a proxy tells who asks; without one anybody could claim to be somebody else
                "server.forward-headers-strategy",
                behindProxy ? "native" : "none",
                "server.servlet.session.cookie.secure",
                secure,
                "spring.datasource.url",
                database.url,
                "spring.datasource.username",
                database.user,
                "spring.datasource.password",
                database.password);
    }

    private static String given(UnaryOperator<@Nullable String> setting, String name, String otherwise) {
        String text = setting.apply(name);
        return text == null || text.isBlank() ? otherwise : text.strip();
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535) {
            throw new BadSetting("PORT must be a number from 0 to 65535, not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    private static boolean onOrOff(String name, String text) {
        return switch (text) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new BadSetting(name + " must be on or off, not \"" + text + "\"");
        };
    }

    private static @Nullable URI publicUrl(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String trimmed = text.replaceAll("/+$", "");
        if (!trimmed.matches("https?://[^/?#\\s]+")) {
            throw new BadSetting("TRIALIGN_PUBLIC_URL must be like https://trialign.example.org, without a path, not \""
                    + text + "\"");
        }
        try {
            return URI.create(trimmed);
        } catch (IllegalArgumentException e) {
            throw new BadSetting("TRIALIGN_PUBLIC_URL is not an address: \"" + text + "\"");
        }
    }

    private static @Nullable Database database(UnaryOperator<@Nullable String> setting) {
        String url = given(setting, "TRIALIGN_DB_URL", "");
        if (url.isEmpty()) {
            return null;
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new BadSetting("TRIALIGN_DB_URL must start with jdbc:postgresql:, not \"" + url + "\"");
        }
        String password = setting.apply("TRIALIGN_DB_PASSWORD");
        return new Database(
                planningEachTime(url),
                given(setting, "TRIALIGN_DB_USER", "trialign"),
                password == null ? "" : password);
    }

    /**
     * The driver lets PostgreSQL keep the plan of a statement that it has seen five times. In a new workshop that plan is
     * made for tables with next to nothing in them, and walks through all of them for the minute until the server counts them.
     */
    private static String planningEachTime(String url) {
        return url.contains("prepareThreshold=") ? url : url + (url.contains("?") ? "&" : "?") + "prepareThreshold=0";
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new BadSetting("HOST is not the name or address of this machine: \"" + host + "\"");
        }
    }
}
