package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.ruleset.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a text and the values named in it. A text may name a value only if the rule requires it to be known. */
final class TemplateReader {

    private final Token token;
    private final Stage stage;
    private final Set<Slot> known;
    private final Problems problems;

    TemplateReader(Token token, Stage stage, Set<Slot> known, Problems problems) {
        this.token = token;
        this.stage = stage;
        this.known = known;
        this.problems = problems;
    }

    Template template() {
        String text = token.text();
        if (text.isBlank() || text.length() > Limits.TEXT_CHARACTERS) {
            throw new Unreadable(
                    ProblemCode.TEXT_LENGTH,
                    token.span(),
                    "the text has %d characters".formatted(text.length()),
                    "1 to %d characters".formatted(Limits.TEXT_CHARACTERS));
        }
        List<Template.Part> parts = new ArrayList<>();
        List<Unreadable> wrong = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int open = text.indexOf('{', from);
            int plain = open < 0 ? text.length() : open;
            if (plain > from) {
                brace(from, plain).ifPresent(wrong::add);
                parts.add(new Template.Literal(text.substring(from, plain)));
            }
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                wrong.add(new Unreadable(
                        ProblemCode.UNKNOWN_PLACE, at(open, open + 1), "the '{' is never closed", "{path}"));
                break;
            }
            try {
                parts.add(place(text.substring(open + 1, close), at(open, close + 1)));
            } catch (Unreadable e) {
                wrong.add(e);
            }
            from = close + 1;
        }
        if (!wrong.isEmpty()) {
            // All of them are reported; the last one says that the text could not be read.
            wrong.subList(0, wrong.size() - 1).forEach(problems::add);
            throw wrong.get(wrong.size() - 1);
        }
        if (parts.stream().allMatch(Template.Lead.class::isInstance)) {
            throw new Unreadable(
                    ProblemCode.TEXT_LENGTH,
                    token.span(),
                    "the text is empty where triage leads with nothing",
                    "words behind {lead}");
        }
        return new Template(text, parts);
    }

    private Optional<Unreadable> brace(int from, int to) {
        int brace = token.text().substring(from, to).indexOf('}');
        return brace < 0
                ? Optional.empty()
                : Optional.of(new Unreadable(
                        ProblemCode.UNKNOWN_PLACE,
                        at(from + brace, from + brace + 1),
                        "here stands '}' without '{'",
                        "{path}"));
    }

    private Template.Part place(String path, Span span) {
        if (stage == Stage.VERDICT && path.equals(Template.Lead.PLACE)) {
            return new Template.Lead();
        }
        if (Subject.CAUSES.readableIn(stage)) {
            for (Template.Which which : Template.Which.values()) {
                if (which.place().equals(path)) {
                    return new Template.CausesListed(which);
                }
            }
        }
        Slot slot = slot(path)
                .orElseThrow(() -> new Unreadable(
                        ProblemCode.UNKNOWN_PLACE,
                        span,
                        "there is no '%s' to name".formatted(Problems.shortened(path)),
                        path,
                        places()));
        if (!KnownAnswers.certain(slot) && !known.contains(slot)) {
            throw new Unreadable(
                    ProblemCode.PLACE_UNKNOWN,
                    span,
                    "%s is named, yet the rule speaks where it is unknown".formatted(path),
                    "a test that requires it to be known");
        }
        return new Template.Value(slot);
    }

    private Optional<Slot> slot(String path) {
        return readable().filter(slot -> place(slot).equals(path)).findFirst();
    }

    private List<String> places() {
        return readable().map(TemplateReader::place).toList();
    }

    private Stream<Slot> readable() {
        return Arrays.stream(Subject.values())
                .filter(subject -> subject.readableIn(stage))
                .flatMap(subject -> Slot.of(subject).stream());
    }

    /**
     * Returns the name of a slot in texts, which begins with a small letter. An answer of the case has its path alone; a
     * finding has the name of its stage in front: {@code methods.best}.
     */
    private static String place(Slot slot) {
        String path = slot.qualifiedPath();
        return path.substring(0, 1).toLowerCase(Locale.ROOT) + path.substring(1);
    }

    private Span at(int from, int to) {
        Span whole = token.span();
        // The text begins one character after its token, which begins with the opening quotation mark.
        return new Span(whole.line(), whole.column() + 1 + from, whole.start() + 1 + from, whole.start() + 1 + to);
    }
}
