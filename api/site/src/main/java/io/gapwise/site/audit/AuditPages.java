package io.gapwise.site.audit;

import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.audit.AuditQuery;
import io.gapwise.service.audit.AuditReading;
import io.gapwise.service.audit.RecordedAction;
import io.gapwise.site.Paging;
import io.gapwise.site.SiteTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the audit trail of a tenant, the newest entries first; it can be narrowed to an action and to days. */
@Controller
class AuditPages {

    private final AuditReading trail;
    private final SiteTexts say;

    AuditPages(AuditReading trail, SiteTexts say) {
        this.trail = trail;
        this.say = say;
    }

    /** One entry as the page shows it. */
    record Shown(OffsetDateTime at, String who, String action, String about) {}

    /** One action that the list can be narrowed to. */
    record Choice(String word, String label) {}

    @GetMapping("/audit")
    String trail(HttpServletRequest request, Model model) {
        AuditFilter filter = AuditFilter.read(request::getParameter);
        AuditQuery query = filter.query();
        Paging paging = Paging.of(request.getParameter("page"), trail.count(query));
        List<Shown> shown = trail.page(query, paging.offset(), Paging.LENGTH).stream()
                .map(this::shown)
                .toList();
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        model.addAttribute("shown", shown);
        model.addAttribute(
                "choices",
                Arrays.stream(AuditAction.values())
                        .map(action -> new Choice(action.word(), label(action)))
                        .toList());
        return "audit";
    }

    /** An action that another version of the program recorded is shown by its word. */
    private Shown shown(RecordedAction entry) {
        return new Shown(
                entry.at().atOffset(ZoneOffset.UTC),
                say.doer(entry.who()),
                AuditAction.of(entry.action()).map(this::label).orElse(entry.action()),
                entry.about());
    }

    private String label(AuditAction action) {
        return say.text("audit.action." + action);
    }
}
