package io.gapwise.service.asking;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.insight.change.Changes;
import io.gapwise.insight.change.OpenAnswers;
import io.gapwise.insight.claims.Claim;
import io.gapwise.insight.claims.ClaimText;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the question from the query part of an address and reports everything that is wrong with it at once. */
final class QuestionParameters {

    private static final String CONCLUSION = "conclusion";
    private static final String TARGET = "target";
    private static final String OPEN = "open";
    private static final String FORM = "form";
    private static final String WHOLE = "whole";
    private static final List<String> FORMS = List.of("page", WHOLE);

    /** The answers that may be named, and the groups of them, such as {@code obstacles}, which name all answers in them. */
    private static final Map<String, List<String>> OPENABLE = openable();

    private final QueryParameters parameters;

    private QuestionParameters(QueryParameters parameters) {
        this.parameters = parameters;
    }

    /** Reads a query such as {@code ?conclusion=COACHING}. */
    static Claim conclusion(@Nullable String query) throws BadParameters {
        QuestionParameters asked = new QuestionParameters(QueryParameters.read(query, List.of(CONCLUSION)));
        String written = asked.parameters.value(CONCLUSION);
        if (written == null) {
            asked.parameters.wrong(
                    ErrorEntry.parameter(ProblemKind.MISSING, CONCLUSION, Sentence.of("parameter.conclusion")));
        }
        Claim claim = written == null ? null : asked.claim(CONCLUSION, written, ClaimText.read(written));
        asked.parameters.refuseIfWrong();
        return Optional.ofNullable(claim).orElseThrow();
    }

    /**
     * Holds a query such as {@code ?target=verdict:TRAINING&open=setting.mentors,gap.nature}.
     *
     * @param wish the conclusion that is wanted; null stands for any other verdict
     */
    record Wish(@Nullable Claim wish, Set<String> open) {}

    static Wish wish(@Nullable String query) throws BadParameters {
        QuestionParameters asked = new QuestionParameters(QueryParameters.read(query, List.of(TARGET, OPEN)));
        String written = asked.parameters.value(TARGET);
        Claim wish = written == null
                ? null
                : asked.claim(TARGET, written, ClaimText.read(written, Changes.WISHES.toArray(Claim.Kind[]::new)));
        Set<String> open = asked.open();
        asked.parameters.refuseIfWrong();
        return new Wish(wish, open);
    }

    /** Reads whether the whole answer is wanted behind the page: {@code ?form=whole}, by default {@code ?form=page}. */
    static boolean whole(@Nullable String query) throws BadParameters {
        QuestionParameters asked = new QuestionParameters(QueryParameters.read(query, List.of(FORM)));
        String form = asked.parameters.value(FORM);
        if (form != null && !FORMS.contains(form)) {
            asked.parameters.wrong(ErrorEntry.parameterWord(
                    ProblemKind.NO_SUCH_WORD, FORM, "there is no such form: " + form, form, FORMS));
        }
        asked.parameters.refuseIfWrong();
        return WHOLE.equals(form);
    }

    private @Nullable Claim claim(String parameter, String written, ClaimText read) {
        if (read.claim().isEmpty()) {
            parameters.wrong(ErrorEntry.parameterWord(
                    ProblemKind.NO_SUCH_CONCLUSION,
                    parameter,
                    Sentence.of("parameter.noConclusion", written),
                    read.allowed(),
                    read.maybe()));
        }
        return read.claim().orElse(null);
    }

    private static Map<String, List<String>> openable() {
        Map<String, List<String>> openable = new LinkedHashMap<>();
        CaseAnswers.paths().forEach(path -> openable.put(path, List.of(path)));
        CaseAnswers.paths().stream()
                .filter(path -> path.contains("."))
                .collect(Collectors.groupingBy(
                        path -> path.substring(0, path.indexOf('.')), LinkedHashMap::new, Collectors.toList()))
                .forEach(openable::put);
        return Collections.unmodifiableMap(openable);
    }

    private Set<String> open() {
        String written = parameters.value(OPEN);
        if (written == null) {
            return OpenAnswers.actionable();
        }
        Set<String> open = new LinkedHashSet<>();
        for (String path : Arrays.asList(written.split(","))) {
            List<String> meant = OPENABLE.getOrDefault(path, List.of());
            if (meant.isEmpty()) {
                parameters.wrong(ErrorEntry.parameterWord(
                        ProblemKind.NO_SUCH_FIELD,
                        OPEN,
                        Sentence.of("parameter.noAnswer", path),
                        List.copyOf(OPENABLE.keySet()),
                        NearestWord.to(path, OPENABLE.keySet())));
            }
            open.addAll(meant);
        }
        return open;
    }
}
