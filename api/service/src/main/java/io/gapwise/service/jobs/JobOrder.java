package io.gapwise.service.jobs;

import io.gapwise.service.sheets.ReferenceChoice;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says how a file is to be read and answered. It does not change.
 *
 * @param sheetMap the map by which a sheet is read, as JSON, as it was when the job was made; null for the contract's
 *     columns and for lines
 * @param mapName the name of the map; null where there is none
 * @param language the language in which problems are told
 * @param announced how many bytes the sender said that there are; null where none was said
 */
record JobOrder(
        JobFormat format,
        @Nullable String sheetMap,
        @Nullable String mapName,
        ReferenceChoice reference,
        Locale language,
        @Nullable Long announced) {}
