package io.gapwise.cli;

import io.gapwise.sheets.mapping.SheetMap;
import io.gapwise.sheets.mapping.SheetMapJson;
import io.gapwise.sheets.mapping.UnusableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine.ParameterException;

/** Reads the map that a person named. */
final class MapFile {

    private MapFile() {}

    /** @param wrongUse makes the exception that refuses it */
    static SheetMap read(Path map, Function<String, ParameterException> wrongUse) throws IOException {
        if (!Files.isRegularFile(map)) {
            throw wrongUse.apply("There is no map '%s'.".formatted(map));
        }
        try {
            return SheetMapJson.read(Files.readAllBytes(map));
        } catch (UnusableMap e) {
            throw wrongUse.apply("The map '%s' cannot be used.%n%s".formatted(map, e.getMessage()));
        }
    }
}
