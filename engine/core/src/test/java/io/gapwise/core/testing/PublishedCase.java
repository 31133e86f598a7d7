package io.gapwise.core.testing;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a published case and its author's opinion, with the case as answers to the form. The texts are the project's
 * own; the author's words can be read at the source.
 *
 * @param source the place where it was published
 * @param verdict the author's verdict, in the contract's words
 * @param interventions the author's remedies and then methods; {@link #ANY_METHOD} in place of methods where the author
 *     says no more than "training"
 * @param sure says whether the author's text leaves no doubt about the verdict
 * @param differs the reason why the rules give another verdict although the author is sure; null where they do not need
 *     one
 * @param sent the case as it is sent
 * @param intake the case as it arrived, in the requester's view only; null where it is not told
 * @param found the causes that the author found; empty where they are not told
 */
public record PublishedCase(
        String source,
        String verdict,
        List<String> interventions,
        boolean sure,
        @Nullable String differs,
        JsonNode sent,
        @Nullable JsonNode intake,
        Set<Cause> found) {

    public static final String ANY_METHOD = "ANY_METHOD";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BEST_METHODS = 3;
    private static final List<PublishedCase> ALL = read("published.ndjson");
    private static final List<PublishedCase> FRESH = read("fresh.ndjson");

    public static List<PublishedCase> all() {
        return ALL;
    }

    /** Lists the cases that were encoded before anybody saw what the rules say of them. */
    public static List<PublishedCase> fresh() {
        return FRESH;
    }

    public static PublishedCase named(String name) {
        return ALL.stream()
                .filter(published -> published.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no published case \"%s\" in published.ndjson.".formatted(name)));
    }

    public String name() {
        return sent.get("title").asString();
    }

    public boolean hasVerdictOf(JsonNode answer) {
        return answer.at("/verdict/value").asString().equals(verdict);
    }

    /** Lists the author's interventions that an answer advises too. */
    public List<String> interventionsSharedBy(JsonNode answer) {
        List<String> advised = advisedBy(answer);
        boolean learns = !answer.get("methods").isEmpty();
        return interventions.stream()
                .filter(word -> word.equals(ANY_METHOD) ? learns : advised.contains(word))
                .toList();
    }

    /** Lists the remedies of an answer and its first three methods. */
    public static List<String> advisedBy(JsonNode answer) {
        return Stream.concat(
                        answer.get("remedies").valueStream().map(entry -> entry.get("remedy")),
                        answer.get("methods").valueStream().limit(BEST_METHODS).map(entry -> entry.get("method")))
                .map(JsonNode::asString)
                .toList();
    }

    private static List<PublishedCase> read(String file) {
        try (InputStream in = Objects.requireNonNull(PublishedCase.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JSON::readTree)
                    .map(PublishedCase::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a case; a word that the contract does not know is an error here and not a disagreement. */
    private static PublishedCase of(JsonNode line) {
        JsonNode author = line.get("author");
        Stream<Enum<?>> remedies = words(author.get("remedies")).map(Remedy::valueOf);
        Stream<Enum<?>> methods = words(author.get("methods")).map(Method::valueOf);
        return new PublishedCase(
                line.get("source").asString(),
                VerdictValue.valueOf(author.get("verdict").asString()).name(),
                Stream.concat(
                                remedies.map(Enum::name),
                                author.path("anyMethod").asBoolean(false)
                                        ? Stream.of(ANY_METHOD)
                                        : methods.map(Enum::name))
                        .toList(),
                line.get("confidence").asString().equals("high"),
                line.path("differs").asString(null),
                line.get("case"),
                line.get("intake"),
                words(line.path("found")).map(Cause::valueOf).collect(Collectors.toSet()));
    }

    private static Stream<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString);
    }
}
