package io.gapwise.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A folder with the engine's small rule set, a clean one, to be changed one file at a time. */
public record MiniFolder(Path path) {

    public static final String CAUSES = "causes/obstacles.drl";
    public static final String TOOLS = "{\"title\":\"Case\",\"obstacles\":{\"toolsInadequate\":\"PRESENT\"}}";

    public static MiniFolder in(Path path) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:mini/**")) {
                String url = file.getURL().toString();
                String name = url.substring(url.lastIndexOf("/mini/") + "/mini/".length());
                if (name.endsWith(".drl") || name.endsWith(".json")) {
                    Files.createDirectories(path.resolve(name).getParent());
                    Files.write(path.resolve(name), file.getContentAsByteArray());
                }
            }
            return new MiniFolder(path);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String text(String file) {
        try {
            return Files.readString(path.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a whole new file in the old one's place, as careful editors do. */
    public void write(String file, String text) {
        try {
            Path beside = Files.writeString(path.resolve(".beside"), text);
            Files.createDirectories(path.resolve(file).getParent());
            Files.move(beside, path.resolve(file), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public void change(String file, String part, String by) {
        String text = text(file);
        if (!text.contains(part)) {
            throw new IllegalArgumentException("There is no '%s' in %s.".formatted(part, file));
        }
        write(file, text.replace(part, by));
    }

    /** Lets the rule causes/tools say "The tools fail N." where it said anything else of them. */
    public void say(int number) {
        write(CAUSES, text(CAUSES).replaceFirst("The tools fail[^\"]*", "The tools fail %d.".formatted(number)));
    }

    public String setting() {
        return "--gapwise.rules-dir=" + path;
    }
}
