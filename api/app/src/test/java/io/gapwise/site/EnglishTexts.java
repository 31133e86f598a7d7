package io.gapwise.site;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Knows every English text of the message files and of the built-in rules, and finds those that stand in a text of
 * another language. It looks for runs of words, because a single word may be the same in both languages.
 */
final class EnglishTexts {

    private static final int SHORTEST_RUN = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d’'-]+");
    private static final Pattern PLACE = Pattern.compile("\\{[^{}]*(\\{[^{}]*\\}[^{}]*)*\\}");
    private static final List<String> FILES =
            List.of("/messages", "/io/gapwise/core/wording/vocabulary", "/io/gapwise/core/wording/problems");

    private final Map<String, Set<String>> byBeginning = new HashMap<>();
    private int known;

    private EnglishTexts() {}

    static EnglishTexts all() {
        EnglishTexts texts = new EnglishTexts();
        Set<String> german = new LinkedHashSet<>();
        for (String file : FILES) {
            read(file + "_de.properties").values().forEach(text -> german.addAll(runs((String) text)));
        }
        for (String file : FILES) {
            read(file + ".properties").values().forEach(text -> texts.add((String) text, german));
        }
        RuleSet rules = RuleSetReader.checkBuiltIn(BuiltInRules.files()).rules().orElseThrow();
        for (Rule rule : rules.rules()) {
            texts.add(rule.summary(), german);
            rule.calls().stream()
                    .flatMap(call -> call.conclusion().texts().stream())
                    .forEach(text -> texts.add(text.written(), german));
        }
        return texts;
    }

    int known() {
        return known;
    }

    /** Returns the English texts that stand in this one. */
    Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        List<String> words = words(text);
        String joined = " " + String.join(" ", words) + " ";
        for (int i = 0; i + SHORTEST_RUN <= words.size(); i++) {
            String beginning = String.join(" ", words.subList(i, i + SHORTEST_RUN));
            byBeginning.getOrDefault(beginning, Set.of()).stream()
                    .filter(run -> joined.contains(" " + run + " "))
                    .forEach(found::add);
        }
        return found;
    }

    private void add(String text, Set<String> german) {
        for (String run : runs(text)) {
            if (!german.contains(run)) {
                known++;
                String beginning = String.join(" ", List.of(run.split(" ")).subList(0, SHORTEST_RUN));
                byBeginning
                        .computeIfAbsent(beginning, key -> new LinkedHashSet<>())
                        .add(run);
            }
        }
    }

    /** Returns the parts of a text between its places, as words in lower case; those of fewer words are left out. */
    private static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        for (String part : PLACE.split(text)) {
            List<String> words = words(part);
            if (words.size() >= SHORTEST_RUN) {
                runs.add(String.join(" ", words));
            }
        }
        return runs;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(java.util.Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Properties read(String file) {
        Properties read = new Properties();
        try (InputStream in = EnglishTexts.class.getResourceAsStream(file)) {
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
