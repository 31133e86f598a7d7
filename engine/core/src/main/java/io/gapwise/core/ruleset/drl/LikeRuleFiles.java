package io.gapwise.core.ruleset.drl;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.ruleset.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes files that somebody probably took for a part of a rule set, although nothing reads them: {@code x.DRL},
 * {@code x.drl.txt}, {@code x.case.json}, a list of sources in a wrong folder. Whoever saves such a file believes that its
 * rules are live.
 */
final class LikeRuleFiles {

    private static final List<String> FOLDERS = Stream.concat(
                    Stream.of(Stage.values()).map(Stage::folder), Stream.of("signs"))
            .toList();

    /** What editors, mailers and file managers put behind the name of a file that they keep, copy or send. */
    private static final String KEPT = "(~|\\.(txt|bak|old|orig|rej|save|sav|tmp|disabled|off|copy|swp|text|\\d+)|#| *\\(\\d+\\))+$";

    private LikeRuleFiles() {}

    /** Says whether a file that is not read looks like a file of a rule set. */
    static boolean looksLikeOne(String name) {
        String plain = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String bare = plain.replaceFirst(KEPT, "").replaceFirst("^#", "");
        boolean rules = bare.contains(".drl") || bare.matches(".*\\.(dlr|drll|ddrl|dr1|dr|drt|drlx|rdrl)");
        boolean cases = bare.matches(".*[._-]?cases?[._-]?(js|jso|json|jsn|jason|json5|jsonc)?") && bare.contains("case");
        boolean sources = bare.matches("sources?\\.(json|jsn|jason|json5|jsonc|jso)");
        boolean translation = bare.matches(".+[._-][a-z]{2}\\.(json|jsn|jason|json5|jsonc|jso)") && inFolder(name);
        return rules || cases || sources || translation || bare.endsWith(".json") && inFolder(name);
    }

    /** Says whether the file is in a folder that a rule set has, however deep, or in one with nearly such a name. */
    private static boolean inFolder(String name) {
        List<String> way = List.of(name.split("/"));
        return way.subList(0, way.size() - 1).stream()
                .anyMatch(folder -> FOLDERS.contains(folder) || NearestWord.to(folder, FOLDERS) != null);
    }

    /** Warns of a file that looks like one of a rule set and is not read; those of one folder are about the same. */
    static RuleProblem notRead(RuleFiles files, String name) {
        Problems here = Problems.in(files.root(), name);
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        Optional<String> meant = meant(name);
        here.add(
                ProblemCode.NOT_READ,
                SafeReading.START,
                "this looks like a file of a rule set and is not read",
                expected(),
                meant.orElse(null),
                FOLDERS.contains(folder.replaceFirst("/$", "")) || folder.isEmpty() ? null : "not read in " + folder);
        return here.found().get(0);
    }

    private static String expected() {
        return "<stage>/<name>.drl, <stage>/<name>.cases.json, <stage>/<name>.de.json, signs/<obstacle>.json or sources.json"
                + ", where a stage is "
                + AcceptedWords.oneOf(FOLDERS.stream()
                        .filter(folder -> !folder.equals("signs"))
                        .collect(Collectors.toList()));
    }

    /** Returns the name under which the file would be read, where there is no doubt about it. */
    private static Optional<String> meant(String name) {
        @Nullable String meant = null;
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        String plain = name.substring(folder.length());
        String bare = plain.replaceFirst("(?i)" + KEPT, "").replaceFirst("^#", "");
        if (bare.matches("(?i).+\\.(drl|dlr|drll|ddrl|dr1)")) {
            meant = folder + bare.substring(0, bare.lastIndexOf('.')) + RuleFiles.RULES;
        } else if (bare.matches("(?i).+[._-]cases?\\.(json|jsn|jason|jso|json5|jsonc)")) {
            meant = folder + bare.replaceFirst("(?i)[._-]cases?\\.[a-z0-9]+$", "") + RuleFiles.CASES;
        } else if (bare.matches("(?i)sources?\\.(json|jsn|jason|jso|json5|jsonc)")) {
            meant = RuleFiles.SOURCES;
        }
        return Optional.ofNullable(meant).filter(fitting -> RuleFiles.belongs(fitting) && !fitting.equals(name));
    }
}
