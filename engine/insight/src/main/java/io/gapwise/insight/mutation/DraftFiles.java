package io.gapwise.insight.mutation;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.insight.rulecases.ExpectedAnswer;
import io.gapwise.insight.rulecases.FurtherCase;
import io.gapwise.insight.rulecases.RuleCases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds drafts to the files of cases beside the rules. Nothing that stands in a file is changed, and a draft that already
 * stands there is not added again.
 */
public final class DraftFiles {

    private final Path folder;
    private final RuleFiles files;
    private final Set<String> known;

    /** @param cases the cases that were read from these files */
    public DraftFiles(Path folder, RuleFiles files, RuleCases cases) {
        this.folder = folder;
        this.files = files;
        this.known = cases.further().stream().map(DraftFiles::key).collect(Collectors.toSet());
    }

    /** Writes the drafts and returns how many were added. */
    public int add(List<DraftCase> drafts) throws IOException {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        for (DraftCase draft : drafts) {
            if (!known.contains(key(draft))) {
                entries.computeIfAbsent(cases(draft.rule()), file -> new ArrayList<>())
                        .add(DraftText.entry(draft));
            }
        }
        write(entries);
        return entries.values().stream().mapToInt(List::size).sum();
    }

    /** Writes the draft of a rule's own case and returns the file that it was added to. */
    public Path add(OwnCaseDraft draft) throws IOException {
        String name = cases(draft.rule());
        write(Map.of(name, List.of(DraftText.ownEntry(draft))));
        return folder.resolve(name);
    }

    private String cases(Rule rule) {
        String rules = rule.file().substring(files.root().length());
        return rules.substring(0, rules.length() - RuleFiles.RULES.length()) + RuleFiles.CASES;
    }

    private void write(Map<String, List<String>> entries) throws IOException {
        for (Map.Entry<String, List<String>> file : entries.entrySet()) {
            byte[] before = files.cases().get(file.getKey());
            String text = before == null ? "[]" : new String(before, StandardCharsets.UTF_8);
            Files.writeString(folder.resolve(file.getKey()), with(text, file.getValue()));
        }
    }

    /** Returns the text of a file of cases with more entries at its end. */
    static String with(String text, List<String> entries) {
        int end = text.lastIndexOf(']');
        String before = text.substring(0, end).stripTrailing();
        String comma = before.endsWith("[") ? "\n" : ",\n";
        return before + comma + String.join(",\n", entries) + "\n" + text.substring(end);
    }

    private static String key(DraftCase draft) {
        Map<String, Object> then = new TreeMap<>();
        draft.then().forEach((part, words) -> then.put(part.written(), words.written()));
        Map<String, Object> whole = draft.nearby().whole();
        return key(
                draft.rule().name(), draft.nearby().changes(), whole == null ? Map.of() : whole, draft.speaks(), then);
    }

    private static String key(FurtherCase further) {
        ExpectedAnswer expected = further.then();
        Map<String, Object> then = new TreeMap<>();
        expected.parts().forEach((part, words) -> then.put(part.written(), words.written()));
        return key(
                further.rule(),
                further.changes(),
                further.ofItself() ? further.answers() : Map.of(),
                expected.speaks(),
                then);
    }

    private static String key(
            String rule, Map<String, ?> changes, Map<String, ?> whole, @Nullable Boolean speaks, Map<String, ?> then) {
        return rule + " " + new TreeMap<>(changes) + " " + new TreeMap<>(whole) + " " + speaks + " " + then;
    }
}
