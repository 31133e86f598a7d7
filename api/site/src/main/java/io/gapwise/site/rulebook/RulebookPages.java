package io.gapwise.site.rulebook;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.catalogue.Catalogue;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.recommendations.ListedRecommendations;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the catalogue of rules, which can be searched and browsed, and a page for each rule. */
@Controller
class RulebookPages {

    private static final int ON_A_PAGE = 40;
    private static final int NEAR = 5;

    private final Catalogues shelf;
    private final RuleWords words;
    private final Effects effects;
    private final RuleUsage spoken;
    private final ListedRecommendations listed;

    RulebookPages(Catalogues shelf, RuleWords words, Effects effects, RuleUsage spoken, ListedRecommendations listed) {
        this.shelf = shelf;
        this.words = words;
        this.effects = effects;
        this.spoken = spoken;
        this.listed = listed;
    }

    /** Holds a stage and how many of the found rules it has. */
    record StageFound(Stage stage, long rules) {}

    @GetMapping("/rules")
    String rules(
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "stage", defaultValue = "") String stage,
            @RequestParam(name = "version", defaultValue = "") String version,
            @RequestParam(name = "page", defaultValue = "1") String page,
            Model model,
            HttpServletResponse response)
            throws Refusal {
        Optional<Catalogue> old = old(version);
        if (old.isEmpty() && otherThanLive(version)) {
            return unread(response);
        }
        Catalogue catalogue = old.isPresent() ? old.get() : shelf.live();
        RuleSearch wanted = RuleSearch.of(q, stage);
        List<Catalogue.Entry> found = wanted.in(catalogue, words);
        int pages = Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int at = Math.min(pages, number(page));
        RuleUsageCounts counts = spoken.now();
        model.addAttribute("q", q);
        model.addAttribute("stage", wanted.stage() == null ? "" : wanted.stage().folder());
        model.addAttribute("stages", stages(RuleSearch.of(q, "").in(catalogue, words)));
        model.addAttribute("old", old.map(Catalogue::version).orElse(""));
        model.addAttribute("version", catalogue.version());
        model.addAttribute("all", catalogue.entries().count());
        model.addAttribute("found", found.size());
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "shown",
                found.stream()
                        .skip((long) (at - 1) * ON_A_PAGE)
                        .limit(ON_A_PAGE)
                        .map(entry -> ShownRule.of(entry, words, effects, counts))
                        .toList());
        return "rules";
    }

    @GetMapping("/rules/rule")
    String rule(
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "version", defaultValue = "") String version,
            Model model,
            HttpServletResponse response)
            throws Refusal {
        Optional<Catalogue> old = old(version);
        if (old.isEmpty() && otherThanLive(version)) {
            return unread(response);
        }
        Catalogue catalogue = old.isPresent() ? old.get() : shelf.live();
        model.addAttribute("old", old.map(Catalogue::version).orElse(""));
        Optional<Catalogue.Entry> entry = catalogue
                .entries()
                .filter(each -> each.rule().name().equals(name))
                .findFirst();
        if (entry.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            model.addAttribute("name", name);
            model.addAttribute("near", near(name, catalogue));
            return "rules-unknown";
        }
        RuleUsageCounts counts = spoken.now();
        model.addAttribute("counts", counts);
        model.addAttribute("each", ShownRule.of(entry.get(), words, effects, counts));
        model.addAttribute("titles", titles(counts.of(name).newest()));
        return "rules-rule";
    }

    private Map<String, String> titles(List<RuleMention> mentions) {
        Map<String, String> titles = new HashMap<>();
        mentions.forEach(
                mention -> listed.of(mention.id()).ifPresent(found -> titles.put(mention.id(), found.title())));
        return titles;
    }

    private static String unread(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "rules-unread";
    }

    private boolean otherThanLive(String version) {
        return Catalogues.version(version) && !shelf.isLive(version);
    }

    /** Returns a rule set that is not live; a text that is not a version means the live one. */
    private Optional<Catalogue> old(String version) {
        return otherThanLive(version) ? shelf.canonical(version).map(Catalogue::of) : Optional.empty();
    }

    private static List<StageFound> stages(List<Catalogue.Entry> found) {
        return Stage.concluding().stream()
                .map(stage -> new StageFound(
                        stage,
                        found.stream()
                                .filter(entry -> entry.rule().stage() == stage)
                                .count()))
                .toList();
    }

    /** Lists the most similar names first, whether or not the stage was typed. */
    private static List<String> near(String name, Catalogue catalogue) {
        List<String> names = new ArrayList<>(
                catalogue.entries().map(entry -> entry.rule().name()).toList());
        List<String> near = new ArrayList<>();
        String last = name.substring(name.indexOf('/') + 1);
        names.stream()
                .filter(each -> !last.isEmpty() && each.endsWith("/" + last))
                .forEach(near::add);
        names.removeAll(near);
        while (near.size() < NEAR) {
            String nearest = NearestWord.to(name, names);
            if (nearest == null) {
                break;
            }
            near.add(nearest);
            names.remove(nearest);
        }
        return near;
    }

    private static int number(String page) {
        return page.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(page) : 1;
    }
}
