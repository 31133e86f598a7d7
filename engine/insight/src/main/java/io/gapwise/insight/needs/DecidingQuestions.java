package io.gapwise.insight.needs;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.insight.interview.Interview;
import io.gapwise.insight.interview.OpenQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the few questions that would decide most rows. Groups that say the same are asked about once; their names and
 * numbers of people are left out, because they decide how people learn and not whether they have to.
 */
public final class DecidingQuestions {

    /** So many questions are few enough to be asked. */
    public static final int MOST = 3;

    /** So many different groups are asked about, those with the most rows first. */
    private static final int MOST_KINDS = 24;

    private static final List<Property> LEFT_OUT = Property.sent().stream()
            .filter(property -> property.kind() == Property.Kind.TEXT
                    || property.kind() == Property.Kind.WHOLE_NUMBER
                    || property.kind() == Property.Kind.NUMBER)
            .filter(property -> !property.path().equals("title"))
            .toList();
    private static final String WORKPLACE = "obstacles.workplace";
    private static final String PERSON = "obstacles.person";
    private static final Property TITLE = CaseAnswers.find("title").orElseThrow();

    private final Interview interview;

    public DecidingQuestions(Interview interview) {
        this.interview = interview;
    }

    /**
     * What was found.
     *
     * @param rows how many rows the questions were weighed with
     */
    public record Found(List<DecidingQuestion> questions, int rows) {

        public Found {
            questions = List.copyOf(questions);
        }
    }

    /** Returns the questions, in the order in which an interview would ask them of most rows. */
    public Found of(List<NeedGroup> groups) {
        Map<GapCase, Integer> kinds = new LinkedHashMap<>();
        groups.forEach(group -> kinds.merge(facts(group.common()), group.rows(), Integer::sum));
        Map<String, Weight> weights = new HashMap<>();
        int rows = 0;
        for (Map.Entry<GapCase, Integer> kind : kinds.entrySet().stream()
                .sorted(Map.Entry.<GapCase, Integer>comparingByValue().reversed())
                .limit(MOST_KINDS)
                .toList()) {
            rows += kind.getValue();
            List<OpenQuestion> open = interview.next(kind.getKey(), Set.of()).questions();
            for (int place = 0; place < open.size(); place++) {
                OpenQuestion question = open.get(place);
                if (question.canChangeVerdict() > 0) {
                    weights.computeIfAbsent(question.id(), id -> new Weight(question))
                            .add(kind.getValue(), question.canChangeVerdict(), place);
                }
            }
        }
        int all = Math.max(1, rows);
        List<DecidingQuestion> questions = first(weights).stream()
                .sorted(Comparator.comparingDouble(Weight::place).thenComparing(Weight::id))
                .map(weight -> weight.question(all))
                .toList();
        return new Found(questions, rows);
    }

    /** Whoever looks for what is wrong with the people only finds it, so the workplace goes with that question. */
    private static List<Weight> first(Map<String, Weight> weights) {
        List<Weight> sorted = new ArrayList<>(weights.values());
        sorted.sort(Comparator.comparingDouble(Weight::decided).reversed().thenComparing(Weight::id));
        List<Weight> first = new ArrayList<>(sorted.subList(0, Math.min(MOST, sorted.size())));
        Weight workplace = weights.get(WORKPLACE);
        boolean ofPeople = first.stream().anyMatch(weight -> weight.id().equals(PERSON));
        if (ofPeople && workplace != null && !first.contains(workplace)) {
            int last = first.get(MOST - 1).id().equals(PERSON) ? MOST - 2 : MOST - 1;
            first.set(last, workplace);
        }
        return first;
    }

    private static GapCase facts(GapCase gapCase) {
        GapCase facts = CaseAnswers.with(gapCase, TITLE, "need");
        for (Property property : LEFT_OUT) {
            if (property.read(facts) != null) {
                facts = CaseAnswers.with(facts, property, null);
            }
        }
        return facts;
    }

    /** Adds up what a question decides. */
    private static final class Weight {

        private final OpenQuestion question;
        private int rows;
        private double decided;
        private double places;

        Weight(OpenQuestion question) {
            this.question = question;
        }

        void add(int rows, double decides, int place) {
            this.rows += rows;
            this.decided += rows * decides;
            this.places += (double) rows * place;
        }

        String id() {
            return question.id();
        }

        double decided() {
            return decided;
        }

        double place() {
            return places / rows;
        }

        DecidingQuestion question(int all) {
            return new DecidingQuestion(question.id(), question.fields(), rows, decided / all);
        }
    }
}
