package io.gapwise.insight.checking;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.testing.MiniRules;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CheckReportSarifTest {

    private static final Schema SARIF = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(CheckReportSarifTest.class.getResourceAsStream("sarif-schema-2.1.0.json"));

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void keepsToTheStandardsSchema() {
        assertThat(SARIF.validate(written(broken()))).isEmpty();
        assertThat(SARIF.validate(written(MiniRules.asTheyAre().files()))).isEmpty();
    }

    @Test
    void theSchemaWouldNoticeAMistake() {
        JsonNode log = written(broken());
        ((ObjectNode) log.at("/runs/0/results/0")).put("level", "ERROR");

        assertThat(SARIF.validate(log)).isNotEmpty();
    }

    @Test
    void tellsEachProblemWithItsPlaceAndAdvice() {
        JsonNode result = written(broken()).at("/runs/0/results/0");

        assertThat(result.at("/ruleId").asString()).isEqualTo("unknown-word");
        assertThat(result.at("/level").asString()).isEqualTo("error");
        assertThat(result.at("/message/text").asString())
                .startsWith("Unknown word 'PRESNT' for obstacles.conflict. Expected PRESENT, ")
                .endsWith("Maybe PRESENT.");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("causes/new.drl");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(7);
        assertThat(result.at("/locations/0/physicalLocation/region/startColumn").asInt())
                .isEqualTo(36);
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asString())
                .isEqualTo("causes/quarrel");
    }

    @Test
    void saysWhereAProblemEndsAndWhatMendsIt() {
        JsonNode result = written(broken()).at("/runs/0/results/0");
        JsonNode replacement = result.at("/fixes/0/artifactChanges/0/replacements/0");

        assertThat(result.at("/locations/0/physicalLocation/region/endColumn").asInt())
                .isEqualTo(42);
        assertThat(replacement.at("/deletedRegion").toString())
                .isEqualTo("{\"startLine\":7,\"startColumn\":36,\"endColumn\":42}");
        assertThat(replacement.at("/insertedContent/text").asString()).isEqualTo("PRESENT");
    }

    @Test
    void tellsTheCauseAsAResultAndWhatFollowsAsRelatedToIt() {
        RuleFiles renamed = MiniRules.asTheyAre()
                .withFile(
                        "sources.json",
                        "[ { \"id\": \"other\", \"title\": \"T\", \"author\": \"A\", \"where\": \"W\" } ]")
                .files();

        JsonNode results = written(renamed).at("/runs/0/results");
        List<String> ids = results.findValuesAsString("ruleId");

        assertThat(ids).filteredOn(id -> id.equals("unknown-source")).hasSizeLessThanOrEqualTo(2);
        assertThat(SARIF.validate(written(renamed))).isEmpty();
        assertThat(results.get(0).at("/message/text").asString()).contains("more problems follow from this one.");
        assertThat(results.get(0).at("/relatedLocations")).hasSize(3);
    }

    @Test
    void listsEveryCodeAndResultsPointIntoTheList() {
        JsonNode run = written(broken()).at("/runs/0");
        List<String> ids = run.at("/tool/driver/rules").findValuesAsString("id");

        assertThat(ids)
                .containsExactlyElementsOf(Arrays.stream(ProblemCode.values())
                        .map(ProblemCode::written)
                        .toList());
        assertThat(run.at("/results"))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(ids.get(result.get("ruleIndex").asInt()))
                        .isEqualTo(result.get("ruleId").asString()));
    }

    @ParameterizedTest
    @CsvSource({
        "rules/causes/a.drl, rules/causes/a.drl",
        "./causes/a.drl, causes/a.drl",
        "../my rules/é#?%.drl, ../my%20rules/%C3%A9%23%3F%25.drl",
        "a:b/c.drl, a%3Ab/c.drl",
        "/home/x y/c.drl, file:///home/x%20y/c.drl",
        "rules\\sub/c.drl, rules/sub/c.drl",
        "C:\\my rules/c.drl, file:///C:/my%20rules/c.drl",
    })
    void filesAreNamedAsUris(String file, String uri) {
        assertThat(FileUri.of(file)).isEqualTo(uri);
    }

    private static JsonNode written(RuleFiles files) {
        return JSON.readTree(CheckReportSarif.text(RuleSetCheck.of(files), "1.2.3"));
    }

    private static RuleFiles broken() {
        return MiniRules.asTheyAre().withFile("causes/new.drl", """
                package causes

                rule "causes/quarrel"
                    @summary( "People who quarrel do not work" )
                    @source( "first" )
                when
                    GapCase( obstacles.conflict == PRESNT )
                then
                    advise.findCause( CONFLICT, "They quarrel." );
                end
                """).files();
    }
}
