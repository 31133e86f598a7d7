package io.gapwise.sheets.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gapwise.core.problems.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SheetMapJsonTest {

    @ParameterizedTest
    @FieldSource("io.gapwise.sheets.mapping.SampleTables#CSV")
    void aGuessedMapIsReadAsItWasWritten(String sample) throws Exception {
        SheetMap map = MappedSample.of(sample).map();

        assertThat(SheetMapJson.read(SheetMapJson.write(map))).isEqualTo(map);
    }

    @Test
    void aMapWithLongNamesAndWordsIsReadAsItWasWritten(@TempDir Path folder) throws Exception {
        String longName = "very long name ".repeat(13);
        Path file = Files.writeString(
                folder.resolve("long.csv"),
                "Skill %1$s,Role %1$s,Team %1$s,Priority\na,b,c,%2$s\nd,e,f,%3$s\n"
                        .formatted(longName, "word ".repeat(60), "other ".repeat(60)));
        SheetMap map = MappedSample.of(file).map();

        assertThat(map.title()).hasSizeGreaterThan(500);
        assertThat(SheetMapJson.read(SheetMapJson.write(map))).isEqualTo(map);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        UnusableMap refused = refused("""
                {"headerRow": 0, "decimal": "DOT", "titel": "x", "title": "{Skill} – {Who}",
                 "columns": [
                  {"column": "Skill", "use": "ANSWER", "field": "gap.capabilty"},
                  {"column": "Prio", "use": "ANSWER", "field": "goal.stake", "words": {"High": "SERIUS"}},
                  {"column": "Ticks", "use": "OBSTACLES", "words": {"slow": "tools"}},
                  {"column": "Who", "use": "PERSON"},
                  {"column": "Soll", "use": "REQUIRED_LEVEL"},
                  {"column": "Skill", "use": "COMMENT"}],
                 "constants": {"reference": "A-1", "goal.metric": "Profit and more"}}
                """);

        assertThat(refused.problems())
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder(
                        "/titel",
                        "/headerRow",
                        "/decimal",
                        "/title",
                        "/columns/0/field",
                        "/columns/1/words/High",
                        "/columns/2/words/slow",
                        "/columns/5",
                        "/columns",
                        "/constants/reference",
                        "/constants/goal.metric");
        assertThat(refused).hasMessageContaining("/columns/0/field: There is no field 'gap.capabilty'");
        assertThat(refused).hasMessageContaining("Maybe gap.capability.").hasMessageContaining("Maybe SERIOUS.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"columns\": 1}", "{\"columns\": [1]}", "{\"a\":1,\"a\":2}", "null"})
    void isNeverThrownOffByWhatIsNoMap(String text) {
        assertThat(refused(text).problems()).isNotEmpty();
    }

    @Test
    void theSchemaKnowsEveryMemberAndEveryUse() throws IOException {
        JsonNode schema;
        try (InputStream in = Objects.requireNonNull(SheetMapJson.class.getResourceAsStream(SheetMapJson.SCHEMA))) {
            schema = JsonMapper.builder().build().readTree(in);
        }
        assertThat(schema.at("/properties/columns/items/properties/use/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(
                        Arrays.stream(ColumnUse.values()).map(Enum::name).toList());
        JsonNode written = JsonMapper.builder()
                .build()
                .readTree(SheetMapJson.write(
                        MappedSample.of("schulungsbedarf.csv").map()));
        assertThat(schema.at("/properties").propertyNames()).containsAll(written.propertyNames());
        written.get("columns")
                .forEach(column -> assertThat(schema.at("/properties/columns/items/properties")
                                .propertyNames())
                        .containsAll(column.propertyNames()));
    }

    @Test
    void theTextsAreTheSameInBothLanguages() {
        for (TableNotice.Kind kind : TableNotice.Kind.values()) {
            TableNotice notice = TableNotice.of(kind, 1, "two", "three");
            assertThat(MappingTexts.in(Locale.ENGLISH).of(notice))
                    .isNotBlank()
                    .isNotEqualTo(MappingTexts.in(Locale.GERMAN).of(notice));
        }
        assertThat(MappingTexts.in(Locale.GERMAN).keys())
                .isEqualTo(MappingTexts.in(Locale.ENGLISH).keys());
    }

    private static UnusableMap refused(String text) {
        return Objects.requireNonNull(catchThrowableOfType(
                UnusableMap.class, () -> SheetMapJson.read(text.getBytes(StandardCharsets.UTF_8))));
    }
}
