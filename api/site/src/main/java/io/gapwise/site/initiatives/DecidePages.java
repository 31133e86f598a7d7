package io.gapwise.site.initiatives;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.initiatives.InitiativeContent;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.initiatives.StaleInitiative;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.AnsweredCase;
import io.gapwise.service.recommendations.ErasedCases;
import io.gapwise.service.recommendations.StoredAnswers;
import io.gapwise.site.SiteTexts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/** Asks what was decided on an answer, and lets it be changed. */
@Controller
class DecidePages {

    private final Initiatives initiatives;
    private final StoredAnswers answers;
    private final ErasedCases erased;
    private final FormTexts forms;
    private final InitiativeTexts texts;
    private final ContentTexts contents;
    private final SiteTexts say;

    DecidePages(
            Initiatives initiatives,
            StoredAnswers answers,
            ErasedCases erased,
            FormTexts forms,
            InitiativeTexts texts,
            ContentTexts contents,
            SiteTexts say) {
        this.initiatives = initiatives;
        this.answers = answers;
        this.erased = erased;
        this.forms = forms;
        this.texts = texts;
        this.contents = contents;
        this.say = say;
    }

    /** Holds another decision on the same answer. */
    record Other(String id, String title, String status) {}

    @GetMapping("/answers/{id}/decide")
    ModelAndView ask(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        AnsweredCase answered = answered(id);
        InitiativeContent proposed = initiatives.proposed(id);
        return page(
                DecisionForm.of(
                        proposed,
                        advised(answered.advice()),
                        0,
                        texts.figureName(proposed.figure().name())),
                FormProblems.NONE,
                id,
                null,
                answered);
    }

    @PostMapping("/answers/{id}/decide")
    ModelAndView decide(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, Refusal {
        AnsweredCase answered = answered(id);
        DecisionForm form = DecisionForm.read(sent, advised(answered.advice()));
        ObjectNode json = form.json(null).put("recommendation", id);
        try {
            Initiative begun = initiatives.begin(JsonTree.write(json), FormJson.once(sent));
            return new ModelAndView("redirect:/initiatives/" + begun.id() + "?done=decided");
        } catch (BadCase bad) {
            return page(form, forms.ofDecision(bad, form, json), id, null, answered);
        }
    }

    @GetMapping("/initiatives/{id}/edit")
    ModelAndView edit(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        Initiative now = initiatives.get(id);
        AnsweredCase answered = answers.of(now.recommendation());
        DecisionForm form =
                DecisionForm.of(now.content(), advised(answered.advice()), now.revision(), texts.figureName(now));
        return page(form, FormProblems.NONE, now.recommendation(), now, answered);
    }

    @PostMapping("/initiatives/{id}/edit")
    ModelAndView change(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound, Refusal {
        Initiative now = initiatives.get(id);
        AnsweredCase answered = answers.of(now.recommendation());
        DecisionForm form = DecisionForm.read(sent, advised(answered.advice()));
        ObjectNode json = form.json(now.content());
        try {
            initiatives.change(id, FormJson.revision(sent), JsonTree.write(json));
            return new ModelAndView("redirect:/initiatives/" + id + "?done=saved");
        } catch (BadCase bad) {
            return page(form, forms.ofDecision(bad, form, json), now.recommendation(), now, answered);
        } catch (StaleInitiative stale) {
            ModelAndView page =
                    page(form.withRevision(stale.revision()), FormProblems.NONE, now.recommendation(), now, answered);
            page.addObject("stale", true);
            page.addObject("changed", contents.since(initiatives.history(id), FormJson.revision(sent)));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private AnsweredCase answered(String id) throws ResourceNotFound, Refusal {
        AnsweredCase answered = answers.of(id);
        erased.requireText(id);
        return answered;
    }

    private ModelAndView page(
            DecisionForm form,
            FormProblems problems,
            String answer,
            @Nullable Initiative edited,
            AnsweredCase answered) {
        ModelAndView page = new ModelAndView("initiatives/decide");
        page.addObject("form", form);
        page.addObject("problems", problems);
        page.addObject("stale", false);
        page.addObject("changed", List.of());
        page.addObject("answer", answer);
        page.addObject("edited", edited == null ? null : edited.id());
        page.addObject(
                "pageAddress",
                edited == null ? "/answers/" + answer + "/decide" : "/initiatives/" + edited.id() + "/edit");
        page.addObject("caseTitle", answered.gapCase().title());
        page.addObject("others", edited == null ? others(answer) : List.of());
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private List<Other> others(String answer) {
        return initiatives.ofRecommendation(answer).stream()
                .map(each -> new Other(
                        each.id(),
                        each.content().title(),
                        say.text("initiative.status." + each.content().status())))
                .toList();
    }

    private static Set<String> advised(Advice advice) {
        return Stream.concat(
                        advice.remedies().stream().map(each -> TypedChoice.REMEDY + ":" + each.remedy()),
                        advice.methods().stream().map(each -> TypedChoice.METHOD + ":" + each.method()))
                .collect(Collectors.toSet());
    }
}
