package io.gapwise.site.cases;

import io.gapwise.core.json.KeptCase;
import io.gapwise.service.origins.CaseOrigins;
import io.gapwise.service.origins.ShownOrigins;
import io.gapwise.service.recommendations.AnsweredCase;
import io.gapwise.service.recommendations.StoredAnswers;
import io.gapwise.sheets.CaseFormat;
import io.gapwise.sheets.Export;
import io.gapwise.sheets.ExportedCase;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Exports all cases that a list finds as a sheet. It writes each row as soon as it is read, so a list may be of any
 * length.
 */
@Controller
class ExportController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final StoredAnswers stored;
    private final CaseOrigins origins;
    private final Clock clock;

    ExportController(StoredAnswers stored, CaseOrigins origins, Clock clock) {
        this.stored = stored;
        this.origins = origins;
        this.clock = clock;
    }

    @GetMapping("/cases/export.csv")
    void csv(HttpServletRequest request, HttpServletResponse response, Locale language) throws IOException {
        write(CaseFormat.CSV, "text/csv;charset=UTF-8", language, request, response);
    }

    @GetMapping("/cases/export.xlsx")
    void xlsx(HttpServletRequest request, HttpServletResponse response, Locale language) throws IOException {
        write(CaseFormat.XLSX, WORKBOOK, language, request, response);
    }

    private void write(
            CaseFormat format, String type, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Filters filters = Filters.read(request::getParameter);
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"gapwise-%s.%s\""
                        .formatted(LocalDate.now(clock.withZone(ZoneId.systemDefault())), format));
        boolean read = origins.any();
        try (Export export = new Export(format, response.getOutputStream())) {
            stored.each(filters.query(), each -> {
                AnsweredCase answered = each.answeredCase();
                if (answered == null) {
                    export.write(each.caseId(), each.title(), "This program does not know all words of the answer.");
                } else {
                    export.write(new ExportedCase(
                            each.caseId(),
                            each.version(),
                            answered.gapCase(),
                            answered.advice(),
                            read ? origins(each, language) : "",
                            unread(answered.kept())));
                }
                return !export.full();
            });
        }
    }

    private String origins(StoredAnswers.Each each, Locale language) {
        return ShownOrigins.text(origins.of(each.caseId(), each.version()), language);
    }

    /** Returns the values that have no column in the sheet, as they were sent; usually there are none. */
    private static String unread(KeptCase kept) {
        String answers = kept.unread().stream()
                .map(each -> each.path().isEmpty() ? each.value() : each.path() + " = " + each.value())
                .collect(Collectors.joining("; "));
        return answers.isEmpty() ? "" : "This program does not know all that the case says: " + answers;
    }
}
