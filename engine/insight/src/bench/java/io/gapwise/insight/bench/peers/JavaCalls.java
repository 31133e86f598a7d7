package io.gapwise.insight.bench.peers;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Template;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a rule says, as calls on {@link Advise} named {@code a}. */
enum JavaCalls {
    /** Conclusions only. */
    WITHOUT_TEXTS(text -> "null"),
    /** Texts as written, places and all. */
    AS_WRITTEN(text -> quoted(text.written())),
    /** Texts with their places filled in. */
    FILLED(JavaCalls::filled);

    private final Function<Template, String> text;

    JavaCalls(Function<Template, String> text) {
        this.text = text;
    }

    String of(Rule rule) {
        return rule.calls().stream().map(this::of).collect(Collectors.joining("", "a.by(\"" + rule.name() + "\");", ""));
    }

    private String of(Call call) {
        Conclusion said = call.conclusion();
        String written = call.arguments().stream()
                .filter(argument -> !(argument instanceof String))
                .map(argument -> argument instanceof Enum<?> ? JavaCondition.word(argument) : argument.toString())
                .map(argument -> argument + ", ")
                .collect(Collectors.joining());
        return "a." + call.verb() + "(" + written + texts(said) + ");";
    }

    private String texts(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Align said) {
            return text.apply(said.text());
        } else if (conclusion instanceof Conclusion.Lead said) {
            return text.apply(said.text());
        } else if (conclusion instanceof Conclusion.NotWorthPursuing said) {
            return text.apply(said.text());
        } else if (conclusion instanceof Conclusion.FindCause said) {
            return text.apply(said.text());
        } else if (conclusion instanceof Conclusion.DiscountCause said) {
            return text.apply(said.text());
        } else if (conclusion instanceof Conclusion.GiveVerdict said) {
            return text.apply(said.formal()) + ", " + text.apply(said.informal());
        } else if (conclusion instanceof Conclusion.AdviseRemedy said) {
            return text.apply(said.text());
        } else if (conclusion instanceof Conclusion.SpeakFor said) {
            return text.apply(said.text());
        } else if (conclusion instanceof Conclusion.SpeakAgainst said) {
            return text.apply(said.text());
        } else if (conclusion instanceof Conclusion.Exclude said) {
            return text.apply(said.text());
        } else if (conclusion instanceof Conclusion.TakeMeasure said) {
            return text.apply(said.measure()) + ", " + text.apply(said.because());
        } else if (conclusion instanceof Conclusion.Caution said) {
            return text.apply(said.text());
        }
        Conclusion.Ask said = (Conclusion.Ask) conclusion;
        return quoted(said.field().path()) + ", " + text.apply(said.question()) + ", " + text.apply(said.because());
    }

    private static String filled(Template text) {
        return text.parts().stream().map(JavaCalls::part).collect(Collectors.joining(" + ", "\"\" + ", ""));
    }

    private static String part(Template.Part part) {
        if (part instanceof Template.Literal literal) {
            return quoted(literal.text());
        } else if (part instanceof Template.Value value) {
            return "Texts.inWords(" + JavaCondition.read(value.slot()) + ")";
        } else if (part instanceof Template.CausesListed listed) {
            return "Texts." + listed.which().name().toLowerCase(Locale.ROOT) + "(a.causes())";
        }
        return "a.leading()";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
