package io.gapwise.insight.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.wording.MessageFile;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of which sentences are made: none is written for a field or a word that does not exist, and none ends a clause by itself. */
class ClauseWordsTest {

    private static final String FILE = "io/gapwise/insight/sentences/clauses";
    private static final Set<String> OF_FIELD =
            Set.of("not", "neither", "wh", "known", "unknown", "or", "all", "none", "item", "1");
    private static final Pattern OF_OBSTACLES = Pattern.compile(
            "(obstacles|support|share)(\\.this)?(\\.(PRESENT|ABSENT|UNKNOWN|CLAIMED|TOLD|SHOWN|DISPUTED|NONE|ALL"
                    + "|MOST|SOME|FEW))*(\\.(wh|not|or|item))?");
    private static final List<Slot> LONGEST_FIRST = Slot.every().stream()
            .sorted(Comparator.comparing((Slot slot) -> slot.qualifiedPath().length())
                    .reversed())
            .toList();

    private static Map<String, String> texts(String language) {
        return MessageFile.read(FILE, Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void eachTextOfAFieldIsOneThatASentenceAsksFor(String language) {
        assertThat(texts(language).keySet())
                .filteredOn(key -> slot(key).isPresent())
                .hasSizeGreaterThan(300)
                .allMatch(key -> asked(slot(key).orElseThrow(), key));
    }

    @Test
    void whatStandsAroundTheClausesIsTheSameInBothLanguages() {
        assertThat(around("de")).isEqualTo(around("en")).hasSizeLessThan(100);
    }

    /** Brackets, semicolons and letters in brackets show where a clause ends, so none may stand inside one. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void noClauseLooksLikeTheEndOfOne(String language) {
        assertThat(texts(language))
                .allSatisfy((key, text) -> assertThat(slot(key).isPresent() && text.matches(".*[;\\[\\](].*"))
                        .as("%s = %s", key, text)
                        .isFalse());
    }

    private static Set<String> around(String language) {
        Set<String> keys = new HashSet<>(texts(language).keySet());
        keys.removeIf(key -> slot(key).isPresent() || OF_OBSTACLES.matcher(key).matches());
        return keys;
    }

    private static Optional<Slot> slot(String key) {
        return LONGEST_FIRST.stream()
                .filter(slot -> key.equals(slot.qualifiedPath()) || key.startsWith(slot.qualifiedPath() + "."))
                .findFirst();
    }

    private static boolean asked(Slot slot, String key) {
        if (key.equals(slot.qualifiedPath())) {
            return true;
        }
        String rest = key.substring(slot.qualifiedPath().length() + 1);
        Set<String> words = slot.property().words().stream().map(Word::name).collect(Collectors.toSet());
        List<String> parts = List.of(rest.split("\\."));
        boolean ofWord = words.contains(parts.get(0)) && (parts.size() == 1 || rest.matches("[A-Z_]+\\.(only|not)"));
        boolean ofWords = rest.matches("(in|not)\\..*") && words.containsAll(parts.subList(1, parts.size()));
        boolean ofOperator = Stream.of(Operator.values()).anyMatch(operator -> rest.matches(operator + "(\\.\\d+)?"));
        return OF_FIELD.contains(rest) || ofWord || ofWords || ofOperator;
    }
}
