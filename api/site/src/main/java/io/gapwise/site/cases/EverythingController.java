package io.gapwise.site.cases;

import io.gapwise.service.export.TenantExport;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives people everything that is stored of their organisation, as the API does. */
@Controller
class EverythingController {

    private final TenantExport export;

    EverythingController(TenantExport export) {
        this.export = export;
    }

    @Costly
    @GetMapping("/cases/everything.ndjson")
    void everything(HttpServletResponse response) throws Refusal, IOException {
        export.write(response);
    }
}
