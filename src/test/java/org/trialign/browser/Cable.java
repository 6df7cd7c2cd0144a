package org.trialign.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The cable between a browser and a server. Cut, nothing comes through any more and nobody is told. */
final class Cable implements AutoCloseable {
    private final ServerSocket entrance;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean isCut;

    Cable(int server) {
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

    void cut() {
        isCut = true;
    }

    /** What was open is broken for good, new connections come through. */
    void mend() {
        Set<Socket> broken = Set.copyOf(open);
        isCut = false;
        broken.forEach(Cable::close);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket browser = entrance.accept();
                if (isCut) {
                    close(browser);
                } else {
                    Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                    open.add(browser);
                    open.add(upstream);
                    threads.submit(() -> pass(browser, upstream));
                    threads.submit(() -> pass(upstream, browser));
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] bytes = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (!isCut) {
                    out.write(bytes, 0, read);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // one of the two went away
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mend();
        threads.shutdownNow();
    }
}
