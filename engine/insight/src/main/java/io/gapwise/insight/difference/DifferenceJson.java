package io.gapwise.insight.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.gapwise.core.ruleset.Condition;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes in which cases two rule sets answer differently as JSON for programs, and leaves out what is null. */
public final class DifferenceJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private DifferenceJson() {}

    /**
     * Holds a comparison in the form in which it is sent.
     *
     * @param same whether it is proved that every case gets the same answer, in the same words
     * @param onlyWording whether it is proved that nothing but words differs
     * @param summary the outcome in one sentence
     * @param staysTheSame in what no answer differs, as is proved
     * @param followsOnly in what answers differ only in cases in which something differs that is listed
     */
    public record Sent(
            boolean same,
            boolean onlyWording,
            String summary,
            List<SentRule> rules,
            List<SentAspect> differences,
            List<Aspect> staysTheSame,
            List<Aspect> followsOnly,
            List<Aspect> undecided,
            List<String> notes) {

        public static Sent of(RuleSetDifference difference) {
            return new Sent(
                    difference.provedTheSame(),
                    difference.onlyWording(),
                    DifferenceText.verdict(difference),
                    difference.rules().changed().stream().map(SentRule::of).toList(),
                    difference.aspects().stream().map(SentAspect::of).toList(),
                    inOrder(difference.same()),
                    inOrder(difference.following()),
                    inOrder(difference.undecided()),
                    difference.notes());
        }

        private static List<Aspect> inOrder(Collection<Aspect> aspects) {
            return Arrays.stream(Aspect.values()).filter(aspects::contains).toList();
        }
    }

    /** Holds what became of a rule. */
    public record SentRule(
            String name, @Nullable String was, RulePair.Kind kind, boolean decides, String file, int line) {

        static SentRule of(RulePair pair) {
            boolean renamed = pair.kind() == RulePair.Kind.RENAMED && pair.before() != null;
            return new SentRule(
                    pair.name(),
                    renamed ? pair.before().name() : null,
                    pair.kind(),
                    pair.decides(),
                    pair.either().file(),
                    pair.either().span().line());
        }
    }

    /**
     * Holds how answers differ in one aspect.
     *
     * @param whole whether it is proved that there are no other kinds of change, but for those that {@code others} tells
     * @param others what is proved of all kinds of change, also of those that are not listed
     */
    public record SentAspect(
            Aspect aspect,
            List<SentChange> changes,
            boolean whole,
            @Nullable String others) {

        static SentAspect of(AspectDifference difference) {
            return new SentAspect(
                    difference.aspect(),
                    difference.changes().stream().map(SentChange::of).toList(),
                    difference.whole(),
                    difference.others().orElse(null));
        }
    }

    /**
     * Holds one kind of change.
     *
     * @param always what holds in every case that shows it
     * @param ways alternatives, each of which suffices beside what always holds and the lead, if there is one
     * @param lead by what lead it is decided beside what always holds, in words
     * @param whole whether these are proved to be all
     * @param smallest a case that shows it
     * @param because the rules without whose change it does not happen: each alone, or all together
     */
    public record SentChange(
            String sentence,
            @Nullable String about,
            @Nullable String from,
            @Nullable String to,
            List<SentTest> always,
            List<List<SentTest>> ways,
            @Nullable String lead,
            boolean whole,
            @JsonRawValue @Nullable String smallest,
            boolean confirmed,
            List<String> also,
            List<String> because,
            boolean together) {

        static SentChange of(AnswerChange change) {
            return new SentChange(
                    change.kind().sentence(),
                    filled(change.kind().about()),
                    filled(change.kind().from()),
                    filled(change.kind().to()),
                    tests(change.where().always()),
                    change.where().ways().stream().map(SentChange::tests).toList(),
                    change.leadInWords().orElse(null),
                    change.where().whole() || change.margin().isPresent(),
                    change.smallest().map(FoundCase::json).orElse(null),
                    change.confirmed(),
                    change.also(),
                    change.blame().rules().stream().map(RulePair::name).toList(),
                    change.blame().alone().isEmpty() && !change.blame().rules().isEmpty());
        }

        private static @Nullable String filled(String text) {
            return text.isEmpty() ? null : text;
        }

        private static List<SentTest> tests(List<Condition.Test> tests) {
            return tests.stream().map(SentTest::of).toList();
        }
    }

    /** Holds a test of an answer, or of what the old rules concluded of the case. */
    public record SentTest(String path, String operator, List<String> values) {

        static SentTest of(Condition.Test test) {
            return new SentTest(
                    test.slot().qualifiedPath(),
                    test.operator().symbol(),
                    test.values().stream().map(String::valueOf).toList());
        }
    }

    /** Returns indented JSON without a line break at the end. */
    public static String text(RuleSetDifference difference) {
        return JSON.writeValueAsString(Sent.of(difference));
    }
}
