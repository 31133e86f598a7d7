package io.gapwise.service.outcomes;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.calendars.CalendarLines;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.CaseBody;
import io.gapwise.service.problems.CaseTooLarge;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.ResourceNotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Makes calendars of reminders, and gives them to the calendar programs that know their addresses. */
@RestController
class CalendarController {

    private static final String CALENDARS = "/api/v1/calendars";
    private static final MediaType ICS = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    /** The languages of a calendar, as they are sent. */
    enum Language {
        en,
        de
    }

    private final ReminderCalendars calendars;

    CalendarController(ReminderCalendars calendars) {
        this.calendars = calendars;
    }

    /** Makes an address, which is told once. It reminds in the language that is sent, else in that of the request. */
    @PostMapping(
            path = CALENDARS,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> make(HttpServletRequest request) throws IOException, CaseTooLarge, BadParameters {
        ReminderCalendars.Made made = calendars.make(language(request));
        Map<String, Object> members = members(made.feed());
        members.put(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(made.path())
                        .build()
                        .toUriString());
        return OutcomeJson.answer(
                ResponseEntity.created(URI.create(request.getContextPath() + CALENDARS))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"),
                members);
    }

    private static Locale language(HttpServletRequest request) throws IOException, CaseTooLarge, BadParameters {
        byte[] body = CaseBody.ofOther(request);
        try {
            JsonNode sent = JsonTree.read(body);
            SentValues values = new SentValues();
            Language word = values.object(sent, "", List.of("language"))
                    ? values.word(sent, "", "language", Language.class)
                    : null;
            values.refuseIfWrong();
            return word == null ? AskedLanguage.of(request) : Locale.forLanguageTag(word.name());
        } catch (BadCase bad) {
            throw new BadParameters(
                    bad.problems().stream().map(ErrorEntry::inBody).toList());
        }
    }

    @GetMapping(
            path = CALENDARS,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> list() {
        return OutcomeJson.answer(
                ResponseEntity.ok(),
                calendars.own().stream().map(CalendarController::members).toList());
    }

    @DeleteMapping(CALENDARS + "/{calendar}")
    ResponseEntity<Void> revoke(@PathVariable("calendar") String calendar) throws ResourceNotFound {
        calendars.revoke(calendar);
        return ResponseEntity.noContent().build();
    }

    private static Map<String, Object> members(CalendarFeed feed) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", feed.id());
        members.put("language", feed.language());
        members.put("createdAt", feed.createdAt().toInstant().toString());
        members.put("createdBy", feed.createdBy());
        return members;
    }

    /** Each measure that is due is an event of that day. Its id stays, so that a program that reads it again moves it. */
    @Costly
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable("token") String token) throws ResourceNotFound {
        ReminderCalendars.Read read =
                calendars.read(token).orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.calendar")));
        ReminderTexts texts = ReminderTexts.in(read.feed().language());
        CalendarLines lines = new CalendarLines();
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", "-//Gapwise//What to measure//EN");
        lines.add("CALSCALE", "GREGORIAN");
        lines.add("METHOD", "PUBLISH");
        lines.addText("X-WR-CALNAME", texts.text("calendar.name"));
        lines.add("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        lines.add("X-PUBLISHED-TTL", "PT12H");
        String base =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        read.reminders().forEach(reminder -> event(lines, reminder, texts, base));
        lines.add("END", "VCALENDAR");
        return ResponseEntity.ok()
                .contentType(ICS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(lines.bytes());
    }

    private static void event(CalendarLines lines, Reminder reminder, ReminderTexts texts, String base) {
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", reminder.initiative() + "-" + reminder.id() + "@gapwise");
        lines.addMoment("DTSTAMP", reminder.changedAt());
        lines.addDay("DTSTART", reminder.due());
        lines.addDay("DTEND", reminder.due().plusDays(1));
        lines.addText(
                "SUMMARY", texts.text("calendar.summary", reminder.title(), texts.text("level." + reminder.level())));
        List<String> described = new ArrayList<>();
        described.add(reminder.measure());
        described.add(texts.text("calendar.description", reminder.title()));
        if (reminder.owner() != null) {
            described.add(texts.text("calendar.owner", reminder.owner()));
        }
        if (reminder.overdue()) {
            described.add(texts.text("calendar.overdue"));
        }
        lines.addText("DESCRIPTION", String.join("\n", described));
        lines.add("URL", base + "/initiatives/" + reminder.initiative());
        // Nobody is busy all day because something is due.
        lines.add("TRANSP", "TRANSPARENT");
        lines.add("END", "VEVENT");
    }
}
