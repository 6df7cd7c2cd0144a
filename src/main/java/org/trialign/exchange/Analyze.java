package org.trialign.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.trialign.findings.Detector;
import org.trialign.findings.Finding;
import org.trialign.model.format.FormatError;
import org.trialign.model.format.WorkshopReader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The command {@code analyze FILE…}: all findings of workshop files, without server or database (design §7). One JSON
 * object per valid file and line on standard output, one error per line on standard error.
 */
public final class Analyze {
    public static final String COMMAND = "analyze";
    private static final int INVALID = 2;
    private static final JsonFactory JSON = new JsonFactory();

    private final PrintStream out;
    private final PrintStream err;

    Analyze(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Analyzes the files named and returns the exit status: 0, or 2 if a file is invalid or can't be read. */
    public static int run(List<String> files) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        return new Analyze(out, err).all(files);
    }

    int all(List<String> files) {
        if (files.isEmpty()) {
            err.println("usage: analyze FILE…");
            return INVALID;
        }
        int status = 0;
        for (String file : files) {
            if (!analyze(file)) {
                status = INVALID;
            }
        }
        return status;
    }

    /** True if the file is valid. */
    private boolean analyze(String file) {
        try {
            return switch (WorkshopReader.read(Path.of(file))) {
                case WorkshopReader.Valid valid -> {
                    out.println(line(file, Detector.detect(valid.workshop())));
                    yield true;
                }
                case WorkshopReader.Invalid invalid -> {
                    for (FormatError error : invalid.errors()) {
                        err.println(file + ": " + error);
                    }
                    yield false;
                }
            };
        } catch (NoSuchFileException e) {
            err.println(file + ": there is no such file");
        } catch (IOException | InvalidPathException e) {
            err.println(file + ": can't be read: " + e.getMessage());
        } catch (RuntimeException e) {
            // a defect of ours; the files after this one are still wanted
            err.println(file + ": can't be analyzed: " + e);
        }
        return false;
    }

    /** Written token by token: a mapper would take most of the time of a run. */
    private static String line(String file, List<Finding> findings) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject().writeStringProperty("file", file).writeArrayPropertyStart("findings");
            for (Finding finding : findings) {
                json.writeStartObject()
                        .writeStringProperty("key", finding.key())
                        .writeStringProperty("kind", finding.kind().wire())
                        .writeStringProperty("anchor", finding.anchor())
                        .writeStringProperty("severity", finding.severity().wire())
                        .writeArrayPropertyStart("cards");
                finding.cards().forEach(json::writeString);
                json.writeEndArray().writeEndObject();
            }
            json.writeEndArray().writeEndObject();
        }
        return text.toString();
    }
}
