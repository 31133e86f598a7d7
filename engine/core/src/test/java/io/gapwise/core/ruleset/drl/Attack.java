package io.gapwise.core.ruleset.drl;

import io.gapwise.core.testing.MiniRules;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes a hostile text and where it is put into a good rule file.
 *
 * @param where the place of the text: it is appended to the consequence ({@code then}), added to the pattern
 *     ({@code constraint}) or to the condition ({@code element}), put before {@code when} ({@code attribute}), before
 *     the rule ({@code top}) or before the package ({@code head}), or put in place of the condition
 *     ({@code replace-when}); or it is used as the file's bytes ({@code bytes}), as its name ({@code name}) or as the
 *     list of sources ({@code sources})
 * @param repeat the piece of text that replaces TIMES in the hostile text, repeated {@code times} times
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

    /** Returns the attacked rule file, or nothing if the attack is not on the content of a rule file. */
    Optional<byte[]> ruleFile() {
        return where.equals("sources") || where.equals("name")
                ? Optional.empty()
                : Optional.of(in(MiniRules.onlySources()).bytes(FILE));
    }

    /** Returns the name of the file that must be reported. */
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
