package org.trialign.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** One load against one server: sign in, follow, warm up, measure. */
final class RoomRun implements AutoCloseable {
    private static final int WARM_UP_SECONDS = 15;
    private static final int CONNECT_AT_ONCE = 8;

    private final Load load;
    private final ServerProcess server;
    private final ExecutorService readers = Executors.newFixedThreadPool(2);
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final HttpClient client = HttpClient.newBuilder().executor(readers).build();
    private final List<BenchPerson> people = new ArrayList<>();
    private final Queue<Edit> edits = new ConcurrentLinkedQueue<>();
    private ServerProcess.Measured signedIn;

    /** An edit that was due and sent at {@code at}. */
    private record Edit(int person, long at, CompletableFuture<BenchChannel.Answer> answer) {}

    /**
     * @param options for the server's virtual machine
     * @param settings of the server, such as its database
     */
    RoomRun(Load load, List<String> options, Map<String, String> settings) throws IOException {
        this.load = load;
        this.server = ServerProcess.start(load.editors(), load.observers(), 0, options, settings);
    }

    void connect() throws IOException {
        try (var hands = Executors.newFixedThreadPool(CONNECT_AT_ONCE)) {
            people.addAll(hands
                    .invokeAll(IntStream.range(0, load.people())
                            .<java.util.concurrent.Callable<BenchPerson>>mapToObj(
                                    i -> () -> BenchPerson.signedIn(client, server.port(), i))
                            .toList())
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        signedIn = server.measure();
        people.forEach(BenchPerson::follow);
    }

    /** Heap of the server per open channel, bytes. */
    long heapPerChannel() throws IOException {
        return (server.measure().heapBytes() - signedIn.heapBytes()) / people.size();
    }

    ServerProcess.Measured measure() throws IOException {
        return server.measure();
    }

    void warmUp() {
        save(WARM_UP_SECONDS);
        edits.clear();
    }

    RoomReport run() throws IOException {
        edits.clear();
        long bytes = bytes();
        long patches = patches();
        ServerProcess.Measured before = server.measure();
        long ownCpu = ownCpu();
        long start = System.nanoTime();
        Echo echo = Echo.start(client, server.port(), people.getFirst().cookies(), timer);
        save(load.seconds());
        long nanos = System.nanoTime() - start;
        Latencies floor = echo.stop();
        long ownCpuAfter = ownCpu();
        ServerProcess.Measured after = server.measure();
        var acknowledged = new Latencies();
        var seen = new Latencies();
        int refused = 0;
        int missed = 0;
        for (Edit edit : edits) {
            BenchChannel.Answer answer = edit.answer().getNow(null);
            if (answer == null || answer.status() != 200) {
                refused++;
                continue;
            }
            acknowledged.add(answer.at() - edit.at());
            for (int other = 0; other < people.size(); other++) {
                if (other != edit.person()) {
                    long came = people.get(other).channel().cameAt(answer.revision());
                    if (came < 0) {
                        missed++;
                    } else {
                        seen.add(came - edit.at());
                    }
                }
            }
        }
        return new RoomReport(
                load,
                edits.size(),
                refused,
                missed,
                acknowledged,
                seen,
                floor,
                (after.cpuNanos() - before.cpuNanos()) / (double) nanos,
                (ownCpuAfter - ownCpu) / (double) nanos,
                (after.allocatedBytes() - before.allocatedBytes()) / (nanos / 1e9),
                (after.statements() - before.statements()) / (double) edits.size(),
                (bytes() - bytes) / (double) edits.size() / people.size(),
                (patches() - patches) / (nanos / 1e9) / people.size());
    }

    /** Each saver in a beat of their own, spread evenly; an edit is due at its time, whether the one before came back or not. */
    private void save(int seconds) {
        long between = Math.round(1e9 / load.editsPerSecond());
        long start = System.nanoTime();
        long many = Math.round(seconds * load.editsPerSecond());
        for (long i = 0; i < many; i++) {
            long due = start + i * between;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            int person = (int) (i % load.savers());
            edits.add(new Edit(person, due, people.get(person).edit(load.posted())));
        }
        CompletableFuture.allOf(edits.stream().map(Edit::answer).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, 20, TimeUnit.SECONDS)
                .join();
        // the last patches are still on their way
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }

    private long bytes() {
        return people.stream().mapToLong(person -> person.channel().bytes()).sum();
    }

    private long patches() {
        return people.stream().mapToLong(person -> person.channel().patches()).sum();
    }

    private static long ownCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    @Override
    public void close() throws IOException {
        people.forEach(person -> {
            if (person.channel() != null) {
                person.channel().close();
            }
        });
        client.shutdownNow();
        timer.shutdownNow();
        readers.shutdownNow();
        server.close();
    }
}
