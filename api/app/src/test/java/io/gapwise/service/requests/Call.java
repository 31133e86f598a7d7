package io.gapwise.service.requests;

import io.gapwise.app.ServiceUnderTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;

/** One call with the headers that it is about. Bodies are bytes, because some are packed. */
final class Call {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpRequest.Builder request;

    private Call(HttpRequest.Builder request) {
        this.request = request;
    }

    static Call to(ServiceUnderTest service, String path) {
        return new Call(service.to(path));
    }

    static Call json(ServiceUnderTest service, String path, String json) {
        return to(service, path).with("Content-Type", "application/json").post(utf8(json));
    }

    Call with(String header, String value) {
        request.header(header, value);
        return this;
    }

    Call post(byte[] body) {
        request.POST(BodyPublishers.ofByteArray(body));
        return this;
    }

    Call patch(String json) {
        request.method("PATCH", BodyPublishers.ofString(json));
        return this;
    }

    Call method(String method) {
        request.method(method, BodyPublishers.noBody());
        return this;
    }

    Answer answer() {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return String.join(", ", response.headers().allValues(name));
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return ServiceUnderTest.JSON.readTree(text());
        }

        String unpacked() {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
