package io.gapwise.service.initiatives;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Reason;
import io.gapwise.practice.outcomes.Choice;
import io.gapwise.practice.record.ClaimKind;
import io.gapwise.practice.record.ClaimOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what an answer claims: each remedy and method that it advises, each cause that it names, and the rules and
 * sources that speak for them. A rule is followed where anything is done that it speaks for; the rules behind the verdict
 * and the causes are followed where anything is done at all.
 */
final class Claims {

    private static final int LONGEST = 500;

    private final Map<String, ClaimOutcome> found = new LinkedHashMap<>();
    private final InitiativeContent content;

    private Claims(InitiativeContent content) {
        this.content = content;
    }

    static List<ClaimOutcome> of(Advice advice, InitiativeContent content) {
        Claims claims = new Claims(content);
        boolean any = content.choices().stream().anyMatch(Choice::taken);
        claims.reasons(advice.verdict().reasons(), any);
        advice.causes().forEach(cause -> {
            claims.add(ClaimKind.CAUSE, cause.cause().name(), any);
            claims.reasons(cause.reasons(), any);
        });
        advice.remedies().forEach(remedy -> {
            boolean taken = claims.taken(AdvisedChoices.of(remedy.remedy(), true));
            claims.add(ClaimKind.REMEDY, remedy.remedy().name(), taken);
            claims.reasons(remedy.reasons(), taken);
        });
        advice.methods().forEach(method -> {
            boolean taken = claims.taken(AdvisedChoices.of(method.method(), true));
            claims.add(ClaimKind.METHOD, method.method().name(), taken);
            claims.reasons(method.reasonsFor(), taken);
        });
        return new ArrayList<>(claims.found.values());
    }

    private boolean taken(Choice choice) {
        return AdvisedChoices.taken(content.choices(), choice);
    }

    private void reasons(List<Reason> reasons, boolean followed) {
        for (Reason reason : reasons) {
            add(ClaimKind.RULE, reason.rule(), followed);
            add(ClaimKind.SOURCE, reason.source(), followed);
        }
    }

    private void add(ClaimKind kind, String name, boolean followed) {
        String stored = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        found.merge(
                kind + " " + stored,
                new ClaimOutcome(kind, stored, followed, null, null),
                (before, now) -> before.followed() ? before : now);
    }
}
