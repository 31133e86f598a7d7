package io.gapwise.service.appraisals;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.cases.StaleCase;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.links.SentLink;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.CaseBody;
import io.gapwise.service.problems.CaseTooLarge;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.problems.RevisionTag;
import io.gapwise.service.recommendations.IssuedRecommendation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
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

/** Takes what a round says into a case, and says what follows from it about a persona. */
@RestController
@RequestMapping(
        path = "/api/v1/appraisals/{id}",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class AppraisalUseController {

    private static final List<String> MEMBERS = List.of("case", "capability", "role", "obstacle", "says", "standing");
    private static final List<String> OBSTACLES =
            Arrays.stream(Obstacle.values()).map(Enum::name).toList();
    private static final List<String> STATED =
            Arrays.stream(Stated.values()).map(Enum::name).toList();
    private static final List<String> YES_NO = List.of("yes", "no");

    private final Appraisals appraisals;
    private final AppraisalEvidence evidence;
    private final PersonaStandings personas;

    AppraisalUseController(Appraisals appraisals, AppraisalEvidence evidence, PersonaStandings personas) {
        this.appraisals = appraisals;
        this.evidence = evidence;
        this.personas = personas;
    }

    /** Takes what a round says into a case, which is answered anew; says that nothing was done where it is in there. */
    @Costly
    @PostMapping(path = "/evidence", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> take(@PathVariable("id") String id, HttpServletRequest request)
            throws IOException, CaseTooLarge, BadParameters, ResourceNotFound, Refusal {
        appraisals.get(id);
        EvidenceWish wish = wish(CaseBody.ofOther(request));
        try {
            Optional<IssuedRecommendation> answer = evidence.take(id, wish, AskedLanguage.of(request));
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("case", wish.caseId()).put("changed", answer.isPresent());
            answer.ifPresent(each -> json.put("recommendation", each.id()));
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .body(JsonTree.write(json));
        } catch (BadCase bad) {
            throw new BadParameters(
                    bad.problems().stream().map(ErrorEntry::inBody).toList());
        } catch (StaleCase stale) {
            throw Refusal.stale(RevisionTag.of(stale.revision()));
        }
    }

    private static EvidenceWish wish(byte[] body) throws BadParameters {
        SentLink sent = SentLink.read(body, MEMBERS);
        List<ErrorEntry> problems = new ArrayList<>(sent.unknown());
        for (String name : List.of("case", "capability")) {
            if (sent.isNoText(name) || sent.text(name).isBlank()) {
                problems.add(SentLink.wrong(
                        ProblemKind.MISSING,
                        name,
                        Sentence.of("appraisals.text", 1, AppraisalReader.LONGEST_CAPABILITY),
                        List.of()));
            }
        }
        String obstacle = word(sent, "obstacle", OBSTACLES, "", problems);
        String says = word(sent, "says", STATED, Stated.PRESENT.name(), problems);
        String standing = word(sent, "standing", YES_NO, "yes", problems);
        if (!problems.isEmpty()) {
            throw new BadParameters(problems);
        }
        return new EvidenceWish(
                sent.text("case"),
                sent.text("capability"),
                sent.text("role"),
                obstacle.isEmpty() ? null : Obstacle.valueOf(obstacle),
                Stated.valueOf(says),
                standing.equals("yes"));
    }

    private static String word(
            SentLink sent, String name, List<String> words, String otherwise, List<ErrorEntry> problems) {
        if (sent.isLeftOut(name)) {
            return otherwise;
        }
        if (!words.contains(sent.text(name))) {
            problems.add(SentLink.wrong(ProblemKind.NO_SUCH_WORD, name, Sentence.of("initiative.word"), words));
            return otherwise;
        }
        return sent.text(name);
    }

    /** Writes nothing: the patch is sent to the persona by whoever wants it there. */
    @GetMapping("/personas/{persona}")
    ResponseEntity<byte[]> persona(
            @PathVariable("id") String id, @PathVariable("persona") String persona, HttpServletRequest request)
            throws ResourceNotFound {
        PersonaStanding standing = personas.of(appraisals.get(id), persona, AskedLanguage.of(request));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("persona", standing.persona().name());
        json.put("id", standing.persona().id());
        json.put("etag", RevisionTag.of(standing.persona().revision()));
        ArrayNode counts = json.putArray("counts");
        standing.groups().forEach(each -> counts.add(AppraisalJson.of(each)));
        json.set("patch", standing.patch());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(JsonTree.write(json));
    }
}
