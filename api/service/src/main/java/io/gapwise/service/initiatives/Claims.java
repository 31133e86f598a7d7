package io.gapwise.service.initiatives;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Reason;
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

    private final Map<String, Claim> found = new LinkedHashMap<>();
    private final InitiativeContent content;

    private Claims(InitiativeContent content) {
        this.content = content;
    }

    static List<Claim> of(Advice advice, InitiativeContent content) {
        Claims claims = new Claims(content);
        boolean any = content.choices().stream().anyMatch(Choice::taken);
        claims.reasons(advice.verdict().reasons(), any);
        advice.causes().forEach(cause -> {
            claims.add(Claim.Kind.CAUSE, cause.cause().name(), any);
            claims.reasons(cause.reasons(), any);
        });
        advice.remedies().forEach(remedy -> {
            boolean taken = claims.taken(Choice.of(remedy.remedy(), true));
            claims.add(Claim.Kind.REMEDY, remedy.remedy().name(), taken);
            claims.reasons(remedy.reasons(), taken);
        });
        advice.methods().forEach(method -> {
            boolean taken = claims.taken(Choice.of(method.method(), true));
            claims.add(Claim.Kind.METHOD, method.method().name(), taken);
            claims.reasons(method.reasonsFor(), taken);
        });
        return new ArrayList<>(claims.found.values());
    }

    private boolean taken(Choice choice) {
        return content.choices().stream().anyMatch(each -> each.isAbout(choice) && each.taken());
    }

    private void reasons(List<Reason> reasons, boolean followed) {
        for (Reason reason : reasons) {
            add(Claim.Kind.RULE, reason.rule(), followed);
            add(Claim.Kind.SOURCE, reason.source(), followed);
        }
    }

    private void add(Claim.Kind kind, String name, boolean followed) {
        String stored = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        found.merge(
                kind + " " + stored,
                new Claim(kind, stored, followed),
                (before, now) -> before.followed() ? before : now);
    }
}
