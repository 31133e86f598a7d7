package io.gapwise.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program in a process of its own, which can be limited, frozen and killed. */
public final class ServiceProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?s)Gapwise answers at (https?://\\S+).*?Health and metrics are at (https?://\\S+)/actuator\\s");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Process process;
    private final Path output;
    private final String address;
    private final String operations;

    private ServiceProcess(Process process, Path output, String address, String operations) {
        this.process = process;
        this.output = output;
        this.address = address;
        this.operations = operations;
    }

    public static ServiceProcess start(Path data, List<String> settings) throws IOException, InterruptedException {
        return start(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), data, settings);
    }

    /** Starts the program and waits until it says where it answers. */
    public static ServiceProcess start(List<String> jvm, Path data, List<String> settings)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("gapwise-output", ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Gapwise.class.getName()));
        command.addAll(settings);
        command.addAll(List.of("--server.port=0", "--gapwise.data-dir=" + data));
        if (settings.stream().noneMatch(setting -> setting.startsWith("--gapwise.samples="))) {
            command.add("--gapwise.samples=false");
        }
        // Through a pipe, because a limit on the size of files would hold for a file of output as well.
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread reading = new Thread(() -> copy(process, output), "service-output");
        reading.setDaemon(true);
        reading.start();
        for (int i = 0; i < 3600; i++) {
            Matcher found = ADDRESS.matcher(Files.readString(output));
            if (found.find()) {
                return new ServiceProcess(process, output, found.group(1), found.group(2));
            }
            if (!process.isAlive() && i > 20) {
                break;
            }
            Thread.sleep(50);
        }
        process.destroyForcibly().waitFor();
        throw new IllegalStateException("The program did not start:\n" + Files.readString(output));
    }

    private static void copy(Process process, Path output) {
        try (var in = process.getInputStream();
                var out = Files.newOutputStream(output)) {
            in.transferTo(out);
        } catch (IOException e) {
            // The process ended.
        }
    }

    public HttpResponse<String> post(String caseJson) throws IOException, InterruptedException {
        return client.send(
                to(ServiceUnderTest.RECOMMENDATIONS)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(caseJson))
                        .build(),
                BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), BodyHandlers.ofString());
    }

    /** Returns a status, or 0 where the program does not answer at all. */
    public int status(String path) throws InterruptedException {
        try {
            return get(path).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** To the port of health and metrics where it is about these. */
    public HttpRequest.Builder to(String path) {
        String place = path.startsWith("/actuator") ? operations : address;
        return HttpRequest.newBuilder(URI.create(place + path)).timeout(PATIENCE);
    }

    public String pid() {
        return String.valueOf(process.pid());
    }

    public String output() throws IOException {
        return Files.readString(output);
    }

    /** Returns the exit code once the process has ended by itself. */
    public int exitCode(Duration within) throws InterruptedException {
        if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("The process is still running.");
        }
        return process.exitValue();
    }

    public URI address() {
        return URI.create(address);
    }

    /** Asks the program to end, as an operator does. */
    public void terminate() {
        process.destroy();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        Files.deleteIfExists(output);
    }
}
