package io.gapwise.insight.claims;

import io.gapwise.core.problems.NearestWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a conclusion as people write it: {@code verdict:TRAINING}, or {@code COACHING} alone where only one kind of
 * conclusion has that word. A cause alone means that it is found, not discounted, and a method alone means that it is
 * advised, not excluded.
 *
 * @param claim the conclusion; empty where the text names none
 * @param allowed the texts that would be accepted instead
 * @param maybe the accepted text that is nearest to what was written; null where none is near
 */
public record ClaimText(
        Optional<Claim> claim,
        List<String> allowed,
        @Nullable String maybe) {

    private static final List<Claim.Kind> KINDS = List.of(Claim.Kind.values());

    public ClaimText {
        allowed = List.copyOf(allowed);
    }

    public static ClaimText read(String written) {
        int colon = written.indexOf(':');
        return colon < 0 ? word(written, KINDS, "") : kind(written.substring(0, colon), written.substring(colon + 1));
    }

    /** Returns every text that names a conclusion of these kinds, with its kind and its word. */
    public static List<String> all(List<Claim.Kind> kinds) {
        return kinds.stream()
                .flatMap(kind -> kind.words().stream().map(word -> new Claim(kind, word).text()))
                .toList();
    }

    private static ClaimText kind(String kind, String word) {
        List<String> names =
                KINDS.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
        int place = names.indexOf(kind);
        if (place >= 0) {
            return word(word, List.of(KINDS.get(place)), kind + ":");
        }
        List<Claim.Kind> having =
                KINDS.stream().filter(each -> each.words().contains(word)).toList();
        List<String> allowed = having.isEmpty()
                ? all(KINDS)
                : having.stream().map(each -> new Claim(each, word).text()).toList();
        return new ClaimText(Optional.empty(), allowed, NearestWord.to(kind + ":" + word, allowed));
    }

    private static ClaimText word(String word, List<Claim.Kind> kinds, String prefix) {
        for (Claim.Kind kind : kinds) {
            if (kind.words().contains(word)) {
                return new ClaimText(Optional.of(new Claim(kind, word)), List.of(), null);
            }
        }
        List<String> allowed = new ArrayList<>();
        kinds.forEach(kind -> kind.words().forEach(each -> {
            if (!allowed.contains(prefix + each)) {
                allowed.add(prefix + each);
            }
        }));
        return new ClaimText(Optional.empty(), allowed, NearestWord.to(prefix + word, allowed));
    }

    /** Reads a conclusion where only these kinds are accepted. */
    public static ClaimText read(String written, Claim.Kind... kinds) {
        ClaimText read = read(written);
        if (read.claim().isPresent()
                && Arrays.asList(kinds).contains(read.claim().get().kind())) {
            return read;
        }
        List<String> allowed = all(List.of(kinds));
        return new ClaimText(Optional.empty(), allowed, NearestWord.to(written, allowed));
    }
}
