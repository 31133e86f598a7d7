package io.gapwise.service.export;

import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives a tenant everything that is stored of it. */
@RestController
class TenantExportController {

    private final TenantExport export;

    TenantExportController(TenantExport export) {
        this.export = export;
    }

    @Costly
    @GetMapping(
            path = "/api/v1/export",
            produces = {MediaType.APPLICATION_NDJSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    void export(HttpServletResponse response) throws Refusal, IOException {
        export.write(response);
    }
}
