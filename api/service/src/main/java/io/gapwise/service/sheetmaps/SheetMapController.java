package io.gapwise.service.sheetmaps;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.sheets.mapping.SheetMapJson;
import io.gapwise.sheets.mapping.UnusableMap;
import io.gapwise.sheets.outcomes.OutcomeMapJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps maps of sheets under names. */
@RestController
@RequestMapping(
        path = "/api/v1/sheet-maps",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class SheetMapController {

    /** A map names columns and words, and is no place for anything else. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final String SHAPE = "shape";
    private static final String SHAPE_FORM = "[0-9a-f]{32,64}";

    private final TenantSheetMaps maps;

    SheetMapController(TenantSheetMaps maps) {
        this.maps = maps;
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) throws BadParameters {
        QueryParameters sent = QueryParameters.read(request.getQueryString(), List.of(SHAPE));
        sent.refuseIfWrong();
        String shape = sent.value(SHAPE);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(SheetMapsJson.list(shape == null ? maps.all() : maps.ofShape(shape)));
    }

    @GetMapping("/{name}")
    ResponseEntity<byte[]> get(@PathVariable("name") String name) throws ResourceNotFound {
        return answer(ResponseEntity.ok(), found(name));
    }

    @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> keep(@PathVariable("name") String name, HttpServletRequest request)
            throws IOException, BadParameters, Refusal {
        QueryParameters sent = QueryParameters.read(request.getQueryString(), List.of(SHAPE));
        String shape = shape(sent);
        sent.refuseIfWrong();
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw Refusal.tooLarge("A map may have at most %d bytes.".formatted(MOST_BYTES));
        }
        String checked = checked(name, body);
        Optional<StoredSheetMap> before = maps.find(checked);
        Long revision = MapETag.meant(request, before);
        try {
            StoredSheetMap kept = maps.keep(
                    checked,
                    new String(body, StandardCharsets.UTF_8),
                    shape == null ? before.map(StoredSheetMap::shape).orElse(null) : shape,
                    revision);
            return answer(ResponseEntity.status(revision == null ? HttpStatus.CREATED : HttpStatus.OK), kept);
        } catch (StaleSheetMap stale) {
            throw Refusal.staleSheetMap(MapETag.of(stale.revision()));
        }
    }

    @DeleteMapping("/{name}")
    ResponseEntity<Void> delete(@PathVariable("name") String name, HttpServletRequest request)
            throws ResourceNotFound, Refusal {
        StoredSheetMap map = found(name);
        Long revision = MapETag.meant(request, Optional.of(map));
        try {
            maps.delete(map.name(), revision == null ? map.revision() : revision);
            return ResponseEntity.noContent().build();
        } catch (StaleSheetMap stale) {
            throw Refusal.staleSheetMap(MapETag.of(stale.revision()));
        }
    }

    private StoredSheetMap found(String name) throws ResourceNotFound {
        return MapName.read(name)
                .flatMap(maps::find)
                .orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.map")));
    }

    private static @Nullable String shape(QueryParameters sent) {
        String shape = sent.value(SHAPE);
        if (shape != null && !shape.matches(SHAPE_FORM)) {
            sent.wrong(ErrorEntry.parameter(
                    ProblemKind.WRONG_FORM, SHAPE, "must be taken from what was found in a file of this form"));
        }
        return shape;
    }

    /** Returns the name under which the map is kept, once nothing is wrong with it or with the map. */
    private static String checked(String written, byte[] body) throws Refusal {
        Optional<String> name = MapName.read(written);
        List<Problem> problems = problems(body);
        if (name.isEmpty()) {
            problems = new ArrayList<>(problems);
            problems.add(
                    0,
                    Problem.at(
                            ProblemKind.WRONG_FORM,
                            "",
                            "The name of a map has at most %d characters, and no slash, backslash, semicolon or percent sign."
                                    .formatted(MapName.LONGEST)));
        }
        if (!problems.isEmpty()) {
            throw Refusal.badSheetMap(problems.stream().map(ErrorEntry::inBody).toList());
        }
        return name.orElseThrow();
    }

    /** A map says itself whether it is one of cases or one of reports about an initiative. */
    private static List<Problem> problems(byte[] body) {
        if (OutcomeMapJson.marked(body)) {
            return problemsOfReportMap(body);
        }
        try {
            SheetMapJson.read(body);
            return List.of();
        } catch (UnusableMap bad) {
            return bad.problems();
        }
    }

    private static List<Problem> problemsOfReportMap(byte[] body) {
        try {
            OutcomeMapJson.read(body);
            return List.of();
        } catch (BadCase bad) {
            return bad.problems();
        }
    }

    private static ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, StoredSheetMap map) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .eTag(MapETag.of(map.revision()))
                .header(HttpHeaders.LAST_MODIFIED, MapETag.lastModified(map))
                .body(map.json().getBytes(StandardCharsets.UTF_8));
    }
}
