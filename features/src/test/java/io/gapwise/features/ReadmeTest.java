package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.testing.Contract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the README shows is what the service answers. */
class ReadmeTest extends RunningService {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern REQUEST =
            Pattern.compile("curl [^\\n]*/api/v1/recommendations [^']*'[^']*' -d '\\n(.*?)\\n}'", Pattern.DOTALL);
    private static final Pattern ANSWER = Pattern.compile("```json\\n(.*?)\\n```", Pattern.DOTALL);

    @Autowired
    private Portal portal;

    @Test
    void theReadmesRequestGetsTheAnswerThatItPrints() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String request = found(REQUEST, readme) + "\n}";
        JsonNode printed = JSON.readTree(found(ANSWER, readme));

        Reply reply = portal.ask(request.getBytes(StandardCharsets.UTF_8));

        JsonNode answer = reply.advice().json();
        assertThat(Contract.brokenBy(JSON.readTree(request), answer)).isEmpty();
        requireShown("", printed, answer);
    }

    /** Whatever is printed stands in the answer; of a list the first elements may be printed alone. */
    private static void requireShown(String pointer, JsonNode printed, JsonNode answered) {
        if (printed.isObject()) {
            printed.properties()
                    .forEach(member -> requireShown(
                            pointer + "/" + member.getKey(), member.getValue(), answered.path(member.getKey())));
        } else if (printed.isArray()) {
            for (int i = 0; i < printed.size(); i++) {
                requireShown(pointer + "/" + i, printed.get(i), answered.path(i));
            }
        } else {
            assertThat(answered).as(pointer).isEqualTo(printed);
        }
    }

    private static String found(Pattern pattern, String readme) {
        Matcher matcher = pattern.matcher(readme);
        assertThat(matcher.find()).as("the README has %s", pattern).isTrue();
        return matcher.group(1);
    }
}
