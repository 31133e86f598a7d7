package io.gapwise.service.plans;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.planfile.BadPlanFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gathers everything that is wrong, said in one language. */
final class SaidProblems {

    private final List<Problem> problems = new ArrayList<>();
    private final Locale language;

    SaidProblems(Locale language) {
        this.language = language;
    }

    void add(ProblemKind kind, String at, Sentence said) {
        add(kind, at, said, List.of());
    }

    void add(ProblemKind kind, String at, Sentence said, List<String> allowed) {
        problems.add(new Problem(kind, at, said.in(language), allowed, null));
    }

    /** Adds what is wrong with a word that is none of those that are accepted. */
    void word(String at, String written, List<String> allowed) {
        Problem found = Problem.unknownWord(ProblemKind.NO_SUCH_WORD, at, Sentence.of("sent.word"), written, allowed);
        problems.add(new Problem(found.kind(), at, found.detail(language), allowed, found.maybe()));
    }

    /** Adds what was said in this language before. */
    void addSaid(List<Problem> others) {
        problems.addAll(others);
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }

    boolean none() {
        return problems.isEmpty();
    }

    Locale language() {
        return language;
    }

    /** @throws BadPlanFile if anything is wrong */
    void refuseIfAny() throws BadPlanFile {
        if (!problems.isEmpty()) {
            throw new BadPlanFile(problems);
        }
    }
}
