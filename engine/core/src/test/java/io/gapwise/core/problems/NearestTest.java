package io.gapwise.core.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Side;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {

    private static final List<String> PRESENCE = List.of("PRESENT", "ABSENT", "UNKNOWN");

    /** Holds a vocabulary of the contract or of the rules. */
    record Vocabulary(String name, List<String> words) {

        @Override
        public String toString() {
            return name;
        }
    }

    @SuppressWarnings("unchecked")
    static Stream<Vocabulary> vocabularies() {
        Stream<Class<?>> asked = Property.sent().stream()
                .filter(property -> !property.words().isEmpty())
                .map(Property::type);
        Stream<Class<?>> concluded = Stream.of(Cause.class, Method.class, Remedy.class, Side.class, VerdictValue.class);
        return Stream.concat(asked, concluded)
                .distinct()
                .map(type -> new Vocabulary(type.getSimpleName(), Words.names((Class<? extends Enum<?>>) type)));
    }

    @ParameterizedTest
    @CsvSource({
        "Not present, PRESENT",
        "not_present, PRESENT",
        "NOTPRESENT, PRESENT",
        "non-present, PRESENT",
        "! PRESENT, PRESENT",
        "nicht PRESENT, PRESENT",
        "PRESENT nicht, PRESENT",
        "kein CONFLICT, CONFLICT",
        "Not often, OFTEN",
        "Inexperienced, EXPERIENCED",
        "Unexperienced, EXPERIENCED",
        "ALIGNED, UNALIGNED",
        "WILLING, UNWILLING",
        "SUITED, UNSUITED",
        "KNOWN, UNKNOWN",
        "UNNECESSARY, NECESSARY",
        "IMMODERATE, MODERATE",
        "UNUSUAL, USUAL",
        "NA, NO",
        "Nah, NO",
        "ON, NO",
        "NONE, ONE",
        "ONE, NONE",
        "DONE, NONE",
        "EVER, NEVER",
        "TOLD, NOT_TOLD",
        "NOW TOLD, NOT_TOLD",
        "DID_STICK, DID_NOT_STICK",
        "TRAINING, NOT_TRAINING",
        "NO_TRAINING, TRAINING",
        "BY_NONE, BY_SOME",
        "NONE_SITE, ONE_SITE",
        "JUNIOR, SENIOR",
        "INTERNAL_PROGRAM, EXTERNAL_PROGRAM",
        "INTRAPERSONAL, INTERPERSONAL",
        "OFFBOARDING, ONBOARDING",
        "OFFLINE_COURSE, ONLINE_COURSE",
        "obstacles.toolsAdequate, obstacles.toolsInadequate",
        "obstacles.toolsadequate, obstacles.toolsInadequate",
        "obstacles.expectationsClear, obstacles.expectationsUnclear",
        "a survey, SURVEY",
    })
    void neverSuggestsTheOpposite(String written, String word) {
        assertThat(NearestWord.to(written, List.of(word))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "REMOT, REMOTE",
        "SAILS, SALES",
        "Tecnhical, TECHNICAL",
        "INTERVEIWS, INTERVIEWS",
        "LONG_AG, LONG_AGO",
        "LONGAGOO, LONG_AGO",
        "NOT_TOLLD, NOT_TOLD",
        "did not stik, DID_NOT_STICK",
        "UNKNWN, UNKNOWN",
        "Unalinged, UNALIGNED",
        "NNEVER, NEVER",
        "obstacles.conflikt, obstacles.conflict",
        "obstacles.toolsInadequat, obstacles.toolsInadequate",
    })
    void suggestsAcrossTypingSlips(String written, String word) {
        assertThat(NearestWord.to(written, List.of(word))).isEqualTo(word);
        assertThat(NearestWord.same(written, List.of(word))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "present, PRESENT",
        "'  Pre sent ', PRESENT",
        "„Present“., PRESENT",
        "no, NO",
        "Long ago, LONG_AGO",
        "long-ago, LONG_AGO",
        "LongAgo, LONG_AGO",
        "longago;, LONG_AGO",
        "Did not stick, DID_NOT_STICK",
    })
    void isCertainOfAWordInOtherCaseWithBlanksOrPunctuation(String written, String word) {
        assertThat(NearestWord.same(written, List.of("OTHER", word))).isEqualTo(word);
        assertThat(NearestWord.to(written, List.of("OTHER", word))).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "–", "?", "n/a", "NA", "no", "k. A.", "keine", "1", "x"})
    void isSilentWhereNothingIsNear(String written) {
        assertThat(NearestWord.to(written, PRESENCE)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"rul, rule", "ends, end", "wen, when", "yer, year", "tehn, then"})
    void findsShortKeywordsOfAGrammarToo(String written, String keyword) {
        assertThat(NearestWord.keyword(written, List.of(keyword))).isEqualTo(keyword);
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void noWordIsSuggestedForAnother(Vocabulary vocabulary) {
        for (String word : vocabulary.words()) {
            List<String> others = vocabulary.words().stream()
                    .filter(other -> !other.equals(word))
                    .toList();
            assertThat(NearestWord.to(word, others)).as(word).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void noWordOfAnyOtherVocabularyIsTakenForOne(Vocabulary vocabulary) {
        Set<String> all = new TreeSet<>();
        vocabularies().forEach(other -> all.addAll(other.words()));
        vocabulary.words().forEach(all::remove);
        for (String word : all) {
            assertThat(NearestWord.to(word, vocabulary.words())).as(word).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void noDeniedWordIsSuggestedInItsPlace(Vocabulary vocabulary) {
        List<String> before = List.of(
                "un",
                "in",
                "im",
                "il",
                "ir",
                "non",
                "non-",
                "dis",
                "mis",
                "de",
                "a",
                "anti",
                "no ",
                "not ",
                "NOT_",
                "not",
                "never ",
                "without ",
                "un-",
                "nicht ",
                "nicht-",
                "kein ",
                "keine ",
                "ohne ",
                "nie ",
                "miss",
                "hardly ",
                "un ",
                "im ",
                "in ",
                "Kein",
                "Nicht",
                "less ",
                "!",
                "≠ ",
                "n");
        List<String> behind = List.of(" not", " no", " - no", " nicht", "less", "-free", " kein", "los", " none");
        for (String word : vocabulary.words()) {
            String spoken = word.toLowerCase(Locale.ROOT).replace('_', ' ');
            for (String denied : denied(spoken, before, behind)) {
                assertThat(NearestWord.to(denied, vocabulary.words()))
                        .as(denied)
                        .isNotEqualTo(word);
            }
            before.stream()
                    .map(prefix -> prefix.strip().replace("-", "").replace("_", ""))
                    .filter(prefix -> spoken.startsWith(prefix) && !prefix.equals("a") && !prefix.equals("n"))
                    .forEach(prefix -> assertThat(NearestWord.to(spoken.substring(prefix.length()), vocabulary.words()))
                            .as(spoken + " without " + prefix)
                            .isNotEqualTo(word));
        }
    }

    private static List<String> denied(String word, List<String> before, List<String> behind) {
        List<String> denied = new ArrayList<>();
        before.forEach(prefix -> denied.add(prefix + word));
        behind.forEach(suffix -> denied.add(word + suffix));
        // A letter n before a consonant is a key that was pressed twice or by chance; it denies nothing.
        denied.remove("n" + (word.matches("[aeiou].*") ? "" : word));
        return denied;
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void everyWordIsFoundAcrossOneSlip(Vocabulary vocabulary) {
        for (String word : vocabulary.words()) {
            for (String slip : slips(word)) {
                String left = slip.replace("_", "");
                if (left.length() >= 4 && word.replace("_", "").length() >= 4 && !turnsTheMeaning(word, slip)) {
                    assertThat(NearestWord.to(slip, vocabulary.words()))
                            .as(slip)
                            .isEqualTo(word);
                }
            }
        }
    }

    /** Lists the words that one wrong, missing, additional or exchanged letter makes of a word. */
    private static Set<String> slips(String word) {
        Set<String> slips = new TreeSet<>();
        for (int i = 0; i <= word.length(); i++) {
            String before = word.substring(0, i);
            String from = word.substring(i);
            IntStream.rangeClosed('A', 'Z').forEach(c -> slips.add(before + (char) c + from));
            if (!from.isEmpty() && from.charAt(0) != '_') {
                slips.add(before + from.substring(1));
                IntStream.rangeClosed('A', 'Z').forEach(c -> slips.add(before + (char) c + from.substring(1)));
            }
            if (from.length() > 1 && from.charAt(0) != '_' && from.charAt(1) != '_') {
                slips.add(before + from.charAt(1) + from.charAt(0) + from.substring(2));
            }
        }
        slips.remove(word);
        return slips;
    }

    /**
     * Recognises the few slips that make another word of a denial, or a denial of another word; these must not be
     * found.
     */
    private static boolean turnsTheMeaning(String word, String slip) {
        boolean shortDenial = Stream.of("NOT", "NO")
                .anyMatch(no -> List.of(word.split("_")).contains(no)
                        != List.of(slip.split("_")).contains(no));
        boolean letterOfDenial = withoutN(slip).contains(word) || withoutN(word).contains(slip);
        return shortDenial || letterOfDenial || slip.equals("A" + word) || word.equals("NONE") && slip.equals("DONE");
    }

    /**
     * Lists the texts that lack a letter n before a vowel at the beginning of one of their words, such as "EVER" for
     * "NEVER".
     */
    private static List<String> withoutN(String text) {
        return Pattern.compile("(?<![A-Z])N(?=[AEIOU])")
                .matcher(text)
                .results()
                .map(n -> text.substring(0, n.start()) + text.substring(n.end()))
                .toList();
    }

    @Test
    void aLongTextIsNotCompared() {
        assertThat(NearestWord.to("PRESENT".repeat(20), PRESENCE)).isNull();
    }
}
