package io.gapwise.rules;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.priority.EffectValue;
import io.gapwise.core.priority.NeedValue;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.priority.ReadinessValue;
import io.gapwise.core.priority.UrgencyValue;
import java.util.ArrayList;
import java.util.List;

/** The verbs as Java methods, for rules that Drools compiled: writes down which rule said what. */
public final class RecordedAdvice {

    private final List<String> said = new ArrayList<>();
    private String rule = "";

    void speaks(String name) {
        rule = name;
    }

    List<String> said() {
        return said;
    }

    static String written(String rule, String verb, List<?> arguments) {
        return rule + ": " + verb + arguments;
    }

    private void say(String verb, Object... arguments) {
        said.add(written(rule, verb, List.of(arguments)));
    }

    public void align(AlignmentValue alignment, String text) {
        say("align", alignment, text);
    }

    public void notWorthPursuing(String text) {
        say("notWorthPursuing", text);
    }

    public void lead(String text) {
        say("lead", text);
    }

    public void findCause(Cause cause, String text) {
        say("findCause", cause, text);
    }

    public void discountCause(Cause cause, String text) {
        say("discountCause", cause, text);
    }

    public void verdict(VerdictValue value, String text) {
        say("verdict", value, text);
    }

    public void verdict(VerdictValue value, String formal, String informal) {
        say("verdict", value, formal, informal);
    }

    public void remedy(Remedy remedy, int weight, String text) {
        say("remedy", remedy, weight, text);
    }

    public void speakFor(Method method, int weight, String text) {
        say("speakFor", method, weight, text);
    }

    public void speakAgainst(Method method, int weight, String text) {
        say("speakAgainst", method, weight, text);
    }

    public void exclude(Method method, String text) {
        say("exclude", method, text);
    }

    public void measure(int level, int afterWeeks, String measure, String because) {
        say("measure", level, afterWeeks, measure, because);
    }

    public void caution(String text) {
        say("caution", text);
    }

    public void progress(ProgressValue value, String text) {
        say("progress", value, text);
    }

    public void revise(String text) {
        say("revise", text);
    }

    public void reopen(Cause cause, String text) {
        say("reopen", cause, text);
    }

    public void need(NeedValue value, String text) {
        say("need", value, text);
    }

    public void effect(EffectValue value, String text) {
        say("effect", value, text);
    }

    public void readiness(ReadinessValue value, String text) {
        say("readiness", value, text);
    }

    public void urgency(UrgencyValue value, String text) {
        say("urgency", value, text);
    }

    public void doubt(String text) {
        say("doubt", text);
    }

    public void place(PlaceValue value, String text) {
        say("place", value, text);
    }

    public void ask(String field, String question, String because) {
        say("ask", field, question, because);
    }
}
