package io.gapwise.service.strategy;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Reads what is said of an entry by the fields of its kind, and finds all that is wrong with it at once. */
final class StrategyReader {

    private static final List<String> READ_ONLY =
            List.of("id", "version", "sample", "createdAt", "createdBy", "changedAt", "changedBy");

    private StrategyReader() {}

    /** @throws BadCase if it is no object */
    static ObjectNode object(byte[] json, StrategyKind kind) throws BadCase {
        if (JsonTree.read(json) instanceof ObjectNode sent) {
            return sent;
        }
        throw new BadCase(
                List.of(Problem.of(ProblemKind.WRONG_TYPE, "", Sentence.of("strategy.isObject"), kind.names())));
    }

    /** Takes out what only the service says. */
    static List<Problem> readOnly(ObjectNode sent) {
        List<Problem> problems = new ArrayList<>();
        for (String name : READ_ONLY) {
            if (sent.remove(name) != null) {
                problems.add(Problem.at(ProblemKind.READ_ONLY, "/" + name, Sentence.of("initiative.readOnly")));
            }
        }
        return problems;
    }

    /** Reads an entry and notes everything that is wrong with it. A member that is null is the same as one left out. */
    static StrategyValues read(StrategyKind kind, ObjectNode sent, List<Problem> problems) {
        List<String> names = kind.names();
        for (String name : sent.propertyNames()) {
            if (!names.contains(name)) {
                problems.add(Problem.unknownWord(
                        ProblemKind.NO_SUCH_FIELD, pointer(name), Sentence.of("initiative.unknown"), name, names));
            }
        }
        StrategyValues values = values(kind, sent, problems);
        if (!values.has(StrategyKind.NAME) && problems.stream().noneMatch(each -> at(each, StrategyKind.NAME))) {
            problems.add(Problem.at(ProblemKind.MISSING, pointer(StrategyKind.NAME), Sentence.of("strategy.name")));
        }
        StrategyChecks.check(kind, values, problems);
        return values;
    }

    private static boolean at(Problem problem, String field) {
        return problem.pointer().equals(pointer(field));
    }

    /** Reads what was stored, which is not checked again. */
    static StrategyValues stored(StrategyKind kind, ObjectNode json) {
        return values(kind, json, new ArrayList<>());
    }

    private static StrategyValues values(StrategyKind kind, ObjectNode sent, List<Problem> problems) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (StrategyField field : kind.fields()) {
            FieldReader reader = new FieldReader(field, pointer(field.name()), problems);
            if (sent.has(field.name()) && !sent.get(field.name()).isNull()) {
                reader.read(sent.get(field.name())).ifPresent(value -> values.put(field.name(), value));
            }
        }
        return new StrategyValues(values);
    }

    static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Holds what belongs together across fields of an entry. */
    private static final class StrategyChecks {

        static void check(StrategyKind kind, StrategyValues values, List<Problem> problems) {
            switch (kind) {
                case OBJECTIVE -> {
                    days(values, problems);
                    towards(values, problems);
                    notItself(values, problems);
                }
                case UNDERTAKING -> days(values, problems);
                case ASSET -> currency(values, problems);
                case CAPABILITY, PERSONA, STAKEHOLDER, TECHNOLOGY -> {}
            }
        }

        private static void days(StrategyValues values, List<Problem> problems) {
            Optional<LocalDate> starts = values.day("startsOn");
            Optional<LocalDate> ends = values.day("endsOn");
            if (starts.isPresent() && ends.isPresent() && ends.get().isBefore(starts.get())) {
                problems.add(Problem.at(
                        ProblemKind.OUT_OF_RANGE, pointer("endsOn"), Sentence.of("initiative.ends", starts.get())));
            }
        }

        private static void towards(StrategyValues values, List<Problem> problems) {
            Optional<BigDecimal> from = values.number("baseline");
            Optional<BigDecimal> to = values.number("target");
            String said = values.text("direction");
            if (from.isPresent() && to.isPresent() && said != null && from.get().compareTo(to.get()) != 0) {
                String real = to.get().compareTo(from.get()) > 0 ? "RISE" : "FALL";
                if (!real.equals(said)) {
                    problems.add(Problem.of(
                            ProblemKind.OUT_OF_RANGE,
                            pointer("direction"),
                            Sentence.of("initiative.towards", from.get(), to.get(), real),
                            List.of(real)));
                }
            }
        }

        private static void notItself(StrategyValues values, List<Problem> problems) {
            String parent = values.text("parent");
            if (parent != null && StrategyName.key(parent).equals(StrategyName.key(values.name()))) {
                problems.add(Problem.at(
                        ProblemKind.OUT_OF_RANGE, pointer("parent"), Sentence.of("strategy.circle", values.name())));
            }
        }

        private static void currency(StrategyValues values, List<Problem> problems) {
            if (values.has("cost")
                    && !values.has("currency")
                    && problems.stream().noneMatch(each -> at(each, "currency"))) {
                problems.add(
                        Problem.at(ProblemKind.MISSING, pointer("currency"), Sentence.of("initiative.currencyOpen")));
            }
        }
    }
}
