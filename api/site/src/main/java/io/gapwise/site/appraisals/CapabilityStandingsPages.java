package io.gapwise.site.appraisals;

import io.gapwise.service.appraisals.AppraisedGroup;
import io.gapwise.service.appraisals.CapabilityRounds;
import io.gapwise.service.appraisals.CapabilityStandings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows how a capability stands over rounds, two of them side by side. */
@Controller
@RequestMapping("/appraisals/capabilities")
class CapabilityStandingsPages {

    private final CapabilityRounds rounds;

    CapabilityStandingsPages(CapabilityRounds rounds) {
        this.rounds = rounds;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(name = "capability", defaultValue = "") String capability,
            @RequestParam(name = "role", required = false) @Nullable String role,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to) {
        CapabilityStandings standings =
                rounds.standings(capability.replace("\0", ""), role == null ? null : role.replace("\0", ""), from, to);
        return new ModelAndView("appraisals/capability")
                .addObject("shown", standings)
                .addObject("compared", standings.comparison().orElse(null))
                .addObject("standings", AppraisalPages.STANDINGS)
                .addObject("together", AppraisedGroup.TOGETHER)
                .addObject("pageAddress", "/appraisals/capabilities");
    }
}
