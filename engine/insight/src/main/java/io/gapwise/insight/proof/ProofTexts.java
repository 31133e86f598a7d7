package io.gapwise.insight.proof;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.wording.MessageFile;
import io.gapwise.core.wording.VocabularyTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows the sentences of a proof report in one language. */
public final class ProofTexts {

    private static final String BASE_NAME = "io/gapwise/insight/proof/proof";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

    private static final Map<String, Map<String, String>> BY_LANGUAGE = VocabularyTexts.LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getLanguage, language -> MessageFile.read(BASE_NAME, language)));

    private final Locale language;
    private final Map<String, String> texts;
    /** What the invariants say, by their names. */
    private final Map<String, String> invariants = new HashMap<>();

    private ProofTexts(Locale language) {
        this.language = language;
        this.texts = BY_LANGUAGE.get(language.getLanguage());
    }

    /** Returns the sentences in a language, or in English where there are none; invariants are called by their names. */
    public static ProofTexts in(Locale wanted) {
        return new ProofTexts(VocabularyTexts.supported(wanted));
    }

    /** Returns the same with what the invariants of this rule set say. */
    public static ProofTexts in(Locale wanted, RuleSet rules) {
        ProofTexts texts = in(wanted);
        for (Rule invariant : rules.invariants()) {
            texts.invariants.put(
                    invariant.name(),
                    rules.translations()
                            .of(texts.language, invariant.name(), invariant.summary())
                            .orElse(invariant.summary()));
        }
        return texts;
    }

    public String sentence(Promise promise) {
        return text("promise." + promise.code());
    }

    public String outcome(ProofOutcome outcome) {
        return text("outcome." + outcome.code());
    }

    /** Returns what a part of a promise is about, in words where there are any. */
    public String about(PromiseResult result) {
        String key = "about." + result.promise().code() + (result.about().isEmpty() ? "" : "." + result.about());
        return texts.getOrDefault(key, invariants.getOrDefault(result.about(), result.about()));
    }

    /** Returns the sentence that says more about a result; an empty text where there is none. */
    public String detail(PromiseResult result) {
        return result.detail().isEmpty()
                ? ""
                : text("detail." + result.detail(), result.values().toArray());
    }

    /** Returns in one sentence how many of all results are proved. */
    public String summary(ProofReport report) {
        int all = report.results().size();
        return report.proved()
                ? text("report.proved", all)
                : text(
                        "report.failed",
                        count(report, ProofOutcome.PROVED),
                        all,
                        count(report, ProofOutcome.REFUTED),
                        count(report, ProofOutcome.UNDECIDED),
                        count(report, ProofOutcome.CONTRADICTED));
    }

    /** Returns how many of the parts of a promise are proved, and where they are not all, what became of the first other. */
    public String found(List<PromiseResult> parts) {
        PromiseResult worst = parts.stream()
                .filter(part -> part.outcome() != ProofOutcome.PROVED)
                .findFirst()
                .orElse(parts.get(0));
        if (parts.size() == 1) {
            return outcome(worst.outcome());
        }
        long proved = parts.stream()
                .filter(part -> part.outcome() == ProofOutcome.PROVED)
                .count();
        String many = text("report.parts", proved, parts.size()) + " " + outcome(ProofOutcome.PROVED);
        return worst.outcome() == ProofOutcome.PROVED ? many : many + ", " + outcome(worst.outcome());
    }

    public String text(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("There is no sentence %s in %s.".formatted(key, language));
        }
        return PLACE.matcher(text)
                .replaceAll(
                        place -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
    }

    private static long count(ProofReport report, ProofOutcome outcome) {
        return report.results().stream()
                .filter(result -> result.outcome() == outcome)
                .count();
    }
}
