package io.gapwise.site.upload;

import io.gapwise.service.sheetmaps.MapName;
import io.gapwise.service.sheetmaps.StaleSheetMap;
import io.gapwise.service.sheetmaps.StoredSheetMap;
import io.gapwise.service.sheetmaps.TenantSheetMaps;
import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.mapping.SheetMap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps how files are read under names, and finds it again for files of the same form. */
@Component
class RememberedMaps {

    /** A page offers no more at once; all of them stand on a page of their own. */
    private static final int OFFERED = 3;

    private static final int MOST_NUMBER = 99;

    private final TenantSheetMaps maps;

    RememberedMaps(TenantSheetMaps maps) {
        this.maps = maps;
    }

    /** Lists the maps for tables with these columns, the last one that was used first. */
    List<StoredSheetMap> alike(FoundTable table) {
        return maps.all().stream()
                .filter(each -> table.shape().equals(each.shape()))
                .sorted(Comparator.comparing(StoredSheetMap::changedAt).reversed())
                .limit(OFFERED)
                .toList();
    }

    Optional<SheetMap> find(String name) {
        return maps.find(name).map(each -> Matching.stored(each.json()));
    }

    /** Says whether a map is only what is guessed anew, while another one is kept under its name for such files. */
    boolean knowBetter(String asked, SheetMap map, FoundTable table) {
        return maps.find(named(asked))
                        .filter(there -> table.shape().equals(there.shape()))
                        .filter(there -> !there.json().equals(UploadImport.written(map)))
                        .isPresent()
                && UploadImport.written(map).equals(UploadImport.written(Matching.guess(table)));
    }

    /**
     * Returns the name under which a map is kept: the one that is asked for, or one with a number behind it where that
     * name belongs to files of another form.
     */
    String name(String asked, FoundTable table) {
        String wanted = named(asked);
        return IntStream.rangeClosed(1, MOST_NUMBER)
                .mapToObj(number -> number == 1 ? wanted : wanted + " " + number)
                .filter(each -> maps.find(each)
                        .map(there -> table.shape().equals(there.shape()))
                        .orElse(true))
                .findFirst()
                .orElse(wanted);
    }

    /** Stores a map under a name, in place of the one that had it. */
    void keep(String name, String json, @Nullable String shape) {
        try {
            maps.keep(
                    name,
                    json,
                    shape,
                    maps.find(name).map(StoredSheetMap::revision).orElse(null));
        } catch (StaleSheetMap e) {
            // Somebody else keeps one under this name at this moment; theirs is as new as this one.
            return;
        }
    }

    /** Returns a name for what is read of an upload. */
    static String nameFor(Upload upload) {
        return named(upload.fileName().replaceFirst("\\.[A-Za-z]{1,5}$", ""));
    }

    private static String named(String asked) {
        String plain = asked.replaceAll("[\\p{Cntrl}\\p{Cs}/\\\\;%]+", " ").strip();
        String cut = plain.codePointCount(0, plain.length()) <= MapName.LONGEST - 3
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, MapName.LONGEST - 3))
                        .strip();
        return MapName.read(cut).orElse("1");
    }
}
