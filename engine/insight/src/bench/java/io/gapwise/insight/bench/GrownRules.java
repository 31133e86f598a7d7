package io.gapwise.insight.bench;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Pattern;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.ruleset.drl.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Rule sets of any size of the stages that answer, in the style of the project's own: some of its rules, or all and narrower ones beside them. */
final class GrownRules {

    private GrownRules() {}

    static RuleSet of(int size) {
        Random random = new Random(size);
        List<Rule> own = new ArrayList<>(VariedCases.RULES.rules().stream()
                .filter(rule -> rule.stage().answers())
                .toList());
        Collections.shuffle(own, random);
        // A small set holds those first without which no case has a verdict.
        List<Rule> all = new ArrayList<>(own.stream()
                .filter(GrownRules::needed)
                .sorted(Comparator.comparing(rule -> !givesVerdict(rule)))
                .limit(size)
                .toList());
        own.removeAll(all);
        all.addAll(own.subList(0, Math.min(own.size(), Math.max(0, size - all.size()))));
        for (int i = 0; all.size() < size; i++) {
            all.add(narrower(own.get(i % own.size()), i, random));
        }
        return new RuleSet(all);
    }

    /** The same rules as files, one for each rule. */
    static RuleFiles files(RuleSet rules) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(RuleFiles.SOURCES, VariedCases.FILES.files().get(RuleFiles.SOURCES));
        String canonical = rules.canonical();
        String[] texts = canonical.substring(canonical.indexOf("rule \"")).split("(?m)^(?=rule \")");
        for (int i = 0; i < texts.length; i++) {
            String folder = rules.rules().get(i).stage().folder();
            String text = "package " + folder + "\n" + texts[i];
            files.put(folder + "/r" + i + ".drl", text.getBytes(StandardCharsets.UTF_8));
        }
        return RuleFiles.of(files);
    }

    /** Without these most cases get no answer. */
    private static boolean needed(Rule rule) {
        return rule.calls().stream()
                .map(Call::conclusion)
                .anyMatch(said -> saidOnce(said)
                        || said instanceof Conclusion.AdviseRemedy remedy && remedy.remedy() == Remedy.GATHER_EVIDENCE
                        || said instanceof Conclusion.TakeMeasure measure && measure.level() == 4);
    }

    private static boolean givesVerdict(Rule rule) {
        return rule.calls().stream().map(Call::conclusion).anyMatch(GrownRules::saidOnce);
    }

    private static boolean saidOnce(Conclusion said) {
        return said instanceof Conclusion.Align || said instanceof Conclusion.GiveVerdict;
    }

    private static Rule narrower(Rule rule, int number, Random random) {
        List<Slot> words = Slot.of(Subject.GAP_CASE).stream()
                .filter(slot -> slot.property().kind() == Property.Kind.WORD)
                .toList();
        Slot slot = words.get(random.nextInt(words.size()));
        List<? extends Word> vocabulary = slot.property().words();
        Condition test = new Condition.Test(
                slot,
                Operator.EQUAL,
                List.of(vocabulary.get(random.nextInt(vocabulary.size()))),
                List.of(rule.span()),
                rule.span());
        List<Pattern> patterns = new ArrayList<>(rule.patterns());
        patterns.add(new Pattern(false, Subject.GAP_CASE, List.of(test), rule.span()));
        return new Rule(
                rule.name() + "-" + number,
                rule.stage(),
                rule.summary(),
                rule.source(),
                rule.acceptances(),
                patterns,
                rule.calls(),
                rule.file(),
                rule.span(),
                rule.text());
    }
}
