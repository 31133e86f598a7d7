package io.gapwise.site.upload;

import io.gapwise.app.ServiceUnderTest;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Uses the pages of an upload like a browser and carries the token from one page to the next. */
public final class UploadVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----between";

    private final ServiceUnderTest service;
    private final String cookie;
    private final String token;

    public UploadVisitor(ServiceUnderTest service) {
        this.service = service;
        HttpResponse<String> page = service.get("/upload");
        cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        Matcher found = TOKEN.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("The form has no token.");
        }
        token = found.group(1);
    }

    HttpResponse<String> upload(String name, byte[] file) {
        return ServiceUnderTest.send(uploading(name, file));
    }

    /** Takes in how files are read, from a file, under a name. */
    HttpResponse<String> uploadMap(String name, String json) {
        return ServiceUnderTest.send(uploading("/upload/maps?name=" + encoded(name), "map.json", text(json)));
    }

    HttpRequest uploading(String name, byte[] file) {
        return uploading("/upload", name, file);
    }

    private HttpRequest uploading(String path, String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(text(
                "--%s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n".formatted(BOUNDARY, token)));
        body.writeBytes(text(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(BOUNDARY, name)));
        body.writeBytes(file);
        body.writeBytes(text("\r\n--%s--\r\n".formatted(BOUNDARY)));
        return service.to(path)
                .header("Cookie", cookie)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    /** Uploads a file and returns the address of the upload. */
    String uploaded(String name, String file) {
        return uploaded(name, text(file));
    }

    public String uploaded(String name, byte[] file) {
        return location(upload(name, file));
    }

    /** @param fields names and values in turn */
    HttpResponse<String> post(String path, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=").append(encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        HttpRequest request = service.to(path)
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return ServiceUnderTest.send(request);
    }

    /** Waits until the upload is finished and returns the text of the result page. */
    String result(String upload) {
        for (int i = 0; i < 300; i++) {
            HttpResponse<String> page = service.get(upload + "/result");
            if (page.statusCode() == 200) {
                return page.body();
            }
            pause();
        }
        throw new AssertionError("It was never answered.");
    }

    static String location(HttpResponse<String> response) {
        String location = response.headers().firstValue("Location").orElse("");
        return location.replaceFirst("^http://[^/]+", "");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
