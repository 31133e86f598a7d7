package io.gapwise.site.upload;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Sends a map as a file. */
final class MapFile {

    private MapFile() {}

    static void write(String name, String json, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".json", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
}
