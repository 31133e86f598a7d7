package io.gapwise.service.jobs;

import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.sheets.KeptMaps;
import io.gapwise.service.sheets.ReferenceChoice;
import io.gapwise.service.sheets.SheetParameters;
import io.gapwise.sheets.mapping.SheetMap;
import io.gapwise.sheets.mapping.SheetMapJson;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Reads from a request how its file is to be answered. */
@Component
class JobOrders {

    private final KeptMaps maps;

    JobOrders(KeptMaps maps) {
        this.maps = maps;
    }

    JobOrder read(HttpServletRequest request, @Nullable Long length) throws BadParameters, ResourceNotFound {
        Locale language = AskedLanguage.of(request);
        if (MediaType.APPLICATION_NDJSON.isCompatibleWith(MediaType.parseMediaType(request.getContentType()))) {
            QueryParameters.read(request.getQueryString(), List.of()).refuseIfWrong();
            return new JobOrder(JobFormat.LINES, null, null, ReferenceChoice.TELL, language, length);
        }
        SheetParameters wanted = SheetParameters.ofJob(request.getQueryString());
        SheetMap map = wanted.map() == null ? null : maps.named(wanted.map());
        // The map as it is now: somebody may change it before the job has its turn.
        String stored = map == null ? null : new String(SheetMapJson.write(map), StandardCharsets.UTF_8);
        return new JobOrder(JobFormat.SHEET, stored, wanted.map(), wanted.reference(), language, length);
    }
}
