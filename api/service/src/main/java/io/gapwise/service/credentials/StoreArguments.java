package io.gapwise.service.credentials;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Knows what a command has to be told to find the store of this service, for sentences that name a command. */
@Component
class StoreArguments {

    private static final String USUAL = ".gapwise";

    private final Environment environment;

    StoreArguments(Environment environment) {
        this.environment = environment;
    }

    /** Returns the settings as they are written behind a command, each with a blank before it; empty if none are needed. */
    String written() {
        if (environment.containsProperty("spring.datasource.url")) {
            return " --spring.datasource.url=URL"
                    + given("spring.datasource.username")
                    + given("gapwise.database.password-file")
                    + (environment.containsProperty("spring.datasource.password")
                            ? " --spring.datasource.password=PASSWORD"
                            : "");
        }
        String folder = environment.getProperty("gapwise.data-dir", USUAL);
        if (folder.equals(USUAL)) {
            return "";
        }
        return " --gapwise.data-dir=" + quoted(folder);
    }

    /** Returns the command that makes the folder of a store that is not there yet, up to the next command. */
    String folderMade() {
        String folder = environment.getProperty("gapwise.data-dir", USUAL);
        boolean needed = !environment.containsProperty("spring.datasource.url") && !Files.isDirectory(Path.of(folder));
        return needed ? "mkdir -m 700 " + quoted(folder) + " && " : "";
    }

    private String given(String setting) {
        String value = environment.getProperty(setting);
        return value == null ? "" : " --" + setting + "=" + quoted(value);
    }

    private static String quoted(String value) {
        return value.matches("[\\w./:\\\\-]+") ? value : "'" + value + "'";
    }
}
