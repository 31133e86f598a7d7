package io.gapwise.site.plans;

import io.gapwise.insight.brief.Brief;
import io.gapwise.service.load.Costly;
import io.gapwise.service.plans.PlanVersion;
import io.gapwise.service.plans.Plans;
import io.gapwise.service.plans.TrainingPlan;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.answer.BriefDownloads;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gives a version of a plan to read, to print and to take along: as a document, on one page, as a workbook, as a calendar. */
@Costly
@Controller
@RequestMapping("/plans/{id}")
class PlanFilePages {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Plans plans;
    private final PlanVersions versions;
    private final PlanSourcesReader sources;
    private final PlanDocument document;
    private final PlanLeaderPage leader;
    private final PlanWorkbook workbook;
    private final PlanCalendar calendar;

    PlanFilePages(
            Plans plans,
            PlanVersions versions,
            PlanSourcesReader sources,
            PlanDocument document,
            PlanLeaderPage leader,
            PlanWorkbook workbook,
            PlanCalendar calendar) {
        this.plans = plans;
        this.versions = versions;
        this.sources = sources;
        this.document = document;
        this.leader = leader;
        this.workbook = workbook;
        this.calendar = calendar;
    }

    @GetMapping({"/document", "/leader"})
    ModelAndView shown(
            @PathVariable("id") String id,
            @RequestParam(name = "version", defaultValue = "") String version,
            jakarta.servlet.http.HttpServletRequest request)
            throws ResourceNotFound {
        String kind = request.getRequestURI().endsWith("/leader") ? "leader" : "document";
        ModelAndView page = versions.page("plans/document", plans.get(id), "/" + kind);
        page.addObject("kind", kind);
        page.addObject("asked", version);
        page.addObject("brief", versions.told(id, version).isEmpty() ? null : brief(id, kind, version));
        return page;
    }

    @GetMapping("/document.pdf")
    ResponseEntity<byte[]> documentPdf(
            @PathVariable("id") String id, @RequestParam(name = "version", defaultValue = "") String version)
            throws ResourceNotFound, IOException {
        return BriefDownloads.pdf(brief(id, "document", version));
    }

    @GetMapping("/document.docx")
    ResponseEntity<byte[]> documentWord(
            @PathVariable("id") String id, @RequestParam(name = "version", defaultValue = "") String version)
            throws ResourceNotFound, IOException {
        return BriefDownloads.word(brief(id, "document", version));
    }

    @GetMapping("/document.md")
    ResponseEntity<byte[]> documentMarkdown(
            @PathVariable("id") String id, @RequestParam(name = "version", defaultValue = "") String version)
            throws ResourceNotFound {
        return BriefDownloads.markdown(brief(id, "document", version));
    }

    @GetMapping("/leader.pdf")
    ResponseEntity<byte[]> leaderPdf(
            @PathVariable("id") String id, @RequestParam(name = "version", defaultValue = "") String version)
            throws ResourceNotFound, IOException {
        return BriefDownloads.pdf(brief(id, "leader", version));
    }

    @GetMapping("/leader.docx")
    ResponseEntity<byte[]> leaderWord(
            @PathVariable("id") String id, @RequestParam(name = "version", defaultValue = "") String version)
            throws ResourceNotFound, IOException {
        return BriefDownloads.word(brief(id, "leader", version));
    }

    @GetMapping("/leader.md")
    ResponseEntity<byte[]> leaderMarkdown(
            @PathVariable("id") String id, @RequestParam(name = "version", defaultValue = "") String version)
            throws ResourceNotFound {
        return BriefDownloads.markdown(brief(id, "leader", version));
    }

    private Brief brief(String id, String kind, String number) throws ResourceNotFound {
        TrainingPlan plan = plans.get(id);
        PlanVersion version = version(id, number);
        PlanSources known = sources.of(version.request(), plan.sample());
        PlanHead head = versions.head(plan, version);
        return kind.equals("leader")
                ? leader.of(version.report(), head, known)
                : document.of(version.report(), head, known);
    }

    private PlanVersion version(String id, String number) throws ResourceNotFound {
        return versions.told(id, number)
                .orElseThrow(() -> new ResourceNotFound("No version of the plan was worked out yet."));
    }

    @GetMapping("/plan.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable("id") String id, @RequestParam(name = "version", defaultValue = "") String number)
            throws ResourceNotFound, IOException {
        plans.get(id);
        return file(WORKBOOK, id, "xlsx", workbook.of(version(id, number).report()));
    }

    @GetMapping("/plan.ics")
    ResponseEntity<byte[]> calendar(
            @PathVariable("id") String id, @RequestParam(name = "version", defaultValue = "") String number)
            throws ResourceNotFound {
        TrainingPlan plan = plans.get(id);
        PlanVersion version = version(id, number);
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/plans/{id}")
                .buildAndExpand(id)
                .toUriString();
        byte[] written = calendar.of(
                version.report(), versions.head(plan, version), version.listed().madeAt(), address);
        return file(CALENDAR, id, "ics", written);
    }

    private static ResponseEntity<byte[]> file(MediaType type, String id, String ending, byte[] content) {
        String name = "gapwise-plan-%s.%s".formatted(id.substring(0, 8), ending);
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
