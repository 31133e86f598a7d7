package io.gapwise.insight.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            {}                                                                                          | -
            {"gap":{"doneBefore":"OFTEN"}}                                                              | 100
            {"gap":{"doneBefore":"LONG_AGO"}}                                                            | 60
            {"gap":{"doneBefore":"BY_SOME"}}                                                              | 50
            {"gap":{"doneBefore":"NEVER"},"setting":{"exemplars":"NO"}}                                 | 0
            {"gap":{"doneBefore":"LONG_AGO"},"audience":{"standing":"AT"},"setting":{"exemplars":"YES"}} | 77
            {"audience":{"standing":"BELOW"},"setting":{"exemplars":"NO"}}                              | 10
            """)
    void readinessIsTheMeanOfWhatIsKnown(String members, Integer readiness) throws BadCase {
        String json = "{\"title\":\"Case\"" + (members.equals("{}") ? "}" : "," + members.substring(1));

        assertThat(Placement.readiness(GapCaseJson.read(json.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(readiness);
    }
}
