package io.gapwise.site.priorities;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.groups.CaseGroup;
import io.gapwise.practice.groups.People;
import io.gapwise.practice.groups.Proposal;
import io.gapwise.practice.groups.Total;
import io.gapwise.practice.groups.Trait;
import io.gapwise.service.load.Costly;
import io.gapwise.service.priorities.GroupFilter;
import io.gapwise.service.priorities.GroupPage;
import io.gapwise.service.priorities.Priorities;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.Paging;
import io.gapwise.site.SiteTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what cases have in common, and what is only proposed because titles are alike. */
@Costly
@Controller
class GroupPages {

    /** Limits how many cases of a group stand in the list of groups. */
    private static final int FIRST = 5;

    /** Limits how many cases of a group stand on a page of its own; an address with more of them would be too long for a plan. */
    private static final int NAMED = 100;

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
        boolean alike = chosen.equals(ALIKE);
        Paging paging = Paging.of(asked, Integer.MAX_VALUE - Paging.LENGTH);
        GroupPage found = priorities.groups(filter(sample, chosen, paging));
        int count = alike ? found.proposed() : found.count();
        if (Paging.of(asked, count).page() != paging.page()) {
            paging = Paging.of(asked, count);
            found = priorities.groups(filter(sample, chosen, paging));
        }
        ModelAndView shown = new ModelAndView("priorities/groups");
        shown.addObject("by", chosen);
        shown.addObject("choices", CHOICES);
        shown.addObject("samples", sample);
        shown.addObject("paging", Paging.of(asked, count));
        shown.addObject("cases", found.cases());
        shown.addObject("waiting", found.waiting());
        shown.addObject("proposals", found.proposed());
        shown.addObject("groups", all(found));
        shown.addObject("plannable", plans.isThere());
        shown.addObject("hasSamples", !sample && found.cases() + found.waiting() == 0 && priorities.hasSamples());
        return shown;
    }

    private static GroupFilter filter(boolean sample, String chosen, Paging paging) {
        return chosen.equals(ALIKE)
                ? new GroupFilter(sample, null, 0, 0, paging.offset(), Paging.LENGTH, FIRST)
                : new GroupFilter(
                        sample,
                        chosen.isEmpty() ? null : Trait.valueOf(chosen),
                        paging.offset(),
                        Paging.LENGTH,
                        0,
                        0,
                        FIRST);
    }

    private List<Group> all(GroupPage found) {
        return Stream.concat(
                        found.groups().stream().map(each -> of(each, found)),
                        found.proposals().stream().map(each -> of(each, found)))
                .toList();
    }

    /** Shows one group with its cases. Its name is part of the query, because it may hold any letters. */
    @GetMapping("/groups/group")
    ModelAndView group(
            @RequestParam(name = "by", defaultValue = "") String by,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "page", defaultValue = "") String asked,
            @RequestParam(name = "samples", defaultValue = "") String samples)
            throws ResourceNotFound, Refusal {
        boolean sample = samples.equals("yes");
        Group first = find(by, name, 0, sample);
        int pages = (first.count() + NAMED - 1) / NAMED;
        Paging paging = Paging.of(asked, pages * Paging.LENGTH);
        ModelAndView shown = new ModelAndView("priorities/group");
        shown.addObject("group", paging.page() == 1 ? first : find(by, name, (paging.page() - 1) * NAMED, sample));
        shown.addObject("paging", paging);
        shown.addObject("samples", sample);
        shown.addObject("plannable", plans.isThere());
        return shown;
    }

    private Group find(String by, String name, int from, boolean sample) throws ResourceNotFound, Refusal {
        Optional<GroupPage> found = by.equals(ALIKE)
                ? priorities.proposal(sample, name, from, NAMED)
                : CHOICES.contains(by)
                        ? priorities.group(sample, Trait.valueOf(by), name, from, NAMED)
                        : Optional.empty();
        return found.map(page -> all(page).get(0))
                .orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.group")));
    }

    private Group of(CaseGroup group, GroupPage found) {
        return new Group(
                group.trait().name(),
                group.name(),
                say.text("groups.trait." + group.trait()),
                name(group),
                group.count(),
                people(group.people()),
                cost(group.costPerYear(), found.currency()),
                named(group.cases(), found),
                false);
    }

    private Group of(Proposal proposal, GroupPage found) {
        return new Group(
                ALIKE,
                proposal.title(),
                say.text("groups.trait.ALIKE"),
                say.ownText(proposal.title()),
                proposal.count(),
                "",
                "",
                named(proposal.cases(), found),
                true);
    }

    /** People of several audiences, or of several counts of one, may be the same ones: then both bounds are told. */
    private String people(People people) {
        Long atLeast = people.atLeast();
        Long atMost = people.atMost();
        if (atLeast == null || atMost == null) {
            return say.text("groups.people.none");
        }
        String key = people.certain() ? "groups.people" : "groups.people.range";
        return people.open() == 0
                ? say.text(key, say.number(atLeast), say.number(atMost))
                : say.text(key + ".open", say.number(atLeast), say.number(atMost), people.open());
    }

    /** @param currency the currency in which costs were added up; null where no case names one, so that all were */
    private String cost(Total cost, @Nullable String currency) {
        if (cost.sum() == null) {
            return currency == null ? say.text("groups.cost.none") : say.text("groups.cost.none.currency", currency);
        }
        String sum = texts.cost(cost.sum(), currency);
        return cost.open() == 0 ? say.text("groups.cost", sum) : say.text("groups.cost.open", sum, cost.open());
    }

    private String name(CaseGroup group) {
        return switch (group.trait()) {
            case CAUSE -> say.word(Cause.valueOf(group.name()));
            case REMEDY -> say.word(Remedy.valueOf(group.name()));
            case TOOL, PROCESS, LEADER, AUDIENCE -> group.name();
        };
    }

    private List<Named> named(List<String> ids, GroupPage found) {
        return ids.stream()
                .map(id -> new Named(id, say.ownText(found.titles().get(id))))
                .toList();
    }
}
