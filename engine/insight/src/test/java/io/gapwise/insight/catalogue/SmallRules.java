package io.gapwise.insight.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Holds a folder with two rules, one of which has a case; tests change it one file at a time. */
public final class SmallRules {

    private static final Map<String, String> FILES =
            Map.of("sources.json", """
            [ { "id": "book", "title": "A Book", "author": "Ada Example", "year": 1984, "where": "chapter 1" } ]
            """, "causes/people.drl", """
            package causes

            rule "causes/conflict"
                @summary( "People who quarrel do not work" )
                @source( "book" )
            when
                GapCase( obstacles.conflict == PRESENT )
            then
                advise.findCause( CONFLICT, "They quarrel." );
            end

            rule "causes/many"
                @summary( "Many people quarrel" )
                @source( "book" )
            when
                GapCase( audience.headcount > 100 )
            then
                advise.findCause( CONFLICT, "They are many." );
            end
            """, "causes/people.cases.json", """
            [
              {
                "rule": "causes/conflict",
                "case": {"title": "They quarrel", "goal": {"baseline": 90.50}, "obstacles": {"conflict": "PRESENT"}},
                "silentWhen": {"obstacles.conflict": null}
              }
            ]
            """);

    private SmallRules() {}

    public static void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("causes"));
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    public static void change(Path folder, String file, String part, String by) throws IOException {
        String text = Files.readString(folder.resolve(file));
        if (!text.contains(part)) {
            throw new IllegalArgumentException("There is no '%s' in %s.".formatted(part, file));
        }
        Files.writeString(folder.resolve(file), text.replace(part, by));
    }
}
