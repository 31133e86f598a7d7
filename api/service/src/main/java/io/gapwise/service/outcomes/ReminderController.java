package io.gapwise.service.outcomes;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists what is to be measured. */
@RestController
class ReminderController {

    private static final String UNTIL = "until";
    private static final String OVERDUE = "overdue";
    private static final int WEEKS_AHEAD = 4;

    private final Reminders reminders;

    ReminderController(Reminders reminders) {
        this.reminders = reminders;
    }

    @Costly
    @GetMapping(
            path = "/api/v1/reminders",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> list(HttpServletRequest request) throws BadParameters {
        QueryParameters sent = QueryParameters.read(request.getQueryString(), List.of(UNTIL, OVERDUE));
        LocalDate until = until(sent);
        boolean overdue = overdue(sent);
        sent.refuseIfWrong();
        Locale language = AskedLanguage.of(request);
        return OutcomeJson.answer(
                ResponseEntity.ok().header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE),
                reminders.until(until, overdue, language).stream()
                        .map(ReminderController::members)
                        .toList());
    }

    private LocalDate until(QueryParameters sent) {
        String written = sent.value(UNTIL);
        if (written != null) {
            try {
                return LocalDate.parse(written);
            } catch (DateTimeException e) {
                sent.wrong(ErrorEntry.parameter(ProblemKind.WRONG_FORM, UNTIL, Sentence.of("sent.day")));
            }
        }
        return reminders.today().plusWeeks(WEEKS_AHEAD);
    }

    private static boolean overdue(QueryParameters sent) {
        String word = sent.value(OVERDUE);
        List<String> words = List.of("true", "false");
        if (word != null && !words.contains(word)) {
            sent.wrong(
                    ErrorEntry.parameterWord(ProblemKind.NO_SUCH_WORD, OVERDUE, Sentence.of("sent.word"), words, null));
        }
        return "true".equals(word);
    }

    private static Map<String, Object> members(Reminder reminder) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", reminder.id());
        members.put("initiative", reminder.initiative());
        members.put("title", reminder.title());
        OutcomeJson.put(members, "owner", reminder.owner());
        members.put("level", reminder.level());
        members.put("measure", reminder.measure());
        members.put("afterWeeks", reminder.afterWeeks());
        members.put("due", reminder.due().toString());
        members.put("overdue", reminder.overdue());
        return members;
    }
}
