package io.gapwise.insight.difference;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Pattern;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.ruleset.Template;
import io.gapwise.core.testing.RandomRuleSets;
import io.gapwise.core.testing.RandomRules;
import io.gapwise.core.testing.SmallWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws a rule set over a few questions and changes some of its rules, as authors do. */
record ChangedRules(RuleSet before, RuleSet after, List<String> what) {

    private static final Span NOWHERE = new Span(1, 1, 0, 1);

    static ChangedRules drawn(long seed, SmallWorld world) {
        Random random = new Random(seed);
        RandomRules drawing = new RandomRules(1000 + seed, world.slots());
        List<Rule> rules = new ArrayList<>(
                new RandomRuleSets(seed, world.slots()).ruleSet(3).rules());
        List<Slot> fields = Slot.of(Subject.GAP_CASE).stream()
                .filter(slot -> !slot.property().ready() && world.slots().test(slot))
                .toList();
        for (int i = 0; i < 4; i++) {
            rules.add(asking(i, fields.get(random.nextInt(fields.size())), drawing, random));
        }
        List<Rule> changed = new ArrayList<>(rules);
        List<String> what = new ArrayList<>();
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            change(changed, i, drawing, random, what);
        }
        return new ChangedRules(new RuleSet(rules), new RuleSet(changed), what);
    }

    /** Draws rules of which some have other words or another name, and that are the same in everything else. */
    static ChangedRules inOtherWords(long seed, SmallWorld world) {
        Random random = new Random(seed);
        List<Rule> rules = new RandomRuleSets(seed, world.slots()).ruleSet(3).rules();
        List<Rule> changed = new ArrayList<>();
        for (Rule rule : rules) {
            boolean named = random.nextInt(4) == 0;
            List<Call> calls = rule.calls().stream()
                    .map(call -> random.nextInt(3) == 0 ? inOtherWords(call) : call)
                    .toList();
            boolean same = calls.equals(rule.calls());
            changed.add(with(rule, named && same ? rule.name() + "-renamed" : rule.name(), rule.patterns(), calls));
        }
        return new ChangedRules(new RuleSet(rules), new RuleSet(changed), List.of());
    }

    /** Draws rules of which a single one lets more or less speak for a remedy or a method, in the same cases or in others. */
    static ChangedRules weighedOtherwise(long seed, SmallWorld world) {
        Random random = new Random(seed);
        RandomRules drawing = new RandomRules(2000 + seed, world.slots());
        List<Rule> rules = new ArrayList<>(
                new RandomRuleSets(seed, world.slots()).ruleSet(3).rules());
        List<Rule> weighing = rules.stream()
                .filter(rule -> rule.stage() == Stage.METHODS || rule.stage() == Stage.REMEDIES)
                .filter(rule -> rule.calls().stream().allMatch(call -> weighs(call.conclusion())))
                .toList();
        Rule rule = weighing.get(random.nextInt(weighing.size()));
        List<Rule> changed = new ArrayList<>(rules);
        switch (random.nextInt(6)) {
            case 0 -> changed.remove(rule);
            case 1 -> changed.add(drawing.rule(rule.stage(), "added", rule.calls()));
            case 2 -> changed.set(changed.indexOf(rule), drawing.narrower(rule, rule.name()));
            default -> {
                // Weights as they are drawn, so that sums are often the same and the order of the contract decides.
                int by = rule.stage() == Stage.METHODS ? 5 * (1 + random.nextInt(4)) : 1 + random.nextInt(2);
                List<Call> calls =
                        rule.calls().stream().map(call -> heavier(call, by)).toList();
                changed.set(changed.indexOf(rule), with(rule, rule.name(), rule.patterns(), calls));
            }
        }
        return new ChangedRules(new RuleSet(rules), new RuleSet(changed), List.of("weight of " + rule.name()));
    }

    /** Draws rules that let more or less speak for a few methods or remedies, and one of which weighs otherwise. */
    static ChangedRules weighedAmongOthers(long seed, SmallWorld world) {
        Random random = new Random(seed);
        RandomRules drawing = new RandomRules(3000 + seed, world.slots());
        List<Rule> rules = new ArrayList<>(
                new RandomRuleSets(seed, world.slots()).ruleSet(3).rules());
        Stage stage = random.nextInt(3) == 0 ? Stage.REMEDIES : Stage.METHODS;
        List<Rule> weighing = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            weighing.add(drawing.rule(stage, "weighs-" + i, List.of(call(weighing(stage, random)))));
        }
        rules.addAll(weighing);
        Rule rule = weighing.get(random.nextInt(weighing.size()));
        int by = random.nextBoolean() ? -5 : 5 * (1 + random.nextInt(3));
        List<Rule> changed = new ArrayList<>(rules);
        List<Call> calls = rule.calls().stream().map(call -> heavier(call, by)).toList();
        changed.set(changed.indexOf(rule), with(rule, rule.name(), rule.patterns(), calls));
        return new ChangedRules(
                new RuleSet(rules), new RuleSet(changed), List.of("weight of " + rule.name() + " by " + by));
    }

    /** Draws weights that are often the same, so that the order of the contract decides. */
    private static Conclusion weighing(Stage stage, Random random) {
        int weight = 10 + 5 * random.nextInt(3);
        if (stage == Stage.REMEDIES) {
            return new Conclusion.AdviseRemedy(Remedy.values()[random.nextInt(3)], weight, text("Weighs"));
        }
        Method method = Method.values()[random.nextInt(3)];
        return random.nextInt(3) == 0
                ? new Conclusion.SpeakAgainst(method, weight, text("Weighs"))
                : new Conclusion.SpeakFor(method, weight, text("Weighs"));
    }

    private static boolean weighs(Conclusion said) {
        return said instanceof Conclusion.SpeakFor
                || said instanceof Conclusion.SpeakAgainst
                || said instanceof Conclusion.AdviseRemedy;
    }

    private static Call heavier(Call call, int by) {
        Conclusion said = call.conclusion();
        if (said instanceof Conclusion.SpeakFor speaks) {
            return call(new Conclusion.SpeakFor(speaks.method(), speaks.weight() + by, speaks.text()));
        } else if (said instanceof Conclusion.SpeakAgainst speaks) {
            return call(new Conclusion.SpeakAgainst(speaks.method(), speaks.weight() + by, speaks.text()));
        } else if (said instanceof Conclusion.AdviseRemedy advised) {
            return call(new Conclusion.AdviseRemedy(advised.remedy(), advised.weight() + by, advised.text()));
        }
        return call;
    }

    private static Rule asking(int number, Slot field, RandomRules drawing, Random random) {
        Stage stage = Stage.answering().get(random.nextInt(Stage.answering().size()));
        Conclusion ask = new Conclusion.Ask(field, text("Question " + random.nextInt(2)), text("Because"));
        return drawing.rule(stage, "ask-" + number, List.of(call(ask)));
    }

    private static void change(List<Rule> rules, int number, RandomRules drawing, Random random, List<String> what) {
        int place = random.nextInt(rules.size());
        Rule rule = rules.get(place);
        switch (random.nextInt(6)) {
            case 0 -> {
                what.add("without " + rule.name());
                rules.remove(place);
            }
            case 1 -> {
                what.add("added to " + rule.stage());
                rules.add(drawing.rule(rule.stage(), "added-" + number, rule.calls()));
            }
            case 2 -> {
                what.add("narrower " + rule.name());
                rules.set(place, drawing.narrower(rule, rule.name()));
            }
            case 3 -> {
                what.add("other condition " + rule.name());
                Rule other = drawing.rule(rule.stage(), "other", rule.calls());
                rules.set(place, with(rule, rule.name(), other.patterns(), rule.calls()));
            }
            case 4 -> {
                what.add("other conclusion " + rule.name());
                List<Call> calls = drawing.rules(rule.stage(), 1).get(0).calls();
                rules.set(place, with(rule, rule.name(), rule.patterns(), calls));
            }
            default -> {
                what.add("other words " + rule.name());
                List<Call> calls =
                        rule.calls().stream().map(ChangedRules::inOtherWords).toList();
                rules.set(place, with(rule, rule.name(), rule.patterns(), calls));
            }
        }
    }

    private static Call inOtherWords(Call call) {
        Template other = text("Other words");
        Conclusion said = call.conclusion();
        if (said instanceof Conclusion.FindCause found) {
            return call(new Conclusion.FindCause(found.cause(), other));
        } else if (said instanceof Conclusion.Caution) {
            return call(new Conclusion.Caution(other));
        } else if (said instanceof Conclusion.SpeakFor speaks) {
            return call(new Conclusion.SpeakFor(speaks.method(), speaks.weight(), other));
        } else if (said instanceof Conclusion.GiveVerdict verdict) {
            return call(new Conclusion.GiveVerdict(verdict.value(), verdict.formal(), other));
        } else if (said instanceof Conclusion.TakeMeasure measure) {
            return call(new Conclusion.TakeMeasure(measure.level(), measure.afterWeeks(), other, measure.because()));
        } else if (said instanceof Conclusion.Ask ask) {
            return call(new Conclusion.Ask(ask.field(), other, ask.because()));
        }
        return call;
    }

    private static Rule with(Rule rule, String name, List<Pattern> patterns, List<Call> calls) {
        return new Rule(
                name,
                rule.stage(),
                rule.summary(),
                rule.source(),
                rule.acceptances(),
                patterns,
                calls,
                rule.file(),
                rule.span(),
                rule.text());
    }

    private static Call call(Conclusion said) {
        return new Call(said.getClass().getSimpleName(), List.of(said), List.of(NOWHERE), said, NOWHERE);
    }

    private static Template text(String text) {
        return new Template(text, List.of(new Template.Literal(text)));
    }
}
