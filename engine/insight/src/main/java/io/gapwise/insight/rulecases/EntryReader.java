package io.gapwise.insight.rulecases;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.Problems;
import io.gapwise.insight.located.LocatedJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one entry of a file of cases. */
final class EntryReader {

    private static final String RULE = "rule";
    private static final String CASE = "case";
    private static final String SILENT_WHEN = "silentWhen";
    private static final String RECOMMENDATION = "recommendation";
    private static final List<String> MEMBERS = List.of(RULE, CASE, SILENT_WHEN);
    private static final List<String> MEMBERS_OF_PROGRESS =
            List.of(RULE, CASE, RECOMMENDATION, FollowUp.PATH, SILENT_WHEN);

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
        checkMembers(entry, stage == Stage.PROGRESS ? MEMBERS_OF_PROGRESS : MEMBERS);
        LocatedJson sent = member(entry, CASE, "a gap case, as it is sent");
        LocatedJson silentWhen = member(entry, SILENT_WHEN, SilencingAnswer.EXPECTED);
        GapCase speaks = sent == null ? null : cases.read(sent);
        FollowUp cameOfIt = followUp(entry);
        GivenAnswer given = given(entry);
        SilencingAnswer change = silentWhen == null
                ? null
                : new SilencingAnswerReader(text, stage, problems).read(silentWhen, speaks, cameOfIt);
        boolean whole = rule != null && cameOfIt != null && given != null;
        RuleCase read = !whole || sent == null || silentWhen == null || speaks == null || change == null
                ? null
                : ruleCase(entry, rule, sent, silentWhen, speaks, cameOfIt, given, change);
        problems.inRule(null);
        return problems.count() > before ? Optional.empty() : Optional.ofNullable(read);
    }

    private @Nullable RuleCase ruleCase(
            LocatedJson entry,
            String rule,
            LocatedJson sent,
            LocatedJson silentWhen,
            GapCase speaks,
            FollowUp cameOfIt,
            GivenAnswer given,
            SilencingAnswer change) {
        String json = sent.span().of(text);
        Map<String, Object> answers = SentAnswers.of(json);
        LocatedJson.Member later = entry.members().get(FollowUp.PATH);
        Map<String, Object> followUp = later == null
                ? Map.of()
                : SentAnswers.within(FollowUp.PATH, later.value().span().of(text));
        GapCase silent = speaks;
        FollowUp cameOfItSilent = cameOfIt;
        if (change.path().startsWith(FollowUp.PATH + ".")) {
            Map<String, Object> changed = SentAnswers.changed(followUp, change.path(), change.to());
            cameOfItSilent = cases.readFollowUp(SentAnswers.jsonWithin(FollowUp.PATH, changed), entry);
        } else {
            silent = cases.read(SentAnswers.json(SentAnswers.changed(answers, change.path(), change.to())), sent);
        }
        return silent == null || cameOfItSilent == null
                ? null
                : new RuleCase(
                        rule,
                        json,
                        answers,
                        followUp,
                        given,
                        change.path(),
                        change.to(),
                        speaks,
                        silent,
                        cameOfIt,
                        cameOfItSilent,
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

    /** Returns what came of the case, nothing being known where it is left out; null if a problem was noted. */
    private @Nullable FollowUp followUp(LocatedJson entry) {
        LocatedJson.Member member = entry.members().get(FollowUp.PATH);
        if (member == null) {
            return FollowUp.NOTHING;
        }
        LocatedJson value = member.value();
        return cases.readFollowUp(value.span().of(text).getBytes(StandardCharsets.UTF_8), value);
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
