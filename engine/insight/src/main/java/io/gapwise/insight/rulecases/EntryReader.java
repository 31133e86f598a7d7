package io.gapwise.insight.rulecases;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.ruleset.drl.Problems;
import io.gapwise.insight.located.LocatedJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one entry of a file of cases. */
final class EntryReader {

    static final String RULE = "rule";
    static final String CASE = "case";
    static final String SILENT_WHEN = "silentWhen";
    static final String SPEAKS_WHEN = "speaksWhen";
    static final String THEN = "then";
    static final String RECOMMENDATION = "recommendation";
    private static final List<String> MEMBERS = List.of(RULE, CASE, SILENT_WHEN, SPEAKS_WHEN, THEN);

    private final String file;
    private final String text;
    private final RulesBeside rules;
    private final Problems problems;
    private final CaseReader cases;

    EntryReader(String file, String text, RulesBeside rules, Problems problems) {
        this.file = file;
        this.text = text;
        this.rules = rules;
        this.problems = problems;
        this.cases = new CaseReader(text, problems);
    }

    /** Reads the case of a rule; returns nothing if a problem was noted. */
    Optional<RuleCase> read(LocatedJson entry) {
        if (!entry.isObject()) {
            problems.add(entry.span(), "the entry is no object", "{ … } with rule, case and silentWhen");
            return Optional.empty();
        }
        int before = problems.count();
        String rule = rule(entry);
        problems.inRule(rule);
        Stage stage = rules.stage(rule);
        Optional<Subject> beside = Subject.sentBeside(stage);
        checkMembers(entry, beside.map(EntryReader::membersWith).orElse(MEMBERS));
        LocatedJson sent = member(entry, CASE, "a gap case, as it is sent");
        LocatedJson silentWhen = first(member(entry, SILENT_WHEN, SilencingAnswer.EXPECTED));
        GapCase speaks = sent == null ? null : cases.read(sent);
        KnownBeside known = beside.isPresent() ? known(entry, beside.get()) : KnownBeside.NOTHING;
        GivenAnswer given = given(entry);
        SilencingAnswer change = silentWhen == null
                ? null
                : new SilencingAnswerReader(text, stage, problems).read(silentWhen, speaks, known);
        boolean whole = rule != null && known != null && given != null;
        RuleCase read = !whole || sent == null || silentWhen == null || speaks == null || change == null
                ? null
                : ruleCase(entry, rule, beside, sent, silentWhen, speaks, known, given, change);
        problems.inRule(null);
        return problems.count() > before ? Optional.empty() : Optional.ofNullable(read);
    }

    private @Nullable RuleCase ruleCase(
            LocatedJson entry,
            String rule,
            Optional<Subject> beside,
            LocatedJson sent,
            LocatedJson silentWhen,
            GapCase speaks,
            KnownBeside known,
            GivenAnswer given,
            SilencingAnswer change) {
        String json = sent.span().of(text);
        Map<String, Object> answers = SentAnswers.of(json);
        Map<String, Object> sentBeside =
                beside.map(subject -> sentBeside(entry, subject)).orElse(Map.of());
        GapCase silent = speaks;
        KnownBeside knownSilent = known;
        if (beside.isPresent() && change.path().startsWith(beside.get().prefix())) {
            knownSilent = knownSilent(entry, beside.get(), SentAnswers.changed(sentBeside, change.path(), change.to()));
        } else {
            silent = cases.read(SentAnswers.json(SentAnswers.changed(answers, change.path(), change.to())), sent);
        }
        return silent == null || knownSilent == null
                ? null
                : new RuleCase(
                        rule,
                        json,
                        answers,
                        sentBeside,
                        given,
                        change.path(),
                        change.to(),
                        speaks,
                        silent,
                        known,
                        knownSilent,
                        file,
                        entry.span().line(),
                        sent.span(),
                        silentWhen.span());
    }

    private @Nullable String rule(LocatedJson entry) {
        LocatedJson rule = member(entry, RULE, "the name of a rule of the file beside this one");
        if (rule == null) {
            return null;
        }
        String name = rule.text();
        if (name == null) {
            problems.add(rule.span(), "the rule's name is no text", "the name of a rule of the file beside this one");
        } else {
            rules.take(name, rule.span(), problems);
        }
        return name;
    }

    private @Nullable LocatedJson member(LocatedJson entry, String name, String expected) {
        LocatedJson.Member member = entry.members().get(name);
        if (member == null) {
            problems.add(entry.span(), "the entry has no " + name, expected);
        }
        return member == null ? null : member.value();
    }

    /** Returns what is known beside the case, which is nothing where it is left out; null if a problem was noted. */
    private @Nullable KnownBeside known(LocatedJson entry, Subject beside) {
        LocatedJson.Member member = entry.members().get(name(beside));
        if (member == null) {
            return KnownBeside.NOTHING;
        }
        LocatedJson value = member.value();
        return cases.readBeside(beside, value.span().of(text).getBytes(StandardCharsets.UTF_8), value);
    }

    private Map<String, Object> sentBeside(LocatedJson entry, Subject beside) {
        LocatedJson.Member member = entry.members().get(name(beside));
        return member == null
                ? Map.of()
                : SentAnswers.within(name(beside), member.value().span().of(text));
    }

    private @Nullable KnownBeside knownSilent(LocatedJson entry, Subject beside, Map<String, Object> changed) {
        return cases.readBeside(beside, SentAnswers.jsonWithin(name(beside), changed), entry);
    }

    /** Returns the one answer that silences the rule; where several do so, each alone, the first of them. */
    private @Nullable LocatedJson first(@Nullable LocatedJson silentWhen) {
        if (silentWhen == null || !silentWhen.isArray()) {
            return silentWhen;
        } else if (silentWhen.elements().isEmpty()) {
            problems.add(silentWhen.span(), "silentWhen is an empty list", SilencingAnswer.EXPECTED);
            return null;
        }
        return silentWhen.elements().get(0);
    }

    private static List<String> membersWith(Subject beside) {
        return List.of(RULE, CASE, RECOMMENDATION, name(beside), SILENT_WHEN, SPEAKS_WHEN, THEN);
    }

    /** Returns the name of the member that holds what is known beside the case, such as {@code followUp}. */
    static String name(Subject beside) {
        return beside.prefix().substring(0, beside.prefix().length() - 1);
    }

    /** Returns which recommendation was given; null if a problem was noted. */
    private @Nullable GivenAnswer given(LocatedJson entry) {
        LocatedJson.Member member = entry.members().get(RECOMMENDATION);
        return member == null ? GivenAnswer.AS_TODAY : cases.readGiven(member.value());
    }

    private void checkMembers(LocatedJson entry, List<String> members) {
        entry.members().forEach((name, member) -> {
            if (!members.contains(name)) {
                problems.addUnknown(member.name(), "unknown member '%s'".formatted(name), name, members);
            }
        });
        entry.twice().forEach(name -> problems.add(name, "this member is given twice", "each member once"));
    }
}
