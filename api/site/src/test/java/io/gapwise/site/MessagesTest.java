package io.gapwise.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Word;
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

/** A translation is a file: each says all that the pages say. */
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

    @Test
    void everyWordAndEveryQuestionHasAText() throws IOException {
        Set<String> needed = new TreeSet<>();
        for (Property property : Property.sent()) {
            needed.add("question." + property.path());
            needed.add("question." + property.path() + ".why");
            needed.add("short." + property.path());
            property.words().forEach(word -> needed.add(key(word)));
        }
        Stream.of(VerdictValue.values(), AlignmentValue.values(), Cause.values(), Remedy.values(), Method.values())
                .flatMap(Stream::of)
                .forEach(word -> needed.add(key((Word) word)));

        assertThat(read("messages.properties").stringPropertyNames()).containsAll(needed);
    }

    @Test
    void everyTextThatATemplateAsksForIsThere() throws IOException {
        Set<String> known = read("messages.properties").stringPropertyNames();
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

    private static String key(Word word) {
        return "word." + ((Enum<?>) word).getDeclaringClass().getSimpleName() + "." + word.name();
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
