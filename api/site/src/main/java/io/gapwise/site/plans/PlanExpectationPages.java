package io.gapwise.site.plans;

import io.gapwise.service.expectations.ExpectationTexts;
import io.gapwise.service.expectations.Expectations;
import io.gapwise.service.expectations.ExpectedPeople;
import io.gapwise.service.expectations.FrappeForm;
import io.gapwise.service.expectations.PlanExpectations;
import io.gapwise.service.load.Costly;
import io.gapwise.service.plans.Plans;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.settings.TemporaryFiles;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.site.SiteTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Shows what a version of a plan leads people to expect of each role, and gives it away for an HR system. */
@Controller
@RequestMapping("/plans/{id}/versions/{number}/expectations")
class PlanExpectationPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Plans plans;
    private final PlanVersions versions;
    private final Expectations expectations;
    private final TemporaryFiles temporary;
    private final SiteTexts say;

    PlanExpectationPages(
            Plans plans, PlanVersions versions, Expectations expectations, TemporaryFiles temporary, SiteTexts say) {
        this.plans = plans;
        this.versions = versions;
        this.expectations = expectations;
        this.temporary = temporary;
        this.say = say;
    }

    /** What is expected of a role, in sentences. */
    record Row(String role, String capability, List<String> sentences) {}

    @GetMapping
    ModelAndView show(
            @PathVariable("id") String id,
            @PathVariable("number") int number,
            @RequestParam(name = "wrong", defaultValue = "") String wrong)
            throws ResourceNotFound {
        return page(id, number, wrong.equals("large") ? List.of(say.text("strategy.file.large")) : List.of());
    }

    @GetMapping("/frappe.csv")
    ResponseEntity<byte[]> csv(@PathVariable("id") String id, @PathVariable("number") int number)
            throws ResourceNotFound {
        return file("kra", true, form().ofRoles(found(id, number).expectations(), true));
    }

    @GetMapping("/frappe.json")
    ResponseEntity<byte[]> json(@PathVariable("id") String id, @PathVariable("number") int number)
            throws ResourceNotFound {
        return file("kra", false, form().ofRoles(found(id, number).expectations(), false));
    }

    /** Leads whoever opens the address of the form again to the page that has it. */
    @GetMapping("/people")
    ModelAndView again(@PathVariable("id") String id, @PathVariable("number") int number) throws ResourceNotFound {
        found(id, number);
        return new ModelAndView("redirect:/plans/%s/versions/%d/expectations".formatted(id, number));
    }

    /** Gives goals for the people of a file, which is stored nowhere; where it cannot be used, the page says why. */
    @Costly
    @PostMapping("/people")
    Object people(
            @PathVariable("id") String id,
            @PathVariable("number") int number,
            @RequestParam(name = "form", defaultValue = "csv") String form,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws ResourceNotFound, IOException {
        PlanExpectations found = found(id, number);
        if (file == null || file.isEmpty()) {
            return refused(id, number, List.of(say.text("strategy.file.none")));
        }
        Path copy = temporary.create("people-");
        try {
            file.transferTo(copy);
            ExpectedPeople people = ExpectedPeople.read(copy, found);
            if (people.people().isEmpty()) {
                return refused(id, number, List.of(say.text("expectations.nobody")));
            }
            boolean csv = !form.equals("json");
            return file("goals", csv, form().ofPeople(found.expectations(), people.people(), csv));
        } catch (BadParameters bad) {
            return refused(
                    id,
                    number,
                    bad.errors().stream()
                            .map(each -> each.in(say.locale()))
                            .map(ErrorEntry::detail)
                            .toList());
        } catch (UnusableFile e) {
            return refused(id, number, List.of(say.text("strategy.file.unusable")));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private ModelAndView refused(String id, int number, List<String> problems) throws ResourceNotFound {
        ModelAndView page = page(id, number, problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private PlanExpectations found(String id, int number) throws ResourceNotFound {
        return expectations.of(id, number, say.locale());
    }

    private FrappeForm form() {
        return new FrappeForm(say.locale());
    }

    private ModelAndView page(String id, int number, List<String> problems) throws ResourceNotFound {
        PlanExpectations found = found(id, number);
        ModelAndView page = versions.page("plans/expectations", plans.get(id), "/versions/" + number + "/expectations");
        page.addObject("number", number);
        page.addObject("found", found);
        page.addObject(
                "rows",
                found.expectations().stream()
                        .map(each ->
                                new Row(each.role(), each.capability(), ExpectationTexts.sentences(each, say.locale())))
                        .toList());
        page.addObject("fileProblems", problems);
        return page;
    }

    private static ResponseEntity<byte[]> file(String kind, boolean csv, byte[] content) {
        String name = "frappe-hr-%s.%s".formatted(kind, csv ? "csv" : "json");
        return ResponseEntity.ok()
                .contentType(csv ? CSV : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
