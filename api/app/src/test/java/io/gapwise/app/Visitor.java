package io.gapwise.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Uses the API and the pages with certain headers, and carries the token of the forms from one page to the next. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BETWEEN = "----between";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ServiceUnderTest service;
    private final Map<String, String> headers;
    private String cookie = "";
    private String token = "";

    Visitor(ServiceUnderTest service, Map<String, String> headers) {
        this.service = service;
        this.headers = headers;
    }

    /** What came back; the text of a workbook or a document is that of all its parts. */
    record Answer(int status, String location, String text) {}

    Answer get(String path) {
        return send("GET", path, "", new byte[0]);
    }

    Answer json(String path, String body) {
        Visitor sender = path.matches(".*/(undo|revise|replanning)") ? inWhateverState() : this;
        return sender.send("POST", path, "application/json", bytes(body));
    }

    /** Changes something, in whatever state it is. */
    Answer change(String path, String body) {
        return inWhateverState().send("PATCH", path, "application/merge-patch+json", bytes(body));
    }

    /** Puts something in the place of what is there, in whatever state that is. */
    Answer put(String path, String body) {
        return inWhateverState().send("PUT", path, "application/json", bytes(body));
    }

    private Visitor inWhateverState() {
        return with(Map.of("If-Match", "*"));
    }

    /** Returns one who sends more headers. */
    Visitor with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(more);
        return new Visitor(service, all);
    }

    /** @param fields names and values, as in a query */
    Answer form(String path, String fields) {
        String sent = "_csrf=" + URLEncoder.encode(token(), StandardCharsets.UTF_8) + "&" + fields;
        return send("POST", path, "application/x-www-form-urlencoded", bytes(sent));
    }

    Answer file(String path, String name, String content) {
        String sent = """
                --%1$s\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: text/csv\r
                \r
                %4$s\r
                --%1$s--\r
                """.formatted(BETWEEN, token(), name, content);
        return send("POST", path, "multipart/form-data; boundary=" + BETWEEN, bytes(sent));
    }

    Answer send(String method, String path, String type, byte[] body) {
        HttpRequest.Builder request = service.to(path)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            String location = response.headers().firstValue("Location").orElse("");
            return new Answer(response.statusCode(), location.replaceFirst("^http://[^/]+", ""), text(response.body()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + path, e);
        }
    }

    private String token() {
        if (token.isEmpty()) {
            HttpRequest.Builder request = service.to("/upload");
            headers.forEach(request::header);
            HttpResponse<String> page = ServiceUnderTest.send(request.build());
            Matcher found = TOKEN.matcher(page.body());
            if (found.find()) {
                token = found.group(1);
                cookie = page.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
            }
        }
        return token;
    }

    private static String text(byte[] body) {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        try {
            Path file = Files.write(Files.createTempFile("parts", ".zip"), body);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                StringBuilder parts = new StringBuilder();
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
                return parts.toString();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
