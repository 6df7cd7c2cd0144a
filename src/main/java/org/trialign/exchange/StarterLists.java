package org.trialign.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.trialign.model.Vocabulary;
import org.trialign.model.format.WorkshopReader;

/** Ready-made people, places, hours and functions for a new workshop: {@code starter_*.json}, in the form of a workshop's file. */
public final class StarterLists {
    private static final Map<String, Vocabulary> READ = new ConcurrentHashMap<>();

    private StarterLists() {}

    /** In this language if there are lists in it, else in English. The ids are the same in every language. */
    public static Vocabulary in(Locale language) {
        String known = language.getLanguage().equals("de") ? "de" : "en";
        return READ.computeIfAbsent(known, StarterLists::read);
    }

    private static Vocabulary read(String language) {
        String name = "starter_" + language + ".json";
        try (InputStream file = StarterLists.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return switch (WorkshopReader.read(file.readAllBytes())) {
                case WorkshopReader.Valid valid -> valid.workshop().vocabulary();
                case WorkshopReader.Invalid invalid ->
                    throw new IllegalStateException(name + " is wrong: " + invalid.errors());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
