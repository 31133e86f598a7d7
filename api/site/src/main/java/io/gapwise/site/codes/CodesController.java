package io.gapwise.site.codes;

import io.gapwise.insight.codes.CodeExample;
import io.gapwise.insight.codes.CodePage;
import io.gapwise.insight.codes.CodePages;
import io.gapwise.insight.codes.CodeSubject;
import io.gapwise.insight.codes.ExampleCheck;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Lists the codes of problems and shows a page for each: what it means, a wrong example and a right one. */
@Controller
class CodesController {

    /** Checking an example may take a tenth of a second, and its report is always the same. */
    private final Map<String, String> reports = new ConcurrentHashMap<>();

    @GetMapping("/codes")
    String codes(Model model) {
        model.addAttribute("ofRules", of(CodeSubject.RULES));
        model.addAttribute("ofInput", of(CodeSubject.INPUT));
        return "codes";
    }

    @GetMapping("/codes/{code}")
    String code(@PathVariable("code") String code, Model model, HttpServletResponse response) {
        Optional<CodePage> page = CodePages.of(code);
        if (page.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            model.addAttribute("code", code);
            model.addAttribute("nearest", CodePages.nearest(code));
            return "codes-unknown";
        }
        CodeExample example = page.get().example();
        boolean rules = page.get().subject() == CodeSubject.RULES;
        model.addAttribute("page", page.get());
        model.addAttribute("rules", rules);
        model.addAttribute("example", example);
        model.addAttribute("marked", example != null && example.marked());
        model.addAttribute(
                "report",
                rules && example != null
                        ? reports.computeIfAbsent(code, each -> ExampleCheck.report(page.get(), example))
                        : "");
        return "codes-code";
    }

    private static List<CodePage> of(CodeSubject subject) {
        return CodePages.all().stream()
                .filter(page -> page.subject() == subject)
                .toList();
    }
}
