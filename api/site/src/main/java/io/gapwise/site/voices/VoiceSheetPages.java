package io.gapwise.site.voices;

import io.gapwise.service.cases.GapCases;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.settings.TemporaryFiles;
import io.gapwise.service.voices.OpenInvitation;
import io.gapwise.service.voices.Voices;
import io.gapwise.sheets.CaseFormat;
import io.gapwise.sheets.SurveyAnswers;
import io.gapwise.sheets.SurveySheet;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.site.SiteTexts;
import io.gapwise.site.forms.FormFiles;
import io.gapwise.site.upload.Download;
import io.gapwise.site.voices.CaseVoicesView.Beside;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Gives the questions of an invitation as a workbook or a survey, and takes what was filled in. */
@Controller
@RequestMapping("/cases/{id}/voices/{invitation}")
class VoiceSheetPages {

    private final GapCases cases;
    private final Voices voices;
    private final SurveySheets sheets;
    private final VoiceSurvey survey;
    private final CaseVoicesView page;
    private final TemporaryFiles temporary;
    private final SiteTexts say;

    VoiceSheetPages(
            GapCases cases,
            Voices voices,
            SurveySheets sheets,
            VoiceSurvey survey,
            CaseVoicesView page,
            TemporaryFiles temporary,
            SiteTexts say) {
        this.cases = cases;
        this.voices = voices;
        this.sheets = sheets;
        this.survey = survey;
        this.page = page;
        this.temporary = temporary;
        this.say = say;
    }

    @Costly
    @GetMapping("/sheet.xlsx")
    void sheet(
            @PathVariable("id") String id,
            @PathVariable("invitation") String invitation,
            HttpServletResponse response,
            Locale language)
            throws ResourceNotFound, Refusal, IOException {
        OpenInvitation asked = voices.questions(id, invitation);
        String group = say.word(asked.invitation().group());
        Download.begin(response, CaseFormat.XLSX, say.text("voices.sheet.file", group) + ".xlsx");
        SurveySheet.write(SurveySheets.questions(asked, language), sheets.texts(), response.getOutputStream());
    }

    @Costly
    @GetMapping("/survey.txt")
    void survey(
            @PathVariable("id") String id,
            @PathVariable("invitation") String invitation,
            HttpServletResponse response,
            Locale language)
            throws ResourceNotFound, Refusal, IOException {
        OpenInvitation asked = voices.questions(id, invitation);
        String group = say.word(asked.invitation().group());
        FormFiles.send(survey.of(asked, language), say.text("voices.sheet.file", group) + ".txt", response);
    }

    /** Takes all of a file or nothing. */
    @Costly
    @PostMapping("/sheet")
    ModelAndView take(
            @PathVariable("id") String id,
            @PathVariable("invitation") String invitation,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Locale language)
            throws ResourceNotFound, Refusal, IOException {
        OpenInvitation asked = voices.questions(id, invitation);
        if (file == null || file.isEmpty()) {
            return wrong(id, List.of(say.text("upload.file.none")));
        }
        Path copy = temporary.create("voices-");
        try {
            file.transferTo(copy);
            SurveyAnswers answers = SurveyAnswers.read(copy, SurveySheets.questions(asked, language));
            if (!answers.problems().isEmpty()) {
                return wrong(id, sheets.problems(answers));
            } else if (answers.people().isEmpty()) {
                return wrong(id, List.of(say.text("voices.sheet.nobody")));
            }
            return taken(id, voices.take(asked, answers.people()));
        } catch (UnusableFile e) {
            return wrong(id, List.of(say.text("voices.sheet.unusable")));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private ModelAndView taken(String id, Voices.SheetOutcome outcome) throws ResourceNotFound, Refusal {
        if (outcome.closed()) {
            return page.of(cases.get(id), Beside.note(HttpStatus.CONFLICT, "sheetClosed"));
        } else if (outcome.counted() == 0) {
            return page.of(cases.get(id), Beside.note(HttpStatus.CONFLICT, "sheetTwice"));
        } else if (outcome.known() > 0) {
            return page.of(cases.get(id), Beside.note(HttpStatus.OK, "sheetSome"))
                    .addObject("counted", outcome.counted())
                    .addObject("known", outcome.known());
        }
        return CaseVoicesPages.back(id, "sheetTaken");
    }

    private ModelAndView wrong(String id, List<String> problems) throws ResourceNotFound, Refusal {
        return page.of(cases.get(id), Beside.wrongFile(HttpStatus.UNPROCESSABLE_CONTENT, problems));
    }
}
