package io.gapwise.site.forms;

import io.gapwise.sheets.forms.LimeSurveyFile;
import io.gapwise.sheets.forms.SurveyForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends a form as a file to download. */
public final class FormFiles {

    private FormFiles() {}

    /** @param name the name of the file, which ends in .txt because LimeSurvey goes by it */
    public static void send(SurveyForm form, String name, HttpServletResponse response) throws IOException {
        response.setContentType("text/tab-separated-values;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        LimeSurveyFile.write(form, response.getOutputStream());
    }
}
