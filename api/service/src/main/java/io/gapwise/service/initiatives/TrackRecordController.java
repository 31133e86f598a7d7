package io.gapwise.service.initiatives;

import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.figure.Interval;
import io.gapwise.practice.record.ClaimKind;
import io.gapwise.practice.record.TrackRecord;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says what came of recommendations, by what they rested on. Nothing is said of what was judged fewer than five times. */
@RestController
@RequestMapping(
        path = "/api/v1/track-record",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class TrackRecordController {

    private static final List<String> KINDS =
            Arrays.stream(ClaimKind.values()).map(Enum::name).toList();
    private static final List<String> YES_NO = List.of("yes", "no");

    private final TrackRecords records;

    TrackRecordController(TrackRecords records) {
        this.records = records;
    }

    @GetMapping
    ResponseEntity<byte[]> records(HttpServletRequest request) throws BadParameters {
        QueryParameters parameters =
                QueryParameters.read(request.getQueryString(), List.of("kind", "ruleSet", "against"));
        String kind = word(parameters, "kind", KINDS, ClaimKind.RULE.name());
        boolean against = word(parameters, "against", YES_NO, "no").equals("yes");
        String ruleSet = ruleSet(parameters);
        parameters.refuseIfWrong();
        TrackRecords.Records found = records.of(ClaimKind.valueOf(kind), ruleSet);
        ObjectNode json = head(ruleSet);
        json.put("kind", kind);
        ObjectNode overall = json.putObject("overall");
        overall.put("judged", found.overall().judged());
        put(overall, found.overall().worked());
        ArrayNode all = json.putArray("records");
        found.records().stream().filter(entry -> !against || entry.against()).forEach(entry -> all.add(json(entry)));
        return answer(json);
    }

    @GetMapping("/calibration")
    ResponseEntity<byte[]> calibration(HttpServletRequest request) throws BadParameters {
        QueryParameters parameters = QueryParameters.read(request.getQueryString(), List.of("ruleSet"));
        String ruleSet = ruleSet(parameters);
        parameters.refuseIfWrong();
        ObjectNode json = head(ruleSet);
        ArrayNode all = json.putArray("confidences");
        for (TrackRecord.Calibration each : records.calibration(ruleSet)) {
            ObjectNode entry = all.addObject();
            entry.put("confidence", each.confidence().name());
            if (each.judged() >= TrackRecord.FEWEST) {
                entry.put("judged", each.judged());
            }
            put(entry, each.worked());
        }
        return answer(json);
    }

    private static ObjectNode head(@Nullable String ruleSet) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (ruleSet != null) {
            json.put("ruleset", ruleSet);
        }
        json.put("fewest", TrackRecord.FEWEST);
        return json;
    }

    private static ObjectNode json(TrackRecords.Entry entry) {
        TrackRecord record = entry.record();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", record.name());
        json.put("claimed", record.claimed());
        json.put("followed", record.followed());
        if (record.judged() >= TrackRecord.FEWEST) {
            json.put("judged", record.judged());
            ObjectNode judgements = json.putObject("judgements");
            record.judgements().forEach((value, count) -> judgements.put(value.name(), count));
            put(json, record.worked());
            json.put("against", entry.against());
        }
        return json;
    }

    private static void put(ObjectNode json, @Nullable Interval worked) {
        if (worked != null) {
            ObjectNode share = json.putObject("worked");
            share.put("low", rounded(worked.low()));
            share.put("likely", rounded(worked.likely()));
            share.put("high", rounded(worked.high()));
        }
    }

    /** The share is a percentage of few; more than one decimal place says nothing. */
    private static double rounded(double percent) {
        return Math.round(percent * 10) / 10.0;
    }

    private static String word(QueryParameters parameters, String name, List<String> words, String otherwise) {
        String value = parameters.value(name);
        if (value != null && !words.contains(value)) {
            parameters.wrong(ErrorEntry.parameterWord(
                    ProblemKind.NO_SUCH_WORD, name, Sentence.of("sent.word"), words, NearestWord.to(value, words)));
        }
        return value == null ? otherwise : value;
    }

    private static @Nullable String ruleSet(QueryParameters parameters) {
        String value = parameters.value("ruleSet");
        if (value != null && !value.matches("[0-9a-f]{64}")) {
            parameters.wrong(
                    ErrorEntry.parameter(ProblemKind.WRONG_FORM, "ruleSet", Sentence.of("initiatives.ruleSet")));
        }
        return value;
    }

    private static ResponseEntity<byte[]> answer(ObjectNode json) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JsonTree.write(json));
    }
}
