package io.gapwise.site.upload;

import io.gapwise.sheets.CaseFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sets the headers of a file download. */
public final class Download {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Download() {}

    public static void begin(HttpServletResponse response, CaseFormat format, String name) {
        response.setContentType(format == CaseFormat.XLSX ? WORKBOOK : "text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
