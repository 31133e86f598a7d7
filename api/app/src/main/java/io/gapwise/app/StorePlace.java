package io.gapwise.app;

import io.gapwise.service.settings.DatabaseFile;
import io.gapwise.service.settings.FolderOwner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the settings of a command say that the store is.
 *
 * @param folder the data folder
 * @param embedded whether the database lies in the data folder
 */
record StorePlace(Path folder, boolean embedded) {

    private static final String DATA_DIR = "--gapwise.data-dir=";
    private static final String DATABASE = "--spring.datasource.url=";

    static StorePlace of(List<String> settings) {
        String folder = settings.stream()
                .filter(setting -> setting.startsWith(DATA_DIR))
                .map(setting -> setting.substring(DATA_DIR.length()))
                .findFirst()
                .orElseGet(() -> System.getenv().getOrDefault("GAPWISE_DATA_DIR", ".gapwise"));
        boolean elsewhere = settings.stream().anyMatch(setting -> setting.startsWith(DATABASE))
                || System.getenv("SPRING_DATASOURCE_URL") != null;
        return new StorePlace(Path.of(folder), !elsewhere);
    }

    boolean hasNoDatabase() {
        return embedded && !DatabaseFile.in(folder).exists();
    }

    /**
     * Says why a command cannot work here while no service runs; nothing where it can.
     *
     * @param begins whether the command may be the first that is ever done, which then makes the database. It makes no
     *     folder, because one that is not there yet is most likely mistyped.
     */
    List<String> objection(boolean begins) {
        List<String> ofOwner = FolderOwner.objection(folder);
        if (!ofOwner.isEmpty()) {
            return ofOwner;
        }
        if (!hasNoDatabase() || begins && Files.isDirectory(folder)) {
            return List.of();
        }
        return begins
                ? List.of(
                        "There is no folder %s.".formatted(folder),
                        "Correct --gapwise.data-dir, or make the folder of a new store first: mkdir -m 700 %s"
                                .formatted(folder))
                : List.of("There is no database in the data folder %s.".formatted(folder));
    }
}
