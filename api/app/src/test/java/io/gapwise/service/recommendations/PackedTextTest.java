package io.gapwise.service.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.proof.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A packed answer comes out as it went in, in every later version of the program, and what was stored whole stays readable. */
class PackedTextTest {

    static Stream<String> texts() {
        Random random = new Random(7);
        StringBuilder noise = new StringBuilder();
        random.ints(200_000, 0, 0x10000)
                .filter(each -> !Character.isSurrogate((char) each))
                .forEach(each -> noise.append((char) each));
        return Stream.of(
                "",
                "{}",
                "{\"title\":\"\u00e9 \ud83d\ude00 \u0000\"}",
                "{\"rule\":\"triage/alignment-unknown\"}".repeat(20_000),
                "a".repeat(1_000_000),
                noise.toString());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void comesOutAsItWentIn(String text) {
        assertThat(PackedText.unpack(PackedText.pack(text))).isEqualTo(text);
    }

    /** Whatever was packed with a dictionary can only be read with the same one. */
    @Test
    void neverChangesADictionary() throws IOException {
        try (InputStream first = PackedText.class.getResourceAsStream("answers-1.txt")) {
            assertThat(Sha256.ofBytes(first.readAllBytes()))
                    .isEqualTo("5688a95b463df54b785a724343b5ede92926274c5a2addeb52856be406fe73ea");
        }
    }

    @Test
    void saysNothingOfWhatIsNoLongerWhatWasStored() {
        byte[] packed = PackedText.pack("{\"rule\":\"triage/alignment-unknown\"}".repeat(20));
        byte[] cut = Arrays.copyOf(packed, packed.length / 2);
        byte[] bomb = PackedText.pack("a".repeat(4_000_000));
        byte[] later = packed.clone();
        later[0] = 9;

        assertThat(Stream.of(cut, bomb, later, new byte[0], new byte[] {1}, new byte[] {1, 7, 7}))
                .allSatisfy(each -> assertThat(PackedText.unpack(each)).isEqualTo(PackedText.UNREADABLE));
    }

    @Test
    void isStoredInThePlaceOfAFractionAndReadLikeWhatWasStoredWhole(@TempDir Path data) {
        String gapCase = "{\"title\":\"Case\",\"reference\":\"R-1\",\"obstacles\":{\"neverLearned\":\"PRESENT\"}}";
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            String answer = service.post(gapCase).body();
            String id = ServiceUnderTest.JSON.readTree(answer).get("id").asString();
            JdbcClient store = service.bean(JdbcClient.class);
            int stored = store.sql("select length(packed) from stored_recommendation where body is null")
                    .query(Integer.class)
                    .single();

            assertThat(stored).isLessThan(answer.getBytes(StandardCharsets.UTF_8).length / 3);
            assertThat(service.get(ServiceUnderTest.RECOMMENDATIONS + "/" + id).body())
                    .isEqualTo(answer);
            String list = service.get(ServiceUnderTest.RECOMMENDATIONS).body();
            String export = service.get("/api/v1/export").body();
            WholeText.ofAll(store);

            assertThat(service.get(ServiceUnderTest.RECOMMENDATIONS + "/" + id).body())
                    .isEqualTo(answer);
            assertThat(service.get(ServiceUnderTest.RECOMMENDATIONS).body()).isEqualTo(list);
            assertThat(recommendation(service.get("/api/v1/export").body()))
                    .isEqualTo(recommendation(export))
                    .contains(answer);
        }
    }

    private static String recommendation(String export) {
        return export.lines()
                .filter(each -> each.startsWith("{\"type\":\"recommendation\""))
                .findFirst()
                .orElseThrow();
    }
}
