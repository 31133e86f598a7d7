package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.PublishedCase;
import io.gapwise.core.testing.RandomAnswers;
import io.gapwise.insight.change.Alternatives;
import io.gapwise.insight.interview.Interview;
import io.gapwise.insight.interview.InterviewState;
import io.gapwise.insight.interview.OpenQuestion;
import io.gapwise.insight.logic.CaseLogic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * After which share of the questions none is left that could change the verdict, when each is answered as it is: by the
 * interview's order, by the contract's, and by a flowchart's that begins with the obstacles of the person and of the
 * workplace. And how many of the verdicts are settled then, and before how many of them the workplace was looked at.
 * Run on demand: {@code mvn -pl rules -am test -Dtest=InterviewMeasured -Dsurefire.failIfNoSpecifiedTests=false}, with
 * {@code -DargLine=-Dinterview.random=1000} for another number of random cases.
 */
class InterviewMeasured {

    private final Evaluator evaluator = new Evaluator(RulesOfModule.RULES);
    private final Interview interview =
            new Interview(evaluator, CaseLogic.of(RulesOfModule.RULES), new Alternatives(RulesOfModule.RULES));
    private final GapCase nothing = CaseBuilder.aGapCase().build();
    private final List<OpenQuestion> all = interview.next(nothing, Set.of()).questions();

    @Test
    void howManyQuestionsItTakes() {
        int random = Integer.getInteger("interview.random", 200);
        RandomAnswers answers = new RandomAnswers(5);
        List<GapCase> drawn = new ArrayList<>();
        for (int i = 0; i < random; i++) {
            drawn.add(CaseBuilder.aGapCase(answers.answers(1.0)).build());
        }
        List<GapCase> published =
                PublishedCase.all().stream().map(InterviewMeasured::sent).toList();
        System.out.printf("Of %d questions, none is left that could change the verdict after%n%n", all.size());
        System.out.println(
                "| | interview | contract's order | flowchart | settled then | workplace looked at before |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        print("the published cases", published);
        print("%,d random cases, all answered".formatted(random), drawn);
    }

    private void print(String name, List<GapCase> cases) {
        double ours = 0;
        double settled = 0;
        double workplace = 0;
        double contract = 0;
        double flowchart = 0;
        for (GapCase each : cases) {
            GapCase truth = answersOf(each);
            Length length = asked(truth);
            ours += length.questions;
            settled += length.settled ? 1 : 0;
            workplace += length.workplace ? 1 : 0;
            contract += asked(truth, Comparator.comparingInt(InterviewMeasured::place));
            flowchart += asked(truth, Comparator.comparingInt(InterviewMeasured::placeInFlowchart));
        }
        double questions = (double) cases.size() * all.size() / 100;
        System.out.printf(
                "| %s | %.0f %% (%.1f) | %.0f %% | %.0f %% | %.0f %% | %.0f %% |%n",
                name,
                ours / questions,
                ours / cases.size(),
                contract / questions,
                flowchart / questions,
                100 * settled / cases.size(),
                100 * workplace / cases.size());
    }

    /**
     * How an interview went.
     *
     * @param workplace whether the workplace was looked at before the person, and before the verdict was called settled
     */
    private record Length(int questions, boolean settled, boolean workplace) {}

    private Length asked(GapCase truth) {
        Set<String> asked = new HashSet<>();
        GapCase known = nothing;
        int count = 0;
        boolean workplace = false;
        boolean before = true;
        InterviewState step = interview.next(known, asked);
        while (!step.nothingLeft() && !step.questions().isEmpty()) {
            OpenQuestion question = step.questions().get(0);
            workplace |= question.id().equals("obstacles.workplace");
            before &= workplace || !step.settled() && !question.id().equals("obstacles.person");
            known = answered(known, truth, question, asked);
            count++;
            step = interview.next(known, asked);
        }
        assertThat(workplace && before).as("the workplace first: %s", truth).isTrue();
        if (evaluator.verdict(known) != evaluator.verdict(truth)) {
            throw new IllegalStateException("A settled verdict was wrong: " + truth);
        }
        return new Length(count, step.settled(), workplace && before);
    }

    private int asked(GapCase truth, Comparator<OpenQuestion> order) {
        Set<String> asked = new HashSet<>();
        GapCase known = nothing;
        int count = 0;
        for (OpenQuestion question : all.stream().sorted(order).toList()) {
            if (interview.nothingLeft(known, asked)) {
                break;
            }
            known = answered(known, truth, question, asked);
            count++;
        }
        return count;
    }

    private static GapCase answered(GapCase known, GapCase truth, OpenQuestion question, Set<String> asked) {
        GapCase answered = known;
        for (String path : question.fields()) {
            Property property = CaseAnswers.find(path).orElseThrow();
            answered = CaseAnswers.with(answered, property, property.read(truth));
            asked.add(path);
        }
        return answered;
    }

    /** Returns the case with what statements say as answers, because nobody is asked for statements. */
    private GapCase answersOf(GapCase gapCase) {
        GapCase answers = nothing;
        for (Property property : Property.sent()) {
            answers = CaseAnswers.with(answers, property, property.read(gapCase.judged()));
        }
        return answers;
    }

    private static GapCase sent(PublishedCase published) {
        try {
            return GapCaseJson.read(published.sent().toString().getBytes(StandardCharsets.UTF_8));
        } catch (BadCase e) {
            throw new IllegalStateException("A published case must be a case.", e);
        }
    }

    private static int place(OpenQuestion question) {
        return CaseAnswers.paths().indexOf(question.fields().get(0));
    }

    private static int placeInFlowchart(OpenQuestion question) {
        return question.id().equals("obstacles.person") ? -2 : question.several() ? -1 : place(question);
    }
}
