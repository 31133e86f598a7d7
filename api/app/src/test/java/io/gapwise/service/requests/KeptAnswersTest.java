package io.gapwise.service.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.requests.Call.Answer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What never changes can be kept by a client, packed or not, and what may be erased is asked for again each time. */
class KeptAnswersTest {

    private static final String CASE = "{\"title\":\"Late reports\",\"obstacles\":{\"neverLearned\":\"PRESENT\"}}";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private static final String ID = Call.json(service, ServiceUnderTest.RECOMMENDATIONS, CASE)
            .answer()
            .json()
            .get("id")
            .asString();

    private static final String ANSWER = ServiceUnderTest.RECOMMENDATIONS + "/" + ID;

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/recommendations/%s", "/api/v1/recommendations/%s/case", "/api/v1/cases/%s/versions/1"})
    void keepsWhatMayBeErasedOnlyIfItAsksAgain(String path) {
        Answer first = Call.to(service, path.formatted(ID)).answer();
        String tag = first.header("ETag");

        assertThat(tag).matches("\"[0-9a-f]+\"");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        for (String still : new String[] {tag, "W/" + tag, "*", "\"other\", " + tag}) {
            Answer again = Call.to(service, path.formatted(ID))
                    .with("If-None-Match", still)
                    .answer();
            assertThat(again.status()).as(still).isEqualTo(304);
            assertThat(again.text()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(again.header("Cache-Control")).isEqualTo("private, no-cache");
        }
        assertThat(Call.to(service, path.formatted(ID))
                        .with("If-None-Match", "\"other\"")
                        .answer()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keepsARuleSetThatAnsweredForEver() {
        String version =
                Call.to(service, ANSWER).answer().json().at("/ruleset/version").asString();
        Answer text = Call.to(service, "/api/v1/rulesets/" + version).answer();

        assertThat(text.header("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
        assertThat(Call.to(service, "/api/v1/rulesets/" + version)
                        .with("If-None-Match", text.header("ETag"))
                        .answer()
                        .status())
                .isEqualTo(304);
    }

    @Test
    void hasATagOfItsOwnForEachLanguage() {
        Answer german = Call.to(service, ANSWER).with("Accept-Language", "de").answer();
        Answer english = Call.to(service, ANSWER).answer();

        assertThat(german.header("Content-Language")).isEqualTo("de");
        assertThat(german.header("Vary")).containsIgnoringCase("Accept-Language");
        assertThat(german.header("ETag")).isNotEqualTo(english.header("ETag"));
        assertThat(Call.to(service, ANSWER)
                        .with("Accept-Language", "de")
                        .with("If-None-Match", english.header("ETag"))
                        .answer()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void packsUnderATagOfItsOwn() {
        Answer plain = Call.to(service, ANSWER).answer();
        Answer packed = Call.to(service, ANSWER).with("Accept-Encoding", "gzip").answer();

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.unpacked()).isEqualTo(plain.text());
        assertThat(packed.header("Vary")).containsIgnoringCase("Accept-Encoding");
        assertThat(packed.header("ETag")).isEqualTo(plain.header("ETag").replaceFirst("\"$", "-gzip\""));
        Answer again = Call.to(service, ANSWER)
                .with("Accept-Encoding", "gzip")
                .with("If-None-Match", packed.header("ETag"))
                .answer();
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(packed.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "br", "zstd"})
    void packsNothingForWhoeverCannotUnpackIt(String accepted) {
        Answer plain =
                Call.to(service, ANSWER).with("Accept-Encoding", accepted).answer();

        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(plain.json().get("id").asString()).isEqualTo(ID);
    }

    /** A page holds the token of a form beside what an address says; its length, packed, would give the token away. */
    @Test
    void packsNoPage() {
        Answer page = Call.to(service, "/cases/" + ID)
                .with("Accept", "text/html")
                .with("Accept-Encoding", "gzip")
                .answer();

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Encoding")).isEmpty();
        assertThat(page.text()).contains("<html");
    }

    /** A client changes the case that it got packed, and names the state that it saw. */
    @Test
    void changesACaseUnderTheTagOfItsPackedForm() {
        String path = "/api/v1/cases/" + ID;
        Answer packed = Call.to(service, path).with("Accept-Encoding", "gzip").answer();
        String tag = packed.header("ETag");

        Answer changed = Call.to(service, path + "/recommendations")
                .with("Content-Type", "application/json")
                .with("If-Match", tag)
                .post(new byte[0])
                .answer();

        assertThat(tag).matches("\"[0-9]+(-gzip)?\"");
        assertThat(changed.status()).isEqualTo(201);
    }
}
