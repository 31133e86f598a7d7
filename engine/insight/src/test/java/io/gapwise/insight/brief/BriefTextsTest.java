package io.gapwise.insight.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Confidence;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.RequestedSolution;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.wording.VocabularyTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/io/gapwise/insight/brief");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSamePlaces() throws IOException {
        Properties english = read("brief.properties");
        Properties german = read("brief_de.properties");

        assertThat(german.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(german.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            assertThat(german.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key));
        }
    }

    @ParameterizedTest
    @CsvSource({"brief.properties", "brief_de.properties"})
    void noTextIsGivenTwiceOrCannotBeFilledIn(String file) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/io/gapwise/insight/brief", file))) {
            assertThat(lines.filter(line -> line.contains(" = ")).map(line -> line.replaceFirst(" = .*", "")))
                    .doesNotHaveDuplicates();
        }
        read(file).forEach((key, text) -> {
            assertThat(new MessageFormat((String) text, Locale.ENGLISH))
                    .as((String) key)
                    .isNotNull();
            assertThat((String) text).as((String) key).doesNotContain("'").isNotBlank();
        });
    }

    /** Texts that nothing says any more would be translated for nothing. */
    @Test
    void everyTextIsSaidSomewhere() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                sources.append(Files.readString(file));
            }
        }
        for (String key : read("brief.properties").stringPropertyNames()) {
            assertThat(beginnings(key)
                            .anyMatch(part ->
                                    sources.indexOf('"' + part + '"') >= 0 || sources.indexOf('"' + part + ".\"") >= 0))
                    .as(key)
                    .isTrue();
        }
    }

    private static Stream<String> beginnings(String key) {
        return Stream.iterate(
                key, part -> !part.isEmpty(), part -> part.substring(0, Math.max(0, part.lastIndexOf('.'))));
    }

    @Test
    void everyWordHasItsSentence() {
        for (Locale language : VocabularyTexts.LANGUAGES) {
            BriefTexts texts = BriefTexts.in(language);
            assertSaid(texts, VerdictValue.values(), "reply.answer", "reply.heading");
            assertSaid(texts, Cause.values(), "reply.cause");
            assertSaid(texts, Remedy.values(), "reply.remedy", "owner.remedy");
            assertSaid(texts, RequestedSolution.values(), "reply.asked");
            assertSaid(texts, Confidence.values(), "confidence");
        }
    }

    private static void assertSaid(BriefTexts texts, Enum<?>[] words, String... keys) {
        for (Enum<?> word : words) {
            for (String key : keys) {
                assertThat(texts.of(key, word)).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1200000, EUR, '€1,200,000'",
        "de, 1200000, EUR, 1.200.000 €",
        "de, 1234567890123.45, EUR, '1.234.567.890.123,45 €'",
        "en, 80.5, GBP, £80.50",
        "en, 12000, XQX, 12000 XQX",
        "de, 500, JPY, 500 ¥",
    })
    void moneyIsWrittenAsInTheLanguageOfThePage(String language, BigDecimal amount, String currency, String written) {
        String money = BriefTexts.in(Locale.forLanguageTag(language)).money(amount, currency);

        assertThat(money.replace('\u00a0', ' ').replace("12,000", "12000")).isEqualTo(written);
        assertThat(money).doesNotContain(" ");
    }

    @Test
    void numbersAndDaysAreWrittenAsInTheLanguageOfThePage() {
        BriefTexts german = BriefTexts.in(Locale.forLanguageTag("de-AT"));

        assertThat(german.number(new BigDecimal("12345.67"))).isEqualTo("12.345,67");
        assertThat(german.number(new BigDecimal("1.5e300"))).isEqualTo("1,5E300");
        assertThat(german.day(LocalDate.of(2026, 3, 1))).isEqualTo("1. März 2026");
        assertThat(BriefTexts.in(Locale.FRENCH).day(LocalDate.of(2026, 3, 1))).isEqualTo("1 March 2026");
        assertThat(german.text("weeks", 1)).isEqualTo("nach einer Woche");
        assertThat(german.text("weeks", 52)).isEqualTo("nach 52 Wochen");
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }

    private static Properties read(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(BriefTexts.class.getResourceAsStream(file))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
