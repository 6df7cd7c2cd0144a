package org.trialign.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A proxy as some offices have it: it knows nothing of WebSockets and drops the headers that ask for one. */
final class OldProxy implements AutoCloseable {
    private final ServerSocket entrance;
    private final int server;
    private final AtomicInteger upgradesDropped = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    OldProxy(int server) {
        this.server = server;
        try {
            entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.submit(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    int upgradesDropped() {
        return upgradesDropped.get();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket browser = entrance.accept();
                threads.submit(() -> serve(browser));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket browser) {
        try (browser;
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server)) {
            threads.submit(() -> {
                try (browser) {
                    upstream.getInputStream().transferTo(browser.getOutputStream());
                } catch (IOException e) {
                    // the browser went away
                }
            });
            passRequests(browser.getInputStream(), upstream.getOutputStream());
        } catch (IOException e) {
            // one of the two went away
        }
    }

    private void passRequests(InputStream browser, OutputStream upstream) throws IOException {
        for (String head = head(browser); !head.isEmpty(); head = head(browser)) {
            String passed = Arrays.stream(head.split("\r\n"))
                    .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("upgrade:")
                            && !line.toLowerCase(Locale.ROOT).equals("connection: upgrade"))
                    .collect(Collectors.joining("\r\n", "", "\r\n\r\n"));
            if (passed.length() < head.length()) {
                upgradesDropped.incrementAndGet();
            }
            upstream.write(passed.getBytes(StandardCharsets.ISO_8859_1));
            upstream.write(browser.readNBytes(contentLength(head)));
            upstream.flush();
        }
    }

    /** Up to and with the empty line; empty at the end. */
    private static String head(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        while (true) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            bytes.write(next);
            if (next == '\n' && bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                return bytes.toString(StandardCharsets.ISO_8859_1);
            }
        }
    }

    private static int contentLength(String head) {
        return Arrays.stream(head.split("\r\n"))
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
