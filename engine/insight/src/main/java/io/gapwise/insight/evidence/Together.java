package io.gapwise.insight.evidence;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.insight.logic.CaseLogic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the questions that turn the verdict only together with others. Every one that it names is confirmed by the
 * rules themselves; that no others turn it together, while what it names stays open, is proven.
 */
final class Together {

    private final GapCase gapCase;
    private final VerdictValue verdict;
    private final Verdicts verdicts;
    private final CaseLogic logic;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private boolean proven = true;

    /**
     * Holds a question, the others that must be answered first, and what it then leads to.
     *
     * @param with the contract paths of the others
     */
    record Found(OpenAnswer open, List<String> with, List<Outcome> outcomes) {}

    Together(GapCase gapCase, VerdictValue verdict, Verdicts verdicts, CaseLogic logic) {
        this.gapCase = gapCase;
        this.verdict = verdict;
        this.verdicts = verdicts;
        this.logic = logic;
    }

    /** @param rest what is open and turns nothing alone */
    void search(List<OpenAnswer> open, List<OpenAnswer> rest, Tries tries) {
        for (OpenAnswer each : rest) {
            tries.decision(each.path()).ifPresent(decision -> add(each, open, decision.answers(), decision.other()));
        }
        List<OpenAnswer> unnamed = new ArrayList<>(rest);
        unnamed.removeIf(each -> found.containsKey(each.path()));
        while (!unnamed.isEmpty()) {
            Map<String, OpenAnswer> byPath = unnamed.stream().collect(Collectors.toMap(OpenAnswer::path, each -> each));
            Map<String, Object> answers = new HashMap<>();
            CaseLogic.Search search = logic.otherwise(
                    gapCase,
                    byPath.keySet(),
                    OpenAnswer.answered(unnamed),
                    verdict,
                    sent -> answers.putAll(read(byPath, sent)));
            if (search == CaseLogic.Search.NONE) {
                return;
            }
            Set<String> smallest = smallest(answers, byPath);
            if (search == CaseLogic.Search.UNDECIDED || smallest.isEmpty()) {
                proven = false;
                return;
            }
            for (String path : smallest) {
                add(byPath.get(path), unnamed, only(answers, smallest), answers.get(path));
            }
            unnamed.removeIf(each -> smallest.contains(each.path()));
        }
    }

    private static Map<String, Object> read(Map<String, OpenAnswer> byPath, Map<String, ?> sent) {
        Map<String, Object> read = new HashMap<>();
        sent.forEach((path, answer) -> {
            Object value = byPath.get(path).read(answer);
            if (value != null) {
                read.put(path, value);
            }
        });
        return read;
    }

    /** Returns answers without which none of the others turns the verdict; nothing where the rules do not confirm them. */
    private Set<String> smallest(Map<String, Object> answers, Map<String, OpenAnswer> byPath) {
        Set<String> kept = new TreeSet<>(answers.keySet());
        if (!turns(only(answers, kept), byPath)) {
            return Set.of();
        }
        for (String path : Set.copyOf(kept).stream().sorted().toList()) {
            kept.remove(path);
            if (!turns(only(answers, kept), byPath)) {
                kept.add(path);
            }
        }
        return kept;
    }

    private boolean turns(Map<String, Object> answers, Map<String, OpenAnswer> byPath) {
        try {
            return verdicts.turned(answered(answers, byPath), verdict);
        } catch (IllegalArgumentException outOfBounds) {
            return false;
        }
    }

    private static Map<String, Object> only(Map<String, Object> answers, Set<String> paths) {
        Map<String, Object> some = new HashMap<>(answers);
        some.keySet().retainAll(paths);
        return some;
    }

    private GapCase answered(Map<String, Object> answers, Map<String, OpenAnswer> byPath) {
        GapCase answered = gapCase;
        for (Map.Entry<String, Object> each : answers.entrySet()) {
            answered = Objects.requireNonNull(byPath.get(each.getKey())).answered(answered, each.getValue());
        }
        return answered;
    }

    /** Takes back one answer after another, as long as this question still turns what the others lead to. */
    private void add(OpenAnswer one, List<OpenAnswer> open, Map<String, Object> answers, Object deciding) {
        Map<String, OpenAnswer> byPath = open.stream().collect(Collectors.toMap(OpenAnswer::path, each -> each));
        Set<Object> tried = new LinkedHashSet<>(one.possible());
        tried.add(deciding);
        Map<String, Object> others = new HashMap<>(answers);
        others.remove(one.path());
        for (OpenAnswer each : open) {
            Object taken = others.remove(each.path());
            if (taken != null && !decides(one, tried, answered(others, byPath))) {
                others.put(each.path(), taken);
            }
        }
        GapCase before = answered(others, byPath);
        List<String> with =
                open.stream().map(OpenAnswer::path).filter(others::containsKey).toList();
        verdicts.of(before)
                .map(from -> verdicts.turnedBy(before, one, from))
                .filter(outcomes -> !outcomes.isEmpty())
                .ifPresent(outcomes -> found.put(one.path(), new Found(one, with, outcomes)));
    }

    private boolean decides(OpenAnswer one, Set<Object> tried, GapCase before) {
        Optional<VerdictValue> from = verdicts.of(before);
        return from.isPresent()
                && tried.stream().anyMatch(answer -> verdicts.turned(one.answered(before, answer), from.get()));
    }

    List<Found> found() {
        return List.copyOf(found.values());
    }

    /** Says whether it is proven that all the others turn nothing, not even together. */
    boolean proven() {
        return proven;
    }
}
