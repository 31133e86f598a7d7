package io.gapwise.service.sheets;

import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.sheetmaps.StoredSheetMap;
import io.gapwise.service.sheetmaps.TenantSheetMaps;
import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.mapping.SheetMap;
import io.gapwise.sheets.mapping.SheetMapJson;
import io.gapwise.sheets.mapping.UnusableMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the maps of a tenant by their names, and those that fit a table. */
@Component
public class KeptMaps {

    private final TenantSheetMaps maps;

    KeptMaps(TenantSheetMaps maps) {
        this.maps = maps;
    }

    /** @throws ResourceNotFound if there is no map of this name, or if this version of the program cannot read it */
    public SheetMap named(String name) throws ResourceNotFound {
        StoredSheetMap stored = maps.find(name).orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.map")));
        try {
            return SheetMapJson.read(stored.json().getBytes(StandardCharsets.UTF_8));
        } catch (UnusableMap e) {
            throw new ResourceNotFound("This version of the program cannot read the map of this name.");
        }
    }

    /** Lists the maps that were kept for files whose columns are called like those of a table. */
    public List<StoredSheetMap> fitting(FoundTable table) {
        return maps.ofShape(table.shape());
    }
}
