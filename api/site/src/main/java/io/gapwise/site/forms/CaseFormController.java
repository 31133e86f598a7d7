package io.gapwise.site.forms;

import io.gapwise.sheets.forms.CaseForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives the questions of a case as a survey that LimeSurvey imports. */
@Controller
class CaseFormController {

    /** @param asked groups of questions or single ones; all of them if there is none, and others are passed over */
    @GetMapping("/upload/form.txt")
    void form(
            @RequestParam(name = "ask", defaultValue = "") List<String> asked,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        List<String> chosen =
                asked.stream().filter(CaseForm.choosable()::contains).toList();
        FormFiles.send(CaseForm.of(language, chosen), "gapwise-limesurvey.txt", response);
    }
}
