package io.gapwise.site.upload;

import io.gapwise.core.json.BadCase;
import io.gapwise.insight.needs.DecidingQuestions;
import io.gapwise.insight.needs.NeedGroup;
import io.gapwise.insight.needs.NeedsList;
import io.gapwise.service.asking.AskingCache;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.site.SiteTexts;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what an uploaded list of training needs does not say, and how to find that out. */
@Controller
@RequestMapping("/upload/{id}/needs")
class NeedsController {

    private static final int SHOWN = 100;

    private final Uploads uploads;
    private final UploadNeeds needs;
    private final LiveRules rules;
    private final AskingCache askings;
    private final GapCases cases;
    private final SiteTexts say;

    NeedsController(
            Uploads uploads, UploadNeeds needs, LiveRules rules, AskingCache askings, GapCases cases, SiteTexts say) {
        this.uploads = uploads;
        this.needs = needs;
        this.rules = rules;
        this.askings = askings;
        this.cases = cases;
        this.say = say;
    }

    @Costly
    @GetMapping
    String groups(@PathVariable("id") String id, Model model) throws ResourceNotFound, Refusal {
        Upload upload = find(id);
        NeedsList list = needs.list(upload);
        List<NeedGroup> groups = list.groups();
        DecidingQuestions.Found found =
                new DecidingQuestions(askings.of(rules.now().advisor()).interview()).of(groups);
        model.addAttribute("upload", upload);
        model.addAttribute("rows", groups.stream().mapToInt(NeedGroup::rows).sum());
        model.addAttribute("others", list.others());
        model.addAttribute("leftOut", list.leftOut());
        model.addAttribute("number", groups.size());
        model.addAttribute("groups", groups.stream().limit(SHOWN).toList());
        model.addAttribute("questions", found.questions());
        model.addAttribute("weighed", found.rows());
        return "upload-needs";
    }

    /** Makes a case of a group and leads to the page on which people are asked about it by a link. */
    @Costly
    @PostMapping("/case")
    String gapCase(
            @PathVariable("id") String id,
            @RequestParam(name = "role", defaultValue = "") String role,
            @RequestParam(name = "capability", defaultValue = "") String capability)
            throws ResourceNotFound, BadCase {
        Upload upload = find(id);
        NeedGroup group = needs.list(upload).groups().stream()
                .filter(each -> each.role().equals(role) && each.capability().equals(capability))
                .findFirst()
                .orElse(null);
        if (group == null) {
            return "redirect:/upload/" + upload.id() + "/needs";
        }
        String title = say.text(
                "upload.needs.case",
                group.role().isEmpty() ? say.text("upload.needs.noRole") : group.role(),
                group.capability().isEmpty() ? say.text("upload.needs.noCapability") : group.capability());
        String made = cases.create(UploadNeeds.gapCase(group, title)).id();
        return "redirect:/cases/" + made + "/voices";
    }

    private Upload find(String id) throws ResourceNotFound {
        return uploads.find(id).orElseThrow(() -> new ResourceNotFound("There is no such upload."));
    }
}
