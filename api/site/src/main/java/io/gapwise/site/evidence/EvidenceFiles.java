package io.gapwise.site.evidence;

import io.gapwise.insight.evidence.Step;
import io.gapwise.service.calendars.CalendarLines;
import io.gapwise.service.evidence.CaseEvidence;
import io.gapwise.service.evidence.CasePlan;
import io.gapwise.service.evidence.EvidenceTask;
import io.gapwise.service.evidence.TaskContent;
import io.gapwise.service.evidence.TaskPart;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.sheets.TextTable;
import io.gapwise.site.SiteTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gives the tasks of a case as a workbook and as a calendar. */
@Costly
@Controller
class EvidenceFiles {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final CaseEvidence evidence;
    private final EvidenceTexts texts;
    private final EvidenceView view;
    private final SiteTexts say;

    EvidenceFiles(CaseEvidence evidence, EvidenceTexts texts, EvidenceView view, SiteTexts say) {
        this.evidence = evidence;
        this.texts = texts;
        this.view = view;
        this.say = say;
    }

    @GetMapping("/cases/{id}/evidence.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable("id") String id) throws ResourceNotFound, Refusal, IOException {
        CasePlan plan = evidence.of(id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> names = Stream.of("number", "what", "how", "owner", "due", "state", "note", "answers")
                .map(column -> say.text("evidence.sheet." + column))
                .toList();
        try (TextTable table = new TextTable(out, say.text("evidence.sheet.name"), names)) {
            for (EvidenceTask task : plan.tasks()) {
                table.row(row(plan, task, view.today()));
            }
            for (Step step : plan.plan().steps()) {
                ShownStep proposed = ShownStep.of(step, plan.tasks());
                if (!proposed.taken()) {
                    table.row(row(plan, proposed));
                }
            }
        }
        return file(WORKBOOK, plan, "xlsx", out.toByteArray());
    }

    /** What nobody has taken over has no number, nobody who does it and no day. */
    private List<?> row(CasePlan plan, ShownStep proposed) {
        Step step = proposed.step();
        return List.of(
                "",
                texts.step(step.by(), step.shows(), step.voices()),
                proposed.left().stream()
                        .map(part -> texts.question(part.field()) + " – " + texts.does(part.way()))
                        .collect(Collectors.joining("\n")),
                "",
                "",
                say.text("evidence.state.proposed"),
                "",
                answers(plan, proposed.left().stream().map(Step.Part::field).toList()));
    }

    private List<?> row(CasePlan plan, EvidenceTask task, LocalDate today) {
        TaskContent content = task.content();
        return List.of(
                task.number(),
                texts.title(task, plan.ways()),
                String.join("\n", texts.lines(task, plan.ways())),
                text(content.owner()),
                content.due() == null ? "" : content.due(),
                texts.state(task, plan.gapCase(), today),
                text(content.note()),
                answers(plan, content.parts().stream().map(TaskPart::field).toList()));
    }

    private String answers(CasePlan plan, List<String> fields) {
        List<String> answers = new ArrayList<>();
        for (String field : fields) {
            String now = texts.answered(field, plan.gapCase());
            answers.add(say.field(field) + ": " + (now.isEmpty() ? say.text("evidence.stillOpen") : now));
        }
        return String.join("\n", answers);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /**
     * Each task that has a day is an event of that day, once. Many programs show no tasks of a calendar at all. The ids
     * stay, so that a file that is taken in again changes what is there.
     */
    @GetMapping("/cases/{id}/evidence.ics")
    ResponseEntity<byte[]> calendar(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        CasePlan plan = evidence.of(id);
        CalendarLines lines = new CalendarLines();
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", "-//Gapwise//What to find out//EN");
        lines.add("CALSCALE", "GREGORIAN");
        lines.add("METHOD", "PUBLISH");
        lines.addText(
                "X-WR-CALNAME", say.text("evidence.calendar.name", plan.view().title()));
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/cases/{id}/evidence")
                .buildAndExpand(plan.view().id())
                .toUriString();
        for (EvidenceTask task : plan.tasks()) {
            if (task.content().due() != null) {
                event(lines, plan, task, task.content().due(), address);
            }
        }
        lines.add("END", "VCALENDAR");
        return file(CALENDAR, plan, "ics", lines.bytes());
    }

    private void event(CalendarLines lines, CasePlan plan, EvidenceTask task, LocalDate due, String address) {
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", task.id() + "@gapwise");
        common(lines, plan, task, address);
        lines.addDay("DTSTART", due);
        lines.addDay("DTEND", due.plusDays(1));
        // Nobody is busy all day because something is due.
        lines.add("TRANSP", "TRANSPARENT");
        lines.add("END", "VEVENT");
    }

    private void common(CalendarLines lines, CasePlan plan, EvidenceTask task, String address) {
        lines.addMoment("DTSTAMP", task.changedAt());
        lines.addMoment("CREATED", task.createdAt());
        lines.addMoment("LAST-MODIFIED", task.changedAt());
        lines.add("SEQUENCE", String.valueOf(task.revision() - 1));
        String owner = task.content().owner();
        String title = texts.title(task, plan.ways());
        String led = owner == null ? title : title + " (" + owner + ")";
        lines.addText("SUMMARY", task.content().done() ? say.text("evidence.calendar.done", led) : led);
        List<String> described = new ArrayList<>();
        described.add(say.text("evidence.calendar.case", plan.view().title()));
        if (owner != null) {
            described.add(say.text("evidence.calendar.owner", owner));
        }
        described.addAll(texts.lines(task, plan.ways()));
        if (task.content().note() != null) {
            described.add(say.text("evidence.noted", task.content().note()));
        }
        lines.addText("DESCRIPTION", String.join("\n", described));
        lines.add("URL", address + "#task-" + task.number());
    }

    private static ResponseEntity<byte[]> file(MediaType type, CasePlan plan, String ending, byte[] content) {
        String name = "gapwise-evidence-%s.%s".formatted(plan.view().id().substring(0, 8), ending);
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
