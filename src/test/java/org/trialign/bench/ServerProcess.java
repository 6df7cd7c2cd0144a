package org.trialign.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link BenchServer} on an empty data folder, seen from the load program. */
final class ServerProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final Path data;
    private final Process process;
    private final Writer ask;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final int port;

    /**
     * What the server has used since it started.
     *
     * @param heapBytes after a collection
     */
    record Measured(long cpuNanos, long allocatedBytes, long statements, long heapBytes) {}

    private ServerProcess(Path data, Process process) throws IOException {
        this.data = data;
        this.process = process;
        this.ask = process.outputWriter(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(this::read);
        this.port = Integer.parseInt(next("port "));
    }

    /**
     * @param cards that each triangle has at least
     * @param options for the virtual machine, such as those that record a profile
     * @param settings in its environment, such as its database; none: H2 in its data folder
     */
    static ServerProcess start(
            int editors, int observers, int cards, List<String> options, Map<String, String> settings)
            throws IOException {
        Path data = Files.createTempDirectory("trialign-bench");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseCompactObjectHeaders");
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                BenchServer.class.getName(),
                Integer.toString(editors),
                Integer.toString(observers),
                Integer.toString(cards)));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PORT", "0");
        // else Vaadin looks for what only developers have, unless the build for production has just run
        builder.environment().put("VAADIN_PRODUCTIONMODE", "true");
        builder.environment().put("TRIALIGN_DEMO", "off");
        builder.environment().put("TRIALIGN_DATA", data.toString());
        builder.environment().putAll(settings);
        return new ServerProcess(data, builder.start());
    }

    int port() {
        return port;
    }

    Measured measure() throws IOException {
        ask.write("measure\n");
        ask.flush();
        String[] numbers = next("measured ").split(" ");
        return new Measured(
                Long.parseLong(numbers[0]),
                Long.parseLong(numbers[1]),
                Long.parseLong(numbers[2]),
                Long.parseLong(numbers[3]));
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(BenchServer.SAYS)) {
                    said.add(line.substring(BenchServer.SAYS.length()));
                } else if (line.contains("ERROR") || line.contains("Exception")) {
                    System.err.println("server: " + line);
                }
            }
        } catch (IOException e) {
            System.err.println("server: " + e.getMessage());
        }
        said.add("nothing more: it has ended");
    }

    private String next(String what) throws IOException {
        try {
            String line = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null || !line.startsWith(what)) {
                throw new IOException("the server said \"" + line + "\" instead of " + what);
            }
            return line.substring(what.length());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException problem) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
