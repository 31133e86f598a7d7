package io.gapwise.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.wording.VocabularyTexts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that each translation, which is a file, contains every text of the pages. */
class MessagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][\\w.]*)[(}]");

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSamePlaces() throws IOException {
        Properties english = read("messages.properties");
        Properties german = read("messages_de.properties");

        assertThat(german.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(german.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_de.properties"})
    void noTextIsGivenTwiceOrCannotBeFilledIn(String file) throws IOException {
        List<String> keys = new ArrayList<>();
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources", file))) {
            lines.filter(line -> line.matches("[A-Za-z][\\w.]* = .*"))
                    .forEach(line -> keys.add(line.substring(0, line.indexOf(' '))));
        }
        assertThat(keys).doesNotHaveDuplicates();

        Properties texts = read(file);
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            assertThat(new MessageFormat(text, Locale.ENGLISH)).as(key).isNotNull();
            assertThat(text.replace("''", "")).as(key).doesNotContain("'").isNotBlank();
        }
    }

    /** The labels of the vocabulary are in the core's message files, where spreadsheets and rules use them as well. */
    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_de.properties"})
    void noTextIsInThePagesAndInTheWording(String file) throws IOException {
        assertThat(read(file).stringPropertyNames()).doesNotContainAnyElementsOf(vocabulary());
    }

    @Test
    void everyTextThatATemplateAsksForIsThere() throws IOException {
        Set<String> known = new TreeSet<>(read("messages.properties").stringPropertyNames());
        known.addAll(vocabulary());
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template :
                    templates.filter(path -> path.toString().endsWith(".html")).toList()) {
                Matcher asked = KEY.matcher(Files.readString(template));
                while (asked.find()) {
                    assertThat(known).as(template.toString()).contains(asked.group(1));
                }
            }
        }
    }

    private static Set<String> vocabulary() throws IOException {
        return read(VocabularyTexts.BASE_NAME + ".properties").stringPropertyNames();
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = Pattern.compile("\\{(\\d)").matcher(text);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }

    private static Properties read(String file) throws IOException {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/" + file)), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(in);
            return texts;
        }
    }
}
