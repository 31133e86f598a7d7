package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.Method;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.Severity;
import io.gapwise.insight.checking.RuleSetCheck;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Makes single slips in a copy of the rules. Each is one error at its place, told first, with everything that follows from
 * it under it; no author is sent to mend, or to delete, what is in order.
 */
class ReportsTest {

    private static final String DONE = "causes/done-before";

    /**
     * @param change what the slip does to the files of the rules
     * @param judged whether the slip only shows where the meaning of the rules is judged
     * @param first the place and the code of the error that is told first
     * @param following how many problems stand under it, at least
     */
    record Slip(Change change, boolean judged, String first, int following) {}

    interface Change {

        void on(SortedMap<String, byte[]> files);
    }

    static Stream<Named<Slip>> slips() {
        return Stream.of(
                slip(
                        "a comma too many among the sources",
                        text("sources.json", "},\n", "},,\n"),
                        "sources.json:2 bad-sources",
                        0),
                slip(
                        "an operator turned round",
                        text(
                                "causes/growth-and-mandate.drl",
                                "gap.legallyMandated == YES",
                                "gap.legallyMandated != YES"),
                        "causes/growth-and-mandate.cases.json:9 rule-silent",
                        30),
                slip("no list of sources", files -> files.remove("sources.json"), "sources.json:1 bad-sources", 0),
                slip("an empty list of sources", text("sources.json", "(?s).*", "[]"), "", 900),
                slip(
                        "a source under another id",
                        text("sources.json", "\"mager-pipe\"", "\"mager-pip\""),
                        DONE + ".drl:6 unknown-source",
                        50),
                slip(
                        "a source without its title",
                        text("sources.json", "\"title\"", "\"titel\""),
                        "sources.json:2 bad-sources",
                        0),
                slip(
                        "a list of sources saved with a byte order mark",
                        text("sources.json", "^", "\uFEFF"),
                        "sources.json:1 hidden-character",
                        0),
                slip(
                        "a stage folder with another name",
                        moved("causes/", "cause/"),
                        "cause/ask-about-the-leader.drl:1 wrong-folder",
                        30),
                slip("a stage folder that is gone", moved("verdict/", null), "rules:1 no-rules", 0),
                slip(
                        "the folder of signs with another name",
                        moved("signs/", "sign/"),
                        "sign/barrier.json:1 bad-file-name",
                        20),
                slip(
                        "a file in the folder of another stage",
                        moved(DONE + ".", "verdict/done-before."),
                        "verdict/done-before.drl:1 wrong-folder",
                        0),
                slip(
                        "another package",
                        text(DONE + ".drl", "package causes", "package verdict"),
                        DONE + ".drl:1 wrong-folder",
                        0),
                slip(
                        "a misspelt package",
                        text(DONE + ".drl", "package causes", "package cause"),
                        DONE + ".drl:1 unknown-stage",
                        0),
                slip("no package", text(DONE + ".drl", "package causes", ""), DONE + ".drl:4 missing-package", 0),
                slip("a rule without its end", text(DONE + ".drl", "\nend\n", "\n"), DONE + ".drl:4 missing-end", 0),
                slip(
                        "a rule without its then",
                        text(DONE + ".drl", "\nthen\n", "\n"),
                        DONE + ".drl:13 missing-then",
                        0),
                slip("a rule without its when", text(DONE + ".drl", "\nwhen\n", "\n"), DONE + ".drl:7 missing-when", 0),
                slip(
                        "a merge that nobody finished",
                        text(DONE + ".drl", "rule \"", "<<<<<<< HEAD\nrule \""),
                        DONE + ".drl:4 merge-marker",
                        0),
                slip("a byte order mark", text(DONE + ".drl", "^", "\uFEFF"), DONE + ".drl:1 hidden-character", 0),
                slip(
                        "line ends of old Macs",
                        text(DONE + ".drl", "\n", "\r", true),
                        DONE + ".drl:1 hidden-character",
                        0),
                slip("a file in UTF-16", saved(DONE + ".drl"), DONE + ".drl:1 not-utf8", 0),
                slip(
                        "a rule with a new name",
                        text(DONE + ".drl", "rule \"causes/", "rule \"causes/new-"),
                        DONE + ".cases.json:3 bad-case",
                        2),
                slip(
                        "rules in a file with a new name",
                        moved(DONE + ".drl", "causes/done-befor.drl"),
                        DONE + ".cases.json:1 bad-case",
                        1),
                slip(
                        "cases in a file with a new name",
                        moved(DONE + ".cases.json", "causes/done-befor.cases.json"),
                        "causes/done-befor.cases.json:1 bad-case",
                        0),
                slip(
                        "a comma too many among the cases",
                        text(DONE + ".cases.json", "\\}\\n\\]", "},\n]"),
                        DONE + ".cases.json:54 bad-case",
                        0),
                slip(
                        "a wrong word in a case",
                        text(DONE + ".cases.json", "PRESENT", "PRESNT"),
                        DONE + ".cases.json:4 bad-case",
                        0),
                slip(
                        "no cases beside the rules of a file",
                        files -> files.remove(DONE + ".cases.json"),
                        DONE + ".drl:4 no-case",
                        4),
                slip(
                        "translations that cannot be read",
                        text(DONE + ".de.json", "\\}", "},,"),
                        DONE + ".de.json:6 bad-translation",
                        0),
                slip(
                        "signs that cannot be read",
                        text("signs/habit.json", "\\{", "{{"),
                        "signs/habit.json:1 bad-signs",
                        0),
                slip(
                        "signs in a file with a new name",
                        moved("signs/habit.json", "signs/habbit.json"),
                        "signs/habbit.json:1 bad-signs",
                        0),
                slip(
                        "two rules of one name",
                        text(
                                "methods/apprenticeship.drl",
                                "rule \"methods/a-hard-trade-for-newcomers\"",
                                "rule \"methods/a-trade-from-the-beginning\""),
                        "methods/apprenticeship.drl:15 duplicate-name",
                        4),
                meaning(
                        "a rule that rules out every method",
                        extra("methods", "GapCase( audience.headcount == 1 )", excludingAll()),
                        "methods/extra.drl:3 no-method",
                        1),
                meaning(
                        "a second verdict for some cases",
                        extra("verdict", "GapCase( gap.doneBefore == NEVER )", "verdict( TRAINING, \"A course.\" )"),
                        "verdict/extra.drl:9 several-verdicts",
                        5),
                meaning(
                        "a second verdict for all cases",
                        extra("verdict", "Triage( worthPursuing == YES )", "verdict( TRAINING, \"A course.\" )"),
                        "verdict/extra.drl:9 several-verdicts",
                        1000),
                meaning(
                        "a verdict that was made too wide",
                        text("verdict/training.drl", "learningCount > 0, otherCount == 0", "learningCount > 0"),
                        "verdict/training.drl:13 several-verdicts",
                        1),
                meaning(
                        "a verdict that was made too narrow",
                        text("verdict/not-training.drl", "otherCount > 0", "otherCount > 1"),
                        "verdict/not-training.drl:9 no-verdict",
                        50),
                meaning(
                        "a verdict that is gone",
                        files -> files.remove("verdict/not-training.drl"),
                        "verdict/not-training.cases.json:1 bad-case",
                        200),
                meaning(
                        "a cause that is always discounted",
                        extra(
                                "causes",
                                "GapCase( obstacles.toolsInadequate in ( PRESENT, ABSENT, UNKNOWN ) )",
                                "discountCause( TOOLS_INADEQUATE, \"No.\" )"),
                        "causes/extra.drl:3 always-speaks",
                        30),
                meaning(
                        "nothing worth pursuing any more",
                        extra(
                                "triage",
                                "GapCase( gap.contentChanges in ( YES, NO, UNKNOWN ) )",
                                "notWorthPursuing( \"No.\" )"),
                        "triage/extra.drl:3 always-speaks",
                        300));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void isToldOnceAndFirstWithWhatFollowsFromItUnderIt(Slip slip) {
        SortedMap<String, byte[]> files = new TreeMap<>(RulesOfModule.FILES.files());
        files.putAll(RulesOfModule.FILES.cases());
        files.putAll(RulesOfModule.FILES.signs());
        files.putAll(RulesOfModule.FILES.translations());
        slip.change().on(files);

        List<RuleProblem> problems =
                new ArrayList<>(RuleSetCheck.of(RuleFiles.of(files), slip.judged() ? Integer.MAX_VALUE : 0)
                        .problems());
        problems.removeIf(problem -> problem.code() == ProblemCode.MEANING_NOT_JUDGED);

        RuleProblem first = problems.get(0);
        if (!slip.first().isEmpty()) {
            assertThat(first.file() + ":" + first.line() + " " + first.code().written())
                    .as("%s", problems)
                    .isEqualTo(slip.first());
        }
        assertThat(problems.stream().flatMap(problem -> problem.consequences().stream()))
                .hasSizeGreaterThanOrEqualTo(slip.following());
        assertThat(problems.stream().skip(1).filter(problem -> problem.severity() == Severity.ERROR))
                .as("nothing else is an error")
                .filteredOn(problem -> !slip.first().isEmpty())
                .isEmpty();
    }

    private static Named<Slip> slip(String what, Change change, String first, int following) {
        return Named.of(what, new Slip(change, false, first, following));
    }

    private static Named<Slip> meaning(String what, Change change, String first, int following) {
        return Named.of(what, new Slip(change, true, first, following));
    }

    private static Change text(String file, String part, String by) {
        return text(file, part, by, false);
    }

    private static Change text(String file, String part, String by, boolean all) {
        return files -> {
            String text = new String(files.get(file), StandardCharsets.UTF_8);
            String changed = all ? text.replaceAll(part, by) : text.replaceFirst(part, by);
            assertThat(changed).isNotEqualTo(text);
            files.put(file, changed.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Change saved(String file) {
        return files ->
                files.put(file, new String(files.get(file), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16));
    }

    /** Moves the files whose names begin like this; removes them where they go nowhere. */
    private static Change moved(String from, String to) {
        return files -> {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                if (file.getKey().startsWith(from)) {
                    files.remove(file.getKey());
                    if (to != null) {
                        files.put(to + file.getKey().substring(from.length()), file.getValue());
                    }
                }
            }
        };
    }

    private static Change extra(String stage, String condition, String call) {
        return files -> files.put(
                stage + "/extra.drl", """
                package %1$s

                rule "%1$s/extra"
                    @summary( "One more" )
                    @source( "mager-pipe" )
                when
                    %2$s
                then
                    advise.%3$s;
                end
                """.formatted(stage, condition, call).getBytes(StandardCharsets.UTF_8));
    }

    private static String excludingAll() {
        return Arrays.stream(Method.values())
                .map(method -> "exclude( %s, \"Not for one person.\" )".formatted(method))
                .collect(Collectors.joining(";\n    advise."));
    }
}
