package org.trialign.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.trialign.findings.Detector;
import org.trialign.findings.Finding;
import org.trialign.model.format.WorkshopReader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The command {@code analyze FILE…}: all findings of workshop files, without server or database (design §7). One JSON
 * object per valid file and line on standard output, one error per line on standard error. As many files at a time as
 * there are cores, told in the order in which they are named.
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
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(Math.min(cores, files.size()))) {
            List<Future<Report>> reports = files.stream()
                    .map(file -> workers.submit(() -> analyze(file)))
                    .toList();
            return reports.stream()
                    .map(Analyze::await)
                    .mapToInt(this::print)
                    .max()
                    .orElse(0);
        }
    }

    /** What there is to say of one file: its findings or its errors. */
    private record Report(@Nullable String findings, List<String> errors) {
        static Report failed(String file, String why) {
            return new Report(null, List.of(file + ": " + why));
        }
    }

    private static Report analyze(String file) {
        try {
            return switch (WorkshopReader.read(Path.of(file))) {
                case WorkshopReader.Valid valid -> new Report(line(file, Detector.detect(valid.workshop())), List.of());
                case WorkshopReader.Invalid invalid ->
                    new Report(
                            null,
                            invalid.errors().stream()
                                    .map(error -> file + ": " + error)
                                    .toList());
            };
        } catch (NoSuchFileException e) {
            return Report.failed(file, "there is no such file");
        } catch (IOException | InvalidPathException e) {
            return Report.failed(file, "can't be read: " + e.getMessage());
        } catch (RuntimeException e) {
            // a defect of ours; the files after this one are still wanted
            return Report.failed(file, "can't be analyzed: " + e);
        }
    }

    private static Report await(Future<Report> report) {
        try {
            return report.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a file was not analyzed", e);
        }
    }

    /** Prints a report and returns the exit status that it calls for. */
    private int print(Report report) {
        if (report.findings() != null) {
            out.println(report.findings());
        }
        report.errors().forEach(err::println);
        return report.errors().isEmpty() ? 0 : INVALID;
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
