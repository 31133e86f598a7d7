package io.gapwise.service.export;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.load.OpenExports;
import io.gapwise.service.problems.ProblemDocument;
import io.gapwise.service.problems.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Sends everything that is stored of the caller's tenant, a page at a time, so that the memory does not limit it. The
 * first line says what is in it and the last one that it is whole.
 */
@Component
public class TenantExport {

    private static final Logger LOG = LoggerFactory.getLogger(TenantExport.class);

    /** The version of the lines' form. A field that is added does not change it. */
    private static final int FORMAT = 1;

    private static final int BUFFER = 64 * 1024;

    private final List<ExportPart> parts;
    private final OpenExports exports;
    private final Audit audit;
    private final Clock clock;

    TenantExport(List<ExportPart> parts, OpenExports exports, Audit audit, Clock clock) {
        this.parts = List.copyOf(parts);
        this.exports = exports;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes the export as the answer to a request.
     *
     * @throws Refusal if as many exports are open as may be
     */
    public void write(HttpServletResponse response) throws Refusal, IOException {
        Caller caller = Callers.current();
        try (OpenExports.OpenExport open = exports.open()) {
            List<ExportPart> included = parts.stream()
                    .filter(part -> caller.scopes().contains(part.scope()))
                    .toList();
            Map<String, String> leftOut = leftOut(caller);
            audit.record(AuditAction.EXPORTED, leftOut.isEmpty() ? "everything" : "all but " + leftOut.keySet());
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            List<ExportPart.Writing> writings =
                    included.stream().map(ExportPart::begin).toList();
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"gapwise-%s-%s.ndjson\""
                            .formatted(
                                    caller.tenant(),
                                    now.truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10)));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            try (OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER)) {
                ExportLines lines = new ExportLines(out, open::stopping);
                lines.head(head(caller.tenant(), now, included, leftOut));
                write(writings, lines);
            }
        }
    }

    private static void write(List<ExportPart.Writing> writings, ExportLines lines) throws IOException {
        try {
            for (ExportPart.Writing writing : writings) {
                writing.to(lines);
            }
            lines.end(null);
        } catch (ExportLines.Stopped stopped) {
            lines.end(ProblemDocument.of(
                    HttpStatus.SERVICE_UNAVAILABLE, "The service is being stopped. Ask for the export again."));
        } catch (RuntimeException e) {
            LOG.warn("An export broke off.", e);
            lines.end(ProblemDocument.ofFailure(e));
        }
    }

    private Map<String, String> leftOut(Caller caller) {
        Map<String, String> leftOut = new LinkedHashMap<>();
        parts.stream()
                .filter(part -> !caller.scopes().contains(part.scope()))
                .forEach(part -> part.types()
                        .forEach(type -> leftOut.put(
                                type, "needs the scope " + part.scope().word())));
        return leftOut;
    }

    private static Map<String, Object> head(
            String tenant, Instant now, List<ExportPart> included, Map<String, String> leftOut) {
        List<String> types = new ArrayList<>();
        included.forEach(part -> types.addAll(part.types()));
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("format", FORMAT);
        head.put("tenant", tenant);
        head.put("at", now.toString());
        head.put("types", types);
        head.put("leftOut", leftOut.isEmpty() ? null : leftOut);
        return head;
    }
}
