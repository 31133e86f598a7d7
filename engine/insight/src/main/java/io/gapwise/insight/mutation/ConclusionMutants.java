package io.gapwise.insight.mutation;

import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Makes the slips in what a rule concludes: another cause, remedy, method or verdict, or half or double the
 * weight. What is only said (a caution, a question, a text) has no slip, for no case can demand it but by the rule's name.
 */
final class ConclusionMutants implements Conclusion.Cases<List<ConclusionMutants.Slip>> {

    /** Holds a conclusion with a slip in it. */
    record Slip(Conclusion conclusion, MutantKind kind, String change) {}

    List<Mutant> of(Rule rule) {
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < rule.calls().size(); i++) {
            Call call = rule.calls().get(i);
            for (Slip slip : call.conclusion().match(this)) {
                mutants.add(new Mutant(rule, with(rule, i, slip.conclusion), slip.kind, call.span(), slip.change));
            }
        }
        return mutants;
    }

    private static Rule with(Rule rule, int place, Conclusion conclusion) {
        List<Call> calls = new ArrayList<>(rule.calls());
        Call call = calls.get(place);
        calls.set(place, new Call(call.verb(), call.arguments(), call.argumentSpans(), conclusion, call.span()));
        return new Rule(
                rule.name(),
                rule.stage(),
                rule.summary(),
                rule.source(),
                rule.acceptances(),
                rule.patterns(),
                calls,
                rule.file(),
                rule.span(),
                rule.text());
    }

    private static <E extends Enum<E> & Word> List<Slip> swapped(E word, Function<E, Conclusion> with) {
        List<E> words = Arrays.stream(word.getDeclaringClass().getEnumConstants())
                .filter(each -> each.known() || each == word)
                .toList();
        int place = words.indexOf(word);
        E neighbour = words.get(place + 1 < words.size() ? place + 1 : place - 1);
        return List.of(new Slip(
                with.apply(neighbour),
                MutantKind.CONCLUSION,
                "it concludes %s in the place of %s".formatted(neighbour, word)));
    }

    /** Half or double a weight makes a nudge of a clear fit, or the reverse; one step more or less only moves ties. */
    private static List<Slip> weighed(Word about, int weight, IntFunction<Conclusion> with) {
        List<Slip> slips = new ArrayList<>();
        for (int slipped : new int[] {Math.max(1, weight / 2), weight * 2}) {
            if (slipped != weight) {
                slips.add(new Slip(
                        with.apply(slipped),
                        MutantKind.WEIGHT,
                        "%s weighs %d in the place of %d".formatted(about, slipped, weight)));
            }
        }
        return slips;
    }

    private static List<Slip> both(List<Slip> some, List<Slip> others) {
        List<Slip> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }

    @Override
    public List<Slip> align(Conclusion.Align said) {
        return swapped(said.alignment(), word -> new Conclusion.Align(word, said.text()));
    }

    @Override
    public List<Slip> lead(Conclusion.Lead said) {
        return List.of();
    }

    @Override
    public List<Slip> notWorthPursuing(Conclusion.NotWorthPursuing said) {
        return List.of();
    }

    @Override
    public List<Slip> findCause(Conclusion.FindCause said) {
        return swapped(said.cause(), word -> new Conclusion.FindCause(word, said.text()));
    }

    @Override
    public List<Slip> discountCause(Conclusion.DiscountCause said) {
        return swapped(said.cause(), word -> new Conclusion.DiscountCause(word, said.text()));
    }

    @Override
    public List<Slip> giveVerdict(Conclusion.GiveVerdict said) {
        return swapped(said.value(), word -> new Conclusion.GiveVerdict(word, said.formal(), said.informal()));
    }

    @Override
    public List<Slip> adviseRemedy(Conclusion.AdviseRemedy said) {
        return both(
                swapped(said.remedy(), word -> new Conclusion.AdviseRemedy(word, said.weight(), said.text())),
                weighed(
                        said.remedy(),
                        said.weight(),
                        weight -> new Conclusion.AdviseRemedy(said.remedy(), weight, said.text())));
    }

    @Override
    public List<Slip> speakFor(Conclusion.SpeakFor said) {
        return both(
                swapped(said.method(), word -> new Conclusion.SpeakFor(word, said.weight(), said.text())),
                weighed(
                        said.method(),
                        said.weight(),
                        weight -> new Conclusion.SpeakFor(said.method(), weight, said.text())));
    }

    @Override
    public List<Slip> speakAgainst(Conclusion.SpeakAgainst said) {
        return both(
                swapped(said.method(), word -> new Conclusion.SpeakAgainst(word, said.weight(), said.text())),
                weighed(
                        said.method(),
                        said.weight(),
                        weight -> new Conclusion.SpeakAgainst(said.method(), weight, said.text())));
    }

    @Override
    public List<Slip> exclude(Conclusion.Exclude said) {
        return swapped(said.method(), word -> new Conclusion.Exclude(word, said.text()));
    }

    @Override
    public List<Slip> takeMeasure(Conclusion.TakeMeasure said) {
        int level = said.level() == 1 ? 2 : said.level() - 1;
        return List.of(new Slip(
                new Conclusion.TakeMeasure(level, said.afterWeeks(), said.measure(), said.because()),
                MutantKind.CONCLUSION,
                "it measures on level %d in the place of %d".formatted(level, said.level())));
    }

    @Override
    public List<Slip> caution(Conclusion.Caution said) {
        return List.of();
    }

    @Override
    public List<Slip> ask(Conclusion.Ask said) {
        return List.of();
    }

    @Override
    public List<Slip> judge(Conclusion.Judge said) {
        return swapped(said.value(), word -> new Conclusion.Judge(word, said.text()));
    }

    @Override
    public List<Slip> revise(Conclusion.Revise said) {
        return List.of();
    }

    @Override
    public List<Slip> reopen(Conclusion.Reopen said) {
        return swapped(said.cause(), word -> new Conclusion.Reopen(word, said.text()));
    }

    @Override
    public List<Slip> nameNeed(Conclusion.NameNeed said) {
        return swapped(said.value(), word -> new Conclusion.NameNeed(word, said.text()));
    }

    @Override
    public List<Slip> weighEffect(Conclusion.WeighEffect said) {
        return swapped(said.value(), word -> new Conclusion.WeighEffect(word, said.text()));
    }

    @Override
    public List<Slip> weighReadiness(Conclusion.WeighReadiness said) {
        return swapped(said.value(), word -> new Conclusion.WeighReadiness(word, said.text()));
    }

    @Override
    public List<Slip> weighUrgency(Conclusion.WeighUrgency said) {
        return swapped(said.value(), word -> new Conclusion.WeighUrgency(word, said.text()));
    }

    @Override
    public List<Slip> doubtRank(Conclusion.DoubtRank said) {
        return List.of();
    }

    @Override
    public List<Slip> givePlace(Conclusion.GivePlace said) {
        return swapped(said.value(), word -> new Conclusion.GivePlace(word, said.text()));
    }

    @Override
    public List<Slip> mustNotHappen(Conclusion.MustNotHappen said) {
        return List.of();
    }
}
