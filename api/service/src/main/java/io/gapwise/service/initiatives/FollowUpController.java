package io.gapwise.service.initiatives;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.FollowUpJson;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.json.ProgressJson;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.followup.Counted;
import io.gapwise.practice.schedule.DueMeasure;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.CaseBody;
import io.gapwise.service.problems.CaseTooLarge;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.AnsweredCase;
import io.gapwise.service.recommendations.SpokenAnswers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says what came of initiatives, and keeps what the rules said of it. */
@RestController
@RequestMapping(
        path = InitiativeController.PATH + "/{id}",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class FollowUpController {

    private static final String AS_OF = "asOf";

    private final InitiativeFollowUps followUps;
    private final SpokenAnswers spoken;

    FollowUpController(InitiativeFollowUps followUps, SpokenAnswers spoken) {
        this.followUps = followUps;
        this.spoken = spoken;
    }

    @Costly
    @GetMapping("/follow-up")
    ResponseEntity<byte[]> followUp(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal, BadParameters {
        LocalDate asOf = asOf(request);
        try {
            FollowedUp found = followUps.of(id, asOf, AskedLanguage.of(request));
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .headers(AskedLanguage.headers(found.language(), found.whole()))
                    .body(JsonTree.write(json(found)));
        } catch (BadCase bad) {
            throw new BadParameters(bad.problems().stream()
                    .map(problem -> ErrorEntry.parameter(
                            problem.kind(),
                            AS_OF,
                            problem.said() == null ? problem.kind().sentence() : problem.said()))
                    .toList());
        }
    }

    private @Nullable LocalDate asOf(HttpServletRequest request) throws BadParameters {
        QueryParameters parameters = QueryParameters.read(request.getQueryString(), List.of(AS_OF));
        String value = parameters.value(AS_OF);
        LocalDate day = null;
        if (value != null) {
            try {
                day = LocalDate.parse(value);
                if (day.isAfter(followUps.today())) {
                    parameters.wrong(
                            ErrorEntry.parameter(ProblemKind.OUT_OF_RANGE, AS_OF, Sentence.of("initiative.notYet")));
                }
            } catch (DateTimeException e) {
                parameters.wrong(ErrorEntry.parameter(ProblemKind.WRONG_FORM, AS_OF, Sentence.of("initiative.day")));
            }
        }
        parameters.refuseIfWrong();
        return day;
    }

    private ObjectNode json(FollowedUp found) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("initiative", found.initiative().id());
        json.put(AS_OF, found.asOf().toString());
        json.put("ruleset", found.progress().ruleset().version());
        json.set(
                "followUp",
                InitiativeFollowUps.tree(FollowUpJson.write(found.facts().followUp())));
        ObjectNode origins = json.putObject("origins");
        found.facts().origins().forEach((path, origin) -> origins.put(path, origin.name()));
        ObjectNode counted = json.putObject("counted");
        found.facts().counted().forEach((path, from) -> counted(counted.putObject(path), from));
        json.set("judgement", InitiativeFollowUps.tree(ProgressJson.write(found.spoken())));
        ArrayNode schedule = json.putArray("schedule");
        Map<String, String> said = said(found);
        found.schedule().measures().forEach(measure -> schedule.add(json(measure, said, found.asOf())));
        return json;
    }

    private static void counted(ObjectNode json, Counted from) {
        json.put("count", from.count());
        json.put("of", from.of());
        if (from.people() != null) {
            json.put("people", from.people());
        }
    }

    /** Returns what the measures are called in the language that was asked for, by what the stored answer calls them. */
    private Map<String, String> said(FollowedUp found) {
        AnsweredCase answered = found.answered();
        List<Advice.MeasureAdvised> measures = answered.advice().measures();
        List<Advice.MeasureAdvised> said = spoken.of(answered.id(), answered.advice(), found.language())
                .advice()
                .measures();
        Map<String, String> words = new HashMap<>();
        for (int i = 0; i < said.size() && i < measures.size(); i++) {
            words.put(measures.get(i).measure(), said.get(i).measure());
        }
        return words;
    }

    private static ObjectNode json(DueMeasure measure, Map<String, String> said, LocalDate asOf) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("level", measure.level());
        json.put("measure", said.getOrDefault(measure.measure(), measure.measure()));
        json.put("afterWeeks", measure.afterWeeks());
        if (measure.due() != null) {
            json.put("due", measure.due().toString());
        }
        if (measure.takenOn() != null) {
            json.put("takenOn", measure.takenOn().toString());
        }
        json.put("overdue", measure.overdue(asOf));
        return json;
    }

    @Costly
    @PostMapping(path = "/checks", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> check(@PathVariable("id") String id, HttpServletRequest request)
            throws IOException, CaseTooLarge, ResourceNotFound, Refusal {
        byte[] body = CaseBody.ofOther(request);
        try {
            InitiativeFollowUps.Kept kept =
                    followUps.check(id, body.length == 0 ? "{}".getBytes(StandardCharsets.US_ASCII) : body);
            URI address = URI.create("%s%s/%s/checks/%s"
                    .formatted(
                            request.getContextPath(),
                            InitiativeController.PATH,
                            id,
                            kept.check().id()));
            return answer(
                    kept.made()
                            ? ResponseEntity.created(address)
                            : ResponseEntity.ok().location(address),
                    kept.check(),
                    AskedLanguage.of(request));
        } catch (BadCase bad) {
            throw InitiativeController.refused(bad);
        }
    }

    @GetMapping("/checks")
    ResponseEntity<byte[]> checks(@PathVariable("id") String id, HttpServletRequest request)
            throws ResourceNotFound, Refusal {
        Locale language = AskedLanguage.of(request);
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        boolean whole = true;
        List<InitiativeCheck> checks = followUps.checks(id);
        List<InitiativeFollowUps.Spoken> said = followUps.spoken(id, checks, language);
        for (int i = 0; i < checks.size(); i++) {
            whole = whole && said.get(i).whole();
            all.add(CheckJson.of(checks.get(i), said.get(i).judgement()));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .headers(AskedLanguage.headers(language, whole))
                .body(JsonTree.write(all));
    }

    @GetMapping("/checks/{check}")
    ResponseEntity<byte[]> check(
            @PathVariable("id") String id, @PathVariable("check") String check, HttpServletRequest request)
            throws ResourceNotFound, Refusal {
        return answer(ResponseEntity.ok(), followUps.check(id, check), AskedLanguage.of(request));
    }

    private ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, InitiativeCheck check, Locale language)
            throws ResourceNotFound, Refusal {
        InitiativeFollowUps.Spoken spoken = followUps.spoken(check, language);
        return answer.contentType(MediaType.APPLICATION_JSON)
                .headers(AskedLanguage.headers(spoken.language(), spoken.whole()))
                .body(JsonTree.write(CheckJson.of(check, spoken.judgement())));
    }
}
