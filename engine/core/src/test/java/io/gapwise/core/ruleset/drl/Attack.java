package io.gapwise.core.ruleset.drl;

import io.gapwise.core.testing.MiniRules;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hostile text and where in a good rule file it goes.
 *
 * @param where appended to the consequence ({@code then}), added to the pattern ({@code constraint}) or the condition
 *     ({@code element}), before {@code when} ({@code attribute}), before the rule ({@code top}) or the package
 *     ({@code head}), instead of the condition ({@code replace-when}); or as the file's bytes, its name, the sources
 * @param repeat what stands in the text, so many times, where it says TIMES
 */
record Attack(
        String id,
        String what,
        String where,
        String text,
        @Nullable String repeat,
        @Nullable Integer times) {

    private static final String FILE = "causes/attacked.drl";
    private static final String RULE = """
            package causes

            rule "causes/one"
                @summary( "One" )
                @source( "first" )
            when
                GapCase( gap.doneBefore == OFTEN )
            then
                advise.caution( "A" );
            end
            """;

    static MiniRules good(MiniRules sources) {
        return sources.withFile(FILE, RULE);
    }

    MiniRules in(MiniRules sources) {
        String whole = whole();
        return switch (where) {
            case "sources" -> good(sources).withFile("sources.json", whole);
            case "name" -> sources.withFile(whole, RULE);
            case "bytes" -> sources.withFile(FILE, HexFormat.of().parseHex(whole));
            default -> sources.withFile(FILE, placed(whole));
        };
    }

    /** The attacked rule file, where a rule file is what is attacked. */
    Optional<byte[]> ruleFile() {
        return where.equals("sources") || where.equals("name")
                ? Optional.empty()
                : Optional.of(in(MiniRules.onlySources()).bytes(FILE));
    }

    /** The file that must be told of. */
    String file() {
        return switch (where) {
            case "sources" -> "sources.json";
            case "name" -> Problems.shortened(Gate.visible(whole()).replaceAll("\\s", " "));
            default -> FILE;
        };
    }

    private String whole() {
        return repeat == null || times == null ? text : text.replace("TIMES", repeat.repeat(times));
    }

    private String placed(String whole) {
        return switch (where) {
            case "then" -> RULE.replace("\nend", "\n    " + whole + "\nend");
            case "constraint" -> RULE.replace(" )\nthen", ", " + whole + " )\nthen");
            case "element" -> RULE.replace("\nthen", "\n    " + whole + "\nthen");
            case "attribute" -> RULE.replace("\nwhen", "\n    " + whole + "\nwhen");
            case "top" -> RULE.replace("\nrule", "\n" + whole + "\nrule");
            case "head" -> whole + "\n" + RULE;
            case "replace-when" -> RULE.replace("GapCase( gap.doneBefore == OFTEN )", whole);
            default -> throw new IllegalArgumentException("The place (%s) is none.".formatted(where));
        };
    }
}
