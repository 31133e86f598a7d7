package io.gapwise.service.xapi;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.ProblemDocument;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.sheets.xapi.BadStatements;
import io.gapwise.sheets.xapi.Forms;
import io.gapwise.sheets.xapi.SentStatements;
import io.gapwise.sheets.xapi.XapiReader;
import io.gapwise.sheets.xapi.XapiStatement;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The resource of statements as IEEE 9274.1.1 and its forerunner 1.0.3 describe it, as far as it is offered. */
@RestController
@RequestMapping(StatementsController.PATH)
class StatementsController {

    static final String ROOT = "/xapi";
    static final String PATH = ROOT + "/statements";

    private static final int MOST_GIVEN = 500;
    private static final String ONE = "statementId";

    private final ReceivedStatements received;
    private final KeptStatements statements;
    private final XapiSettings settings;

    StatementsController(ReceivedStatements received, KeptStatements statements, XapiSettings settings) {
        this.received = received;
        this.statements = statements;
        this.settings = settings;
    }

    /** Takes one statement or an array of them, and says under which ids they are kept. */
    @Costly
    @PostMapping
    ResponseEntity<byte[]> post(HttpServletRequest request)
            throws IOException, BadParameters, BadStatements, Refusal, StatementConflict {
        XapiVersion version = version(request);
        QueryParameters.read(request.getQueryString(), List.of()).refuseIfWrong();
        SentStatements sent = XapiReader.read(body(request), settings.statements());
        List<String> ids = received.take(sent.statements(), version.ofStatements());
        return ok().body(StatementJson.ids(ids));
    }

    /** Takes one statement under an id that the sender names in the address. */
    @PutMapping
    ResponseEntity<Void> put(HttpServletRequest request)
            throws IOException, BadParameters, BadStatements, Refusal, StatementConflict {
        XapiVersion version = version(request);
        UUID id = id(request);
        SentStatements sent = XapiReader.read(body(request), 1);
        if (sent.batch()) {
            throw bad(ErrorEntry.inBody(Problem.at(ProblemKind.WRONG_TYPE, "", Sentence.of("xapi.one"))));
        }
        XapiStatement statement = sent.statements().get(0);
        if (statement.id() != null && !statement.id().equals(id)) {
            throw bad(ErrorEntry.parameter(ProblemKind.OUT_OF_RANGE, ONE, Sentence.of("xapi.otherId")));
        }
        received.take(List.of(statement.under(id)), version.ofStatements());
        return ResponseEntity.noContent().build();
    }

    private static UUID id(HttpServletRequest request) throws BadParameters {
        QueryParameters parameters = QueryParameters.read(request.getQueryString(), List.of(ONE));
        String id = parameters.value(ONE);
        if (id == null) {
            parameters.wrong(ErrorEntry.parameter(ProblemKind.MISSING, ONE, Sentence.of("xapi.missing")));
        } else if (!Forms.isUuid(id)) {
            parameters.wrong(ErrorEntry.parameter(ProblemKind.WRONG_FORM, ONE, Sentence.of("xapi.uuid")));
        }
        parameters.refuseIfWrong();
        return UUID.fromString(id);
    }

    /** Gives statements back with what is kept of them. */
    @GetMapping
    ResponseEntity<byte[]> get(HttpServletRequest request) throws BadParameters {
        version(request);
        StatementQuery query = StatementQuery.read(request.getQueryString());
        StatementJson json = new StatementJson(
                ServletUriComponentsBuilder.fromContextPath(request).path(ROOT).toUriString());
        String one = query.statementId() == null ? query.voidedStatementId() : query.statementId();
        if (one == null) {
            return list(query, json, request);
        }
        Optional<KeptStatement> found =
                statements.find(one).filter(each -> each.voided() == (query.voidedStatementId() != null));
        return found.isPresent()
                ? given(json.of(found.get()), query.attachments(), found.get().storedAt())
                : problem(ProblemDocument.of(HttpStatus.NOT_FOUND, Sentence.of("xapi.noStatement")));
    }

    private ResponseEntity<byte[]> list(StatementQuery query, StatementJson json, HttpServletRequest request) {
        int most = query.limit() == 0 ? MOST_GIVEN : Math.min(query.limit(), MOST_GIVEN);
        List<KeptStatement> some = statements.list(query, most + 1);
        List<KeptStatement> given = some.subList(0, Math.min(most, some.size()));
        String more = some.size() > most
                ? request.getContextPath() + PATH + "?"
                        + next(request.getQueryString(), given.get(most - 1).seq())
                : "";
        return given(
                json.list(given, more),
                query.attachments(),
                given.isEmpty()
                        ? null
                        : given.get(query.ascending() ? given.size() - 1 : 0).storedAt());
    }

    private static String next(@Nullable String query, long after) {
        String before = query == null ? "" : query.replaceAll("&?" + StatementQuery.AFTER + "=\\d+", "");
        return (before.isEmpty() ? "" : before + "&") + StatementQuery.AFTER + "=" + after;
    }

    private static ResponseEntity<byte[]> given(byte[] json, boolean inParts, @Nullable OffsetDateTime modified) {
        ResponseEntity.BodyBuilder answer = ok();
        if (modified != null) {
            answer.lastModified(modified.toInstant());
        }
        if (!inParts) {
            return answer.body(json);
        }
        String boundary = "gapwise-" + UUID.randomUUID();
        return answer.contentType(MediaType.parseMediaType("multipart/mixed;boundary=" + boundary))
                .body(onePart(json, boundary));
    }

    /** No file was ever taken, so that the statements are the only part. */
    private static byte[] onePart(byte[] json, String boundary) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.writeBytes(
                ("--" + boundary + "\r\nContent-Type: application/json\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        parts.writeBytes(json);
        parts.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return parts.toByteArray();
    }

    private static ResponseEntity.BodyBuilder ok() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
    }

    static XapiVersion version(HttpServletRequest request) throws BadParameters {
        String named = request.getHeader(XapiVersion.HEADER);
        return XapiVersion.of(request)
                .orElseThrow(() -> bad(ErrorEntry.parameter(
                        named == null || named.isBlank() ? ProblemKind.MISSING : ProblemKind.NO_SUCH_WORD,
                        XapiVersion.HEADER,
                        Sentence.of("xapi.versionHeader"))));
    }

    private byte[] body(HttpServletRequest request) throws IOException, BadParameters, Refusal {
        String type = request.getContentType();
        if (type == null || !isJson(type)) {
            throw bad(ErrorEntry.parameter(ProblemKind.WRONG_FORM, HttpHeaders.CONTENT_TYPE, Sentence.of("xapi.json")));
        }
        int most = Math.toIntExact(settings.largest().toBytes());
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw Refusal.tooLarge(Sentence.of("xapi.tooLarge", most));
        }
        return body;
    }

    private static boolean isJson(String type) {
        return type.split(";")[0].strip().toLowerCase(Locale.ROOT).equals(MediaType.APPLICATION_JSON_VALUE);
    }

    private static BadParameters bad(ErrorEntry error) {
        return new BadParameters(List.of(error));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> badStatements(BadStatements bad) {
        return problem(ProblemDocument.badParameters(
                bad.problems().stream().map(ErrorEntry::inBody).toList()));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> conflict(StatementConflict conflict) {
        return problem(ProblemDocument.of(
                HttpStatus.CONFLICT, Sentence.of("xapi.conflict", String.join(", ", conflict.ids()))));
    }

    static ResponseEntity<byte[]> problem(ProblemDocument problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.in(AskedLanguage.ofCurrent()).json());
    }
}
