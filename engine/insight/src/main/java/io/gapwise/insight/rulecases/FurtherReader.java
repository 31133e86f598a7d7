package io.gapwise.insight.rulecases;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.ruleset.drl.Problems;
import io.gapwise.insight.located.LocatedJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cases beyond the two that each rule has. They stand with the rule's own case ({@code speaksWhen}, {@code then},
 * a list in {@code silentWhen}) or in entries that add to it.
 */
final class FurtherReader {

    private static final String CHANGES =
            "answers by their path, such as { \"gap.doneBefore\": \"NEVER\" }; null leaves one out";

    private final String file;
    private final String text;
    private final RulesBeside rules;
    private final Map<String, RuleCase> own;
    private final Problems problems;
    private final CaseReader cases;

    /** Holds the case from which the cases of an entry differ. */
    private record Origin(
            String rule,
            Optional<Subject> subject,
            Map<String, Object> answers,
            Map<String, Object> beside,
            GivenAnswer given,
            GapCase gapCase,
            KnownBeside known,
            boolean ofItself) {}

    /** @param own the rules' own cases in the same file */
    FurtherReader(String file, String text, RulesBeside rules, Map<String, RuleCase> own, Problems problems) {
        this.file = file;
        this.text = text;
        this.rules = rules;
        this.own = own;
        this.problems = problems;
        this.cases = new CaseReader(text, problems);
    }

    /** Reads the further cases of an entry; returns none if a problem was noted. */
    List<FurtherCase> read(LocatedJson entry) {
        LocatedJson.Member named = entry.members().get(EntryReader.RULE);
        String rule = EntryKinds.rule(entry);
        int before = problems.count();
        problems.inRule(rule);
        List<FurtherCase> read = EntryKinds.adds(entry, own.keySet()) ? added(entry, named, rule) : ofOwn(entry, rule);
        problems.inRule(null);
        return problems.count() > before ? List.of() : read;
    }

    /** Reads what stands with a rule's own case. Where that could not be read, it has been told already. */
    private List<FurtherCase> ofOwn(LocatedJson entry, @Nullable String rule) {
        RuleCase ruleCase = rule == null ? null : own.get(rule);
        if (ruleCase == null || ruleCase.line() != entry.span().line()) {
            return List.of();
        }
        List<FurtherCase> read = new ArrayList<>();
        Origin origin = origin(ruleCase);
        LocatedJson silentWhen = entry.members().get(EntryReader.SILENT_WHEN).value();
        if (silentWhen.isArray()) {
            silentWhen.elements().stream()
                    .skip(1)
                    .forEach(one -> silent(origin, one, null).ifPresent(read::add));
        }
        speaking(origin, entry, null, read);
        then(origin, Map.of(), entry, entry, null).ifPresent(read::add);
        return read;
    }

    private List<FurtherCase> added(LocatedJson entry, LocatedJson.@Nullable Member named, @Nullable String rule) {
        checkMembers(entry, rule);
        String confirm = confirm(entry);
        if (named == null || rule == null) {
            problems.add(
                    named == null ? entry.span() : named.value().span(),
                    named == null ? "the entry has no rule" : "the rule's name is no text",
                    "the name of a rule of the file beside this one");
            return List.of();
        }
        int before = problems.count();
        rules.require(rule, named.value().span(), problems);
        Origin origin = problems.count() > before ? null : origin(entry, rule);
        if (origin == null) {
            return List.of();
        }
        List<FurtherCase> read = new ArrayList<>();
        LocatedJson.Member silentWhen = entry.members().get(EntryReader.SILENT_WHEN);
        if (silentWhen != null) {
            each(silentWhen.value()).forEach(one -> silent(origin, one, confirm).ifPresent(read::add));
        }
        speaking(origin, entry, confirm, read);
        LocatedJson.Member with = entry.members().get(EntryKinds.WITH);
        Map<String, @Nullable Object> changes = with == null ? Map.of() : changes(origin, with.value());
        if (changes != null) {
            then(origin, changes, with == null ? entry : with.value(), entry, confirm)
                    .ifPresent(read::add);
        }
        if (read.isEmpty()) {
            problems.add(entry.span(), "the entry says nothing", "then, speaksWhen or silentWhen");
        }
        return read;
    }

    /** Returns the case that the entry changes: one that it gives itself, or the rule's own. */
    private @Nullable Origin origin(LocatedJson entry, String rule) {
        LocatedJson.Member sent = entry.members().get(EntryReader.CASE);
        RuleCase ruleCase = own.get(rule);
        if (sent == null) {
            if (ruleCase == null) {
                problems.add(entry.span(), "the rule has no case of its own here that could be changed", "a case");
            }
            return ruleCase == null ? null : origin(ruleCase);
        }
        Optional<Subject> subject = Subject.sentBeside(rules.stage(rule));
        GapCase gapCase = cases.read(sent.value());
        LocatedJson.Member beside =
                subject.map(each -> entry.members().get(EntryReader.name(each))).orElse(null);
        KnownBeside known = beside == null
                ? KnownBeside.NOTHING
                : cases.readBeside(subject.orElseThrow(), bytes(beside.value()), beside.value());
        LocatedJson.Member recommendation = entry.members().get(EntryReader.RECOMMENDATION);
        GivenAnswer given = recommendation == null ? GivenAnswer.AS_TODAY : cases.readGiven(recommendation.value());
        if (gapCase == null || known == null || given == null) {
            return null;
        }
        Map<String, Object> sentBeside = beside == null
                ? Map.of()
                : SentAnswers.within(
                        EntryReader.name(subject.orElseThrow()),
                        beside.value().span().of(text));
        Map<String, Object> answers = SentAnswers.of(sent.value().span().of(text));
        return new Origin(rule, subject, answers, sentBeside, given, gapCase, known, true);
    }

    private Origin origin(RuleCase ruleCase) {
        return new Origin(
                ruleCase.rule(),
                Subject.sentBeside(rules.stage(ruleCase.rule())),
                ruleCase.answers(),
                ruleCase.beside(),
                ruleCase.given(),
                ruleCase.speaks(),
                ruleCase.known(),
                false);
    }

    private void speaking(Origin origin, LocatedJson entry, @Nullable String confirm, List<FurtherCase> read) {
        LocatedJson.Member speaksWhen = entry.members().get(EntryReader.SPEAKS_WHEN);
        if (speaksWhen != null) {
            each(speaksWhen.value()).forEach(one -> {
                Map<String, @Nullable Object> changes = changes(origin, one);
                if (changes != null) {
                    changed(origin, changes, ExpectedAnswer.speaks(true), confirm, one)
                            .ifPresent(read::add);
                }
            });
        }
    }

    private Optional<FurtherCase> silent(Origin origin, LocatedJson one, @Nullable String confirm) {
        Stage stage = rules.stage(origin.rule);
        SilencingAnswer change =
                new SilencingAnswerReader(text, stage, problems).read(one, origin.gapCase, origin.known);
        if (change == null) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        changes.put(change.path(), change.to());
        return changed(origin, changes, ExpectedAnswer.speaks(false), confirm, one);
    }

    private Optional<FurtherCase> then(
            Origin origin,
            Map<String, @Nullable Object> changes,
            LocatedJson at,
            LocatedJson entry,
            @Nullable String confirm) {
        LocatedJson.Member then = entry.members().get(EntryReader.THEN);
        if (then == null) {
            return Optional.empty();
        }
        ExpectedAnswer expected = new ExpectedAnswerReader(text, rules.stage(origin.rule), problems).read(then.value());
        return expected == null ? Optional.empty() : changed(origin, changes, expected, confirm, then.value());
    }

    /** Reads the answers that are changed; returns null if a problem was noted. */
    private @Nullable Map<String, @Nullable Object> changes(Origin origin, LocatedJson written) {
        if (!written.isObject() || written.members().isEmpty()) {
            problems.add(written.span(), "this changes no answer", CHANGES);
            return null;
        }
        SilencingAnswerReader reader = new SilencingAnswerReader(text, rules.stage(origin.rule), problems);
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        boolean whole = true;
        for (Map.Entry<String, LocatedJson.Member> member : written.members().entrySet()) {
            SilencingAnswer change = reader.read(member.getKey(), member.getValue(), origin.gapCase, origin.known);
            whole &= change != null;
            if (change != null) {
                changes.put(change.path(), change.to());
            }
        }
        written.twice().forEach(name -> problems.add(name, "this answer is given twice", "each answer once"));
        return whole ? changes : null;
    }

    private Optional<FurtherCase> changed(
            Origin origin,
            Map<String, @Nullable Object> changes,
            ExpectedAnswer then,
            @Nullable String confirm,
            LocatedJson at) {
        Map<String, Object> answers = origin.answers;
        Map<String, Object> beside = origin.beside;
        for (Map.Entry<String, @Nullable Object> change : changes.entrySet()) {
            if (CaseAnswers.find(change.getKey()).isPresent()) {
                answers = SentAnswers.changed(answers, change.getKey(), change.getValue());
            } else {
                beside = SentAnswers.changed(beside, change.getKey(), change.getValue());
            }
        }
        GapCase gapCase = answers == origin.answers ? origin.gapCase : cases.read(SentAnswers.json(answers), at);
        KnownBeside known = beside == origin.beside ? origin.known : known(origin, beside, at);
        return gapCase == null || known == null
                ? Optional.empty()
                : Optional.of(new FurtherCase(
                        origin.rule,
                        answers,
                        beside,
                        origin.given,
                        changes,
                        origin.ofItself,
                        gapCase,
                        known,
                        then,
                        confirm,
                        file,
                        at.span()));
    }

    private @Nullable KnownBeside known(Origin origin, Map<String, Object> beside, LocatedJson at) {
        Subject subject = origin.subject.orElseThrow();
        return cases.readBeside(subject, SentAnswers.jsonWithin(EntryReader.name(subject), beside), at);
    }

    private @Nullable String confirm(LocatedJson entry) {
        LocatedJson.Member confirm = entry.members().get(EntryKinds.CONFIRM);
        if (confirm == null) {
            return null;
        } else if (confirm.value().text() == null) {
            problems.add(
                    confirm.value().span(), "confirm is no text", "what a person has to confirm; left out once it is");
        }
        return confirm.value().text();
    }

    private void checkMembers(LocatedJson entry, @Nullable String rule) {
        List<String> members = new ArrayList<>(List.of(
                EntryReader.RULE,
                EntryReader.CASE,
                EntryKinds.WITH,
                EntryReader.THEN,
                EntryReader.SPEAKS_WHEN,
                EntryReader.SILENT_WHEN,
                EntryKinds.CONFIRM));
        Subject.sentBeside(rules.stage(rule))
                .ifPresent(subject -> members.addAll(List.of(EntryReader.RECOMMENDATION, EntryReader.name(subject))));
        entry.members().forEach((name, member) -> {
            if (!members.contains(name)) {
                problems.addUnknown(member.name(), "unknown member '%s'".formatted(name), name, members);
            }
        });
        entry.twice().forEach(name -> problems.add(name, "this member is given twice", "each member once"));
    }

    private static List<LocatedJson> each(LocatedJson value) {
        return value.isArray() ? value.elements() : List.of(value);
    }

    private byte[] bytes(LocatedJson value) {
        return value.span().of(text).getBytes(StandardCharsets.UTF_8);
    }
}
