package io.gapwise.insight.bench.peers;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Words;
import io.gapwise.core.findings.Causes;
import io.gapwise.core.findings.Methods;
import io.gapwise.core.findings.Ranking;
import io.gapwise.core.findings.Remedies;
import io.gapwise.core.findings.Triage;
import io.gapwise.core.findings.Verdict;
import io.gapwise.core.ruleset.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One case on its way through the stages of a peer: what rules can read, and the verbs that they call. Written as
 * plainly as the rules allow, so that a peer's time is its own.
 */
public final class Advise {

    /** A reason: the rule, its sentence, its weight (0 where nothing is ranked). */
    public record Said(String rule, String text, int weight) {}

    /** The order of the rule set. */
    private static final Comparator<String> BY_STAGE = Comparator.comparing(
                    (String name) -> Stage.ofFolder(name.substring(0, name.indexOf('/'))).orElseThrow())
            .thenComparing(Comparator.naturalOrder());

    private final GapCase gapCase;
    private final List<String> spoke = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final Set<Cause> found = EnumSet.noneOf(Cause.class);
    private final Set<Cause> discounted = EnumSet.noneOf(Cause.class);
    private final Ranking<Remedy> remedyRank = new Ranking<>(Remedy.class);
    private final Ranking<Method> methodRank = new Ranking<>(Method.class);
    private final List<AlignmentValue> aligned = new ArrayList<>(1);
    private final List<VerdictValue> given = new ArrayList<>(1);
    private Answer worthPursuing = Answer.YES;
    private List<Method> ranked = List.of();
    private final List<String> leads = new ArrayList<>();
    private String rule = "";
    private @Nullable Reckoned reckoned;
    private @Nullable Triage triage;
    private @Nullable Causes causes;
    private @Nullable Verdict verdict;
    private @Nullable Remedies remedies;
    private @Nullable Methods methods;

    /** Rules read the case as it is judged, with what people say of it weighed. */
    public Advise(GapCase gapCase) {
        this.gapCase = gapCase.judged();
    }

    boolean asks(Stage stage) {
        return stage != Stage.METHODS || learns();
    }

    private boolean learns() {
        return verdict().value() == VerdictValue.TRAINING || verdict().value() == VerdictValue.MIXED;
    }

    void conclude(Stage stage) {
        switch (stage) {
            case TRIAGE -> triage = new Triage(only(aligned), worthPursuing);
            case CAUSES -> {
                found.removeAll(discounted);
                causes = Causes.of(found, discounted, gapCase::support);
            }
            case VERDICT -> verdict = new Verdict(only(given));
            case REMEDIES -> remedies = Remedies.of(remedyRank.bestFirst());
            case METHODS -> {
                ranked = methodRank.bestFirst();
                methods = Methods.of(methodRank, learns());
            }
            case MEASURES, PROGRESS, PRIORITY, PLACE, INVARIANTS -> {}
        }
    }

    Conclusions conclusions() {
        return new Conclusions(
                spoke.stream().sorted(BY_STAGE).toList(),
                triage().alignment(),
                List.copyOf(causes().found()),
                List.copyOf(causes().discounted()),
                verdict().value(),
                remedyRank.bestFirst(),
                ranked,
                List.copyOf(methods().excluded()));
    }

    /** What the rules of later stages read of this one; null behind the last. */
    @Nullable Record finding(Stage stage) {
        return switch (stage) {
            case TRIAGE -> triage;
            case CAUSES -> causes;
            case VERDICT -> verdict;
            case REMEDIES -> remedies;
            case METHODS -> methods;
            case MEASURES, PROGRESS, PRIORITY, PLACE, INVARIANTS -> null;
        };
    }

    List<Said> said() {
        return said;
    }

    public GapCase gapCase() {
        return gapCase;
    }

    public Reckoned reckoned() {
        if (reckoned == null) {
            reckoned = Reckoned.of(gapCase);
        }
        return reckoned;
    }

    public Triage triage() {
        return known(triage);
    }

    public Causes causes() {
        return known(causes);
    }

    public Verdict verdict() {
        return known(verdict);
    }

    public Remedies remedies() {
        return known(remedies);
    }

    public Methods methods() {
        return known(methods);
    }

    /** What triage leads the summary with and a colon; empty where it leads with nothing. */
    public String leading() {
        return leads.isEmpty() ? "" : Words.listed(leads) + ": ";
    }

    /** Which rule speaks next. */
    public void by(String name) {
        rule = name;
        spoke.add(name);
    }

    public void align(AlignmentValue alignment, @Nullable String text) {
        aligned.add(alignment);
        say(text, 0);
    }

    public void notWorthPursuing(@Nullable String text) {
        worthPursuing = Answer.NO;
        say(text, 0);
    }

    public void lead(@Nullable String text) {
        if (text != null) {
            leads.add(text);
            say(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".", 0);
        }
    }

    public void findCause(Cause cause, @Nullable String text) {
        found.add(cause);
        say(text, 0);
    }

    public void discountCause(Cause cause, @Nullable String text) {
        discounted.add(cause);
        say(text, 0);
    }

    public void verdict(VerdictValue value, @Nullable String text) {
        given.add(value);
        say(text, 0);
    }

    public void verdict(VerdictValue value, @Nullable String formal, @Nullable String informal) {
        verdict(value, formal);
    }

    public void remedy(Remedy remedy, int weight, @Nullable String text) {
        remedyRank.speakFor(remedy, weight);
        say(text, weight);
    }

    public void speakFor(Method method, int weight, @Nullable String text) {
        methodRank.speakFor(method, weight);
        say(text, weight);
    }

    public void speakAgainst(Method method, int weight, @Nullable String text) {
        methodRank.speakAgainst(method, weight);
        say(text, -weight);
    }

    public void exclude(Method method, @Nullable String text) {
        methodRank.exclude(method);
        say(text, 0);
    }

    public void measure(int level, int afterWeeks, @Nullable String measure, @Nullable String because) {
        say(measure, 0);
        say(because, 0);
    }

    public void caution(@Nullable String text) {
        say(text, 0);
    }

    public void ask(String field, @Nullable String question, @Nullable String because) {
        say(question, 0);
        say(because, 0);
    }

    /** Peers that conclude without reasons pass no text. */
    private void say(@Nullable String text, int weight) {
        if (text != null) {
            said.add(new Said(rule, text, weight));
        }
    }

    private static <T> T only(List<T> said) {
        if (said.size() != 1) {
            throw new IllegalStateException("The rules said %s instead of one thing.".formatted(said));
        }
        return said.get(0);
    }

    private static <T> T known(@Nullable T finding) {
        if (finding == null) {
            throw new IllegalStateException("A rule reads what no stage has concluded yet.");
        }
        return finding;
    }
}
