package io.gapwise.site.cases;

import io.gapwise.service.cases.CaseCursor;
import io.gapwise.service.cases.CaseFilter;
import io.gapwise.service.cases.CasePage;
import io.gapwise.service.cases.ListedCases;
import io.gapwise.site.Paging;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists the cases that are not among the answered ones: those without an answer, those put away, and the made-up ones. */
@Controller
class OtherCasesController {

    private final ListedCases listed;

    OtherCasesController(ListedCases listed) {
        this.listed = listed;
    }

    @GetMapping("/cases/unanswered")
    String unanswered(
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(defaultValue = "") String behind,
            Model model) {
        return list("unanswered", false, false, false, owner, tag, behind, model);
    }

    @GetMapping("/cases/archived")
    String archived(
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(defaultValue = "") String behind,
            Model model) {
        return list("archived", true, false, null, owner, tag, behind, model);
    }

    @GetMapping("/cases/samples")
    String samples(
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(defaultValue = "") String behind,
            Model model) {
        return list("samples", false, true, null, owner, tag, behind, model);
    }

    /** @param behind the end of the page before; what is no such end begins at the first page */
    private String list(
            String tab,
            boolean archived,
            boolean sample,
            @Nullable Boolean answered,
            @Nullable String owner,
            @Nullable String tag,
            String behind,
            Model model) {
        String whose = given(owner);
        String tagged = given(tag);
        CaseFilter filter = new CaseFilter(
                Paging.LENGTH,
                CaseCursor.read(behind).orElse(null),
                archived,
                sample,
                answered,
                whose,
                tagged,
                null,
                Map.of());
        CasePage page = listed.page(filter);
        model.addAttribute("tab", tab);
        model.addAttribute("owner", whose);
        model.addAttribute("tag", tagged);
        model.addAttribute("found", page.rows());
        model.addAttribute("next", page.next() == null ? null : address(tab, whose, tagged, page.next()));
        return "cases/others";
    }

    private static String address(String tab, @Nullable String owner, @Nullable String tag, CaseCursor end) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases/" + tab);
        if (owner != null) {
            address.queryParam("owner", "{owner}");
        }
        if (tag != null) {
            address.queryParam("tag", "{tag}");
        }
        return address.queryParam("behind", end.written())
                .encode()
                .buildAndExpand(Map.of("owner", owner == null ? "" : owner, "tag", tag == null ? "" : tag))
                .toUriString();
    }

    private static @Nullable String given(@Nullable String text) {
        String given = text == null ? "" : text.replace("\0", "").strip();
        return given.isEmpty() ? null : given;
    }
}
