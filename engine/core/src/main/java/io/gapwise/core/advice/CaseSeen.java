package io.gapwise.core.advice;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows what of a case can make a difference to its answer under some rule sets: everything that their rules can read, and
 * which other fields are answered, because nobody is asked about these. What the case is called and the sender's own id, for
 * example, make none.
 */
public final class CaseSeen {

    private static final List<String> OWN = List.of("title", "reference", "desired", "actual");
    private static final List<Property> SENT = Property.sent();

    private final List<Property> readOfOwn;
    private final List<Property> onlyAnswered;
    private final List<Property> read;

    public CaseSeen(List<RuleSet> ruleSets) {
        List<Property> own = SENT.stream().filter(CaseSeen::own).toList();
        this.readOfOwn = own.stream()
                .filter(property -> ruleSets.stream()
                        .flatMap(rules -> rules.rules().stream())
                        .anyMatch(rule -> reads(rule, property.path())))
                .toList();
        this.onlyAnswered =
                own.stream().filter(each -> !readOfOwn.contains(each)).toList();
        this.read = SENT.stream().filter(each -> !onlyAnswered.contains(each)).toList();
    }

    /** Returns what is seen of a case. Of two cases of which the same is seen, the answers are the same. */
    List<Object> of(GapCase gapCase) {
        List<Object> seen = new ArrayList<>(Arrays.asList(
                gapCase.requestedSolution(),
                gapCase.goal(),
                gapCase.gap(),
                gapCase.obstacles(),
                gapCase.evidence(),
                gapCase.audience(),
                gapCase.setting()));
        onlyAnswered.forEach(property -> seen.add(property.read(gapCase) != null));
        readOfOwn.forEach(property -> seen.add(property.read(gapCase)));
        return seen;
    }

    /** Returns a digest of what is seen of a case, which is the same in every process. */
    public long digest(GapCase gapCase) {
        StringBuilder text = new StringBuilder();
        onlyAnswered.forEach(property -> text.append(property.read(gapCase) != null));
        read.forEach(property -> written(CaseAnswers.sent(property.read(gapCase)), text));
        written(CaseAnswers.sent(gapCase.evidence().statements()), text);
        return ByteBuffer.wrap(sha256(text.toString())).getLong();
    }

    /** Writes the length before the value, so that no two lists of values read alike. */
    private static void written(@Nullable Object value, StringBuilder text) {
        String each = String.valueOf(value);
        text.append(each.length()).append(':').append(each);
    }

    private static boolean own(Property property) {
        return OWN.contains(property.path());
    }

    private static boolean reads(Rule rule, String path) {
        return rule.condition().tests().anyMatch(test -> test.slot().path().equals(path))
                || rule.calls().stream()
                        .flatMap(call -> call.arguments().stream())
                        .anyMatch(argument -> argument instanceof String text && text.contains(path + "}"));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must know SHA-256.", e);
        }
    }
}
