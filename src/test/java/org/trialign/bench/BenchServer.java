package org.trialign.bench;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.trialign.TrialignApplication;
import org.trialign.access.internal.AccountRepository;
import org.trialign.access.internal.PasswordHashing;
import org.trialign.ui.frame.RoomLayout;
import org.trialign.workshop.WorkshopService;

/**
 * The product as it is, in a process of its own, with a workshop full of people and three things beside it: an echo to
 * compare with, a count of statements, and answers to what the load program asks on standard input.
 */
public final class BenchServer {
    /** Lines for the load program start with this; everything else is the log. */
    static final String SAYS = "bench: ";

    private static final AtomicLong STATEMENTS = new AtomicLong();

    private BenchServer() {}

    /** @param args number of editors, number of observers, number of cards that each triangle has at least */
    public static void main(String[] args) throws IOException {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        System.setProperty("bench.editors", args[0]);
        System.setProperty("bench.observers", args[1]);
        System.setProperty("bench.cards", args[2]);
        var product = new SpringApplicationBuilder(TrialignApplication.class, Beside.class).run();
        say("port " + product.getEnvironment().getProperty("local.server.port"));
        var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (asked.readLine() != null) {
            say(measured());
        }
        product.close();
    }

    private static void say(String line) {
        System.out.println(SAYS + line);
        System.out.flush();
    }

    /** CPU and memory of this process and statements so far, the heap after a collection. */
    private static String measured() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long cpu = system.getProcessCpuTime();
        long allocated = threads.getTotalThreadAllocatedBytes();
        long statements = STATEMENTS.get();
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return "measured " + cpu + " " + allocated + " " + statements + " " + heap;
    }

    /** Not a stereotype: the product's own scan must not find it in tests. */
    static final class Beside {
        @Bean
        ExecuteListenerProvider countsStatements() {
            return () -> new ExecuteListener() {
                @Override
                public void executeStart(ExecuteContext execution) {
                    STATEMENTS.incrementAndGet();
                }
            };
        }

        @Bean
        VaadinServiceInitListener emptyView() {
            return starting -> RouteConfiguration.forApplicationScope()
                    .setRoute("w/:slug/empty", EmptyView.class, List.of(RoomLayout.class));
        }

        @Bean
        WebSocketConfigurer echo() {
            return registry -> registry.addHandler(
                    new TextWebSocketHandler() {
                        @Override
                        protected void handleTextMessage(WebSocketSession session, TextMessage message)
                                throws IOException {
                            session.sendMessage(message);
                        }
                    },
                    "/api/v1/bench/echo");
        }

        @Bean
        SmartInitializingSingleton people(
                AccountRepository accounts, PasswordHashing hashing, WorkshopService workshops) {
            return () -> new BenchWorkshop(accounts, hashing, workshops)
                    .make(
                            Integer.getInteger("bench.editors"),
                            Integer.getInteger("bench.observers"),
                            Integer.getInteger("bench.cards"));
        }
    }
}
