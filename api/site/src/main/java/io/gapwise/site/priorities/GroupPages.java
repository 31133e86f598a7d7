package io.gapwise.site.priorities;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.groups.CaseGroup;
import io.gapwise.practice.groups.CaseGroups;
import io.gapwise.practice.groups.Proposal;
import io.gapwise.practice.groups.Total;
import io.gapwise.practice.groups.Trait;
import io.gapwise.service.load.Costly;
import io.gapwise.service.priorities.Priorities;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.Paging;
import io.gapwise.site.SiteTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what cases have in common, and what is only proposed because titles are alike. */
@Costly
@Controller
class GroupPages {

    /** So many cases of a group stand in the list of groups. */
    private static final int FIRST = 5;

    /** No more cases of a group are named on its own page; all are counted. */
    private static final int NAMED = 500;

    private static final String ALIKE = "ALIKE";

    private static final List<String> CHOICES = Stream.concat(
                    Arrays.stream(Trait.values()).map(Enum::name), Stream.of(ALIKE))
            .toList();

    private final Priorities priorities;
    private final RankTexts texts;
    private final SiteTexts say;
    private final PlanRoute plans;

    GroupPages(Priorities priorities, RankTexts texts, SiteTexts say, PlanRoute plans) {
        this.priorities = priorities;
        this.texts = texts;
        this.say = say;
        this.plans = plans;
    }

    /**
     * A group as the page shows it.
     *
     * @param by what its address says that the cases share
     * @param key the name in its address
     * @param trait what the cases share, as a word
     * @param name the name of what they share, or the title that the others are like
     * @param people how many people, and in how many cases that is not stated; empty for what is only proposed
     * @param cost what the gaps cost in a year, in the same way
     * @param cases the first cases
     */
    public record Group(
            String by,
            String key,
            String trait,
            String name,
            int count,
            String people,
            String cost,
            List<Named> cases,
            boolean proposed) {

        /** Returns how many cases are not named. */
        public int more() {
            return count - cases.size();
        }
    }

    /** A case of a group. */
    public record Named(String id, String title) {}

    @GetMapping("/groups")
    ModelAndView groups(
            @RequestParam(name = "by", defaultValue = "") String by,
            @RequestParam(name = "page", defaultValue = "") String asked,
            @RequestParam(name = "samples", defaultValue = "") String samples)
            throws Refusal {
        boolean sample = samples.equals("yes");
        String chosen = CHOICES.contains(by) ? by : "";
        Priorities.Grouped found = priorities.groups(sample);
        CaseGroups groups = found.groups();
        boolean alike = chosen.equals(ALIKE);
        List<CaseGroup> wanted = groups.groups().stream()
                .filter(group -> chosen.isEmpty() || group.trait().name().equals(chosen))
                .toList();
        Paging paging = Paging.of(asked, alike ? groups.proposals().size() : wanted.size());
        ModelAndView shown = new ModelAndView("priorities/groups");
        shown.addObject("by", chosen);
        shown.addObject("choices", CHOICES);
        shown.addObject("samples", sample);
        shown.addObject("paging", paging);
        shown.addObject("cases", found.cases().size());
        shown.addObject("proposals", groups.proposals().size());
        shown.addObject(
                "groups",
                alike
                        ? page(groups.proposals(), paging)
                                .map(each -> of(each, found, FIRST))
                                .toList()
                        : page(wanted, paging)
                                .map(each -> of(each, found, FIRST))
                                .toList());
        shown.addObject("plannable", plans.isThere());
        shown.addObject("hasSamples", !sample && found.cases().isEmpty() && priorities.hasSamples());
        return shown;
    }

    /** Shows one group with its cases. Its name is part of the query, because it may hold any letters. */
    @GetMapping("/groups/group")
    ModelAndView group(
            @RequestParam(name = "by", defaultValue = "") String by,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "samples", defaultValue = "") String samples)
            throws ResourceNotFound, Refusal {
        boolean sample = samples.equals("yes");
        Priorities.Grouped found = priorities.groups(sample);
        Group group = find(by, name, found).orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.group")));
        ModelAndView shown = new ModelAndView("priorities/group");
        shown.addObject("group", group);
        shown.addObject("samples", sample);
        shown.addObject("plannable", plans.isThere());
        return shown;
    }

    private Optional<Group> find(String by, String name, Priorities.Grouped found) {
        return by.equals(ALIKE)
                ? found.groups().proposals().stream()
                        .filter(each -> each.title().equals(name))
                        .findFirst()
                        .map(each -> of(each, found, NAMED))
                : found.groups().groups().stream()
                        .filter(each ->
                                each.trait().name().equals(by) && each.name().equals(name))
                        .findFirst()
                        .map(each -> of(each, found, NAMED));
    }

    private static <T> Stream<T> page(List<T> all, Paging paging) {
        return all.stream().skip(paging.offset()).limit(Paging.LENGTH);
    }

    private Group of(CaseGroup group, Priorities.Grouped found, int most) {
        String currency = found.currency();
        Total people = group.people();
        Total cost = group.costPerYear();
        return new Group(
                group.trait().name(),
                group.name(),
                say.text("groups.trait." + group.trait()),
                name(group),
                group.cases().size(),
                told("groups.people", people, people.sum() == null ? "" : say.number(people.sum())),
                told("groups.cost", cost, cost.sum() == null ? "" : texts.cost(cost.sum(), currency)),
                named(group.cases(), found, most),
                false);
    }

    private Group of(Proposal proposal, Priorities.Grouped found, int most) {
        return new Group(
                ALIKE,
                proposal.title(),
                say.text("groups.trait.ALIKE"),
                say.ownText(proposal.title()),
                proposal.cases().size(),
                "",
                "",
                named(proposal.cases(), found, most),
                true);
    }

    private String told(String key, Total total, String sum) {
        if (total.stated() == 0) {
            return say.text(key + ".none");
        }
        return total.open() == 0 ? say.text(key, sum) : say.text(key + ".open", sum, total.open());
    }

    private String name(CaseGroup group) {
        return switch (group.trait()) {
            case CAUSE -> say.word(Cause.valueOf(group.name()));
            case REMEDY -> say.word(Remedy.valueOf(group.name()));
            case TOOL, PROCESS, LEADER, AUDIENCE -> group.name();
        };
    }

    private List<Named> named(List<String> ids, Priorities.Grouped found, int most) {
        return ids.stream()
                .limit(most)
                .map(id ->
                        new Named(id, say.ownText(found.cases().get(id).sketch().title())))
                .toList();
    }
}
