package io.gapwise.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cases in batches, first while nobody follows the changes and then while ten do, in turn; and how fast what changed comes
 * to a webhook. Arguments: how many rounds, how many cases each.
 */
final class ChangesBench {

    private static final int READERS = 10;
    private static final int WARM_UPS = 3;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern ITEM = Pattern.compile("\"kind\":\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final int cases;

    private ChangesBench(String address, int cases) {
        this.address = address;
        this.cases = cases;
    }

    public static void main(String... arguments) throws Exception {
        AtomicInteger received = new AtomicInteger();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        receiver.setExecutor(Executors.newCachedThreadPool());
        receiver.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            received.incrementAndGet();
        });
        receiver.start();
        String host = "http://localhost:" + receiver.getAddress().getPort();
        List<String> command = new ArrayList<>(RunningProgram.inTheJar("io.gapwise.app.Gapwise"));
        command.add("--gapwise.data-dir=" + Files.createTempDirectory("changes"));
        command.add("--gapwise.webhooks.allow=" + host);
        command.add("--gapwise.webhooks.allow-private=localhost");
        try (RunningProgram program = RunningProgram.start(command)) {
            ChangesBench bench = new ChangesBench(program.address(), Integer.parseInt(arguments[1]));
            for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
                bench.write();
            }
            bench.readers(Integer.parseInt(arguments[0]));
            bench.webhook(Integer.parseInt(arguments[0]), host, received);
        } finally {
            receiver.stop(0);
        }
    }

    private void readers(int rounds) throws Exception {
        System.out.println("| nobody follows, cases/s | ten follow, cases/s | × | told in all, changes/s |");
        System.out.println("|--:|--:|--:|--:|");
        for (int round = 0; round < rounds; round++) {
            double alone = write();
            AtomicBoolean stopped = new AtomicBoolean();
            AtomicInteger told = new AtomicInteger();
            List<Thread> readers = new ArrayList<>();
            String now = next(get("/api/v1/changes?after=now"));
            for (int i = 0; i < READERS; i++) {
                Thread reader = new Thread(() -> follow(now, told, stopped));
                reader.start();
                readers.add(reader);
            }
            long begin = System.nanoTime();
            double followed = write();
            while (told.get() < READERS * cases) {
                Thread.sleep(5);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            stopped.set(true);
            write();
            for (Thread reader : readers) {
                reader.join();
            }
            System.out.printf(
                    "| %,.0f | %,.0f | %.2f | %,.0f |%n", alone, followed, followed / alone, READERS * cases / seconds);
        }
    }

    private void webhook(int rounds, String host, AtomicInteger received) throws Exception {
        String made = client.send(
                        HttpRequest.newBuilder(URI.create(address + "/api/v1/webhooks"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"url\":\"" + host + "/\"}"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        Matcher id = ID.matcher(made);
        if (!id.find()) {
            throw new IllegalStateException(made);
        }
        System.out.println("| to one webhook, changes/s |");
        System.out.println("|--:|");
        for (int round = 0; round < rounds; round++) {
            int before = received.get();
            long begin = System.nanoTime();
            write();
            while (received.get() < before + cases) {
                Thread.sleep(5);
            }
            System.out.printf("| %,.0f |%n", cases / ((System.nanoTime() - begin) / 1e9));
        }
    }

    /** @return how many cases were answered and stored in a second */
    private double write() throws IOException, InterruptedException {
        String line = RunningProgram.CASE.replace("\n", " ") + "\n";
        long begin = System.nanoTime();
        String answer = client.send(
                        HttpRequest.newBuilder(URI.create(address + "/api/v1/recommendations/batch"))
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofString(line.repeat(cases)))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        if (!answer.contains("\"end\":true")) {
            throw new IllegalStateException(answer);
        }
        return cases / ((System.nanoTime() - begin) / 1e9);
    }

    private void follow(String from, AtomicInteger told, AtomicBoolean stopped) {
        String cursor = from;
        while (!stopped.get()) {
            try {
                String page = get("/api/v1/changes?wait=5&limit=1000&after=" + cursor);
                cursor = next(page);
                told.addAndGet((int) ITEM.matcher(page).results().count());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static String next(String page) {
        Matcher next = NEXT.matcher(page);
        if (!next.find()) {
            throw new IllegalStateException(page);
        }
        return next.group(1);
    }
}
