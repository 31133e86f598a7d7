package io.gapwise.app;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service on a port of its own, and what it takes to talk to it. As long as it runs, the thread that started it works
 * in the name of everybody, so that it can ask the beans.
 */
public final class ServiceUnderTest implements AutoCloseable {

    public static final String RECOMMENDATIONS = "/api/v1/recommendations";
    public static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Nothing once it is closed: tests keep their service in a static field, and all of it would stay in memory. */
    private @Nullable ConfigurableApplicationContext running;

    private final List<Path> leftBehind;
    private final Callers.Working asking = Callers.begin(Caller.EVERYBODY);

    private ServiceUnderTest(ConfigurableApplicationContext context, List<Path> leftBehind) {
        this.running = context;
        this.leftBehind = leftBehind;
    }

    /** With a store of its own, which goes when the service is closed. */
    public static ServiceUnderTest onItsOwn(String... settings) {
        try {
            Path folder = Files.createTempDirectory("gapwise");
            return start(folder, List.of(folder), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With an empty store, unless the folder has one. */
    public static ServiceUnderTest on(Path dataDir, String... settings) {
        return start(dataDir, List.of(), settings);
    }

    private static ServiceUnderTest start(Path dataDir, List<Path> leftBehind, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--gapwise.data-dir=" + dataDir);
        for (String usual : List.of("--server.port=0", "--gapwise.samples=false")) {
            if (all.stream().noneMatch(setting -> setting.startsWith(usual.substring(0, usual.indexOf('='))))) {
                all.add(usual);
            }
        }
        return new ServiceUnderTest(GapwiseApplication.start(all.toArray(String[]::new)), leftBehind);
    }

    private ConfigurableApplicationContext context() {
        return Objects.requireNonNull(running, "The service is closed.");
    }

    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context().getBeansOfType(type).values();
    }

    public RequestMappingHandlerMapping routes() {
        return context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    public int port() {
        return ((WebServerApplicationContext) context()).getWebServer().getPort();
    }

    /** The port of health and metrics. */
    public int operationsPort() {
        return context().getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    /** To the port of health and metrics where it is about these. */
    public HttpRequest.Builder to(String path) {
        int port = path.startsWith("/actuator") ? operationsPort() : port();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return sendOnceOrAnew(request);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends anew what met a connection that the service had closed in this moment, after a request that it broke off. The
     * client does so by itself, but not for POST.
     */
    private static HttpResponse<String> sendOnceOrAnew(HttpRequest request) throws IOException, InterruptedException {
        try {
            return CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("received no bytes")) {
                throw e;
            }
            return CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    public HttpResponse<String> get(String path) {
        return send(to(path).build());
    }

    public HttpResponse<String> post(String caseJson) {
        return post(caseJson.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> post(byte[] caseJson) {
        return send(to(RECOMMENDATIONS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(caseJson))
                .build());
    }

    /** The answer to each line, without the line that says that the batch came to its end. */
    public List<JsonNode> batch(String lines) {
        List<JsonNode> all = wholeBatch(lines);
        JsonNode last = all.get(all.size() - 1);
        if (!last.path("end").asBoolean()
                || last.get("answered").asInt() + last.get("bad").asInt() != all.size() - 1) {
            throw new AssertionError("The batch did not come to its end: " + last);
        }
        return all.subList(0, all.size() - 1);
    }

    public JsonNode lastOfBatch(String lines) {
        List<JsonNode> all = wholeBatch(lines);
        return all.get(all.size() - 1);
    }

    private List<JsonNode> wholeBatch(String lines) {
        HttpResponse<String> response = send(to(RECOMMENDATIONS + "/batch")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))
                .build());
        return response.body().lines().map(JSON::readTree).toList();
    }

    /** For what no decent HTTP client would send. */
    public String raw(String request) throws IOException {
        return raw(port(), request);
    }

    public static String raw(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        asking.close();
        if (running != null) {
            running.close();
            running = null;
        }
        for (Path folder : leftBehind) {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
