package io.gapwise.insight.sentences;

import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.insight.sentences.Clause.Members;
import io.gapwise.insight.sentences.Clause.Members.Which;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins clauses by "and" or by "or". What stands together and asks the same of one field becomes one clause. */
final class JoinedClauses {

    private JoinedClauses() {}

    static Clause every(List<Clause> parts) {
        List<Clause> flat =
                parts.stream().flatMap(part -> part.conjuncts().stream()).toList();
        List<Clause> merged = merged(flat, true);
        return merged.size() == 1 ? merged.get(0) : new Clause.Every(merged);
    }

    static Clause either(List<Clause> parts) {
        List<Clause> flat = parts.stream()
                .flatMap(part -> part.alternatives().stream())
                .map(JoinedClauses::compoundLast)
                .toList();
        List<Clause> merged = merged(flat, false);
        return merged.size() == 1 ? merged.get(0) : new Clause.Either(merged);
    }

    /** Puts what is made of several clauses behind the others, so that one can hear where it ends. */
    private static Clause compoundLast(Clause part) {
        List<Clause> conjuncts = part.conjuncts();
        if (conjuncts.size() < 2) {
            return part;
        }
        return new Clause.Every(Stream.concat(
                        conjuncts.stream().filter(each -> !each.compound()),
                        conjuncts.stream().filter(Clause::compound))
                .toList());
    }

    private static List<Clause> merged(List<Clause> parts, boolean every) {
        List<Clause> merged = new ArrayList<>();
        for (Clause part : parts) {
            Clause last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            Clause both = last == null ? null : both(last, part, every);
            if (both == null) {
                merged.add(part);
            } else {
                merged.set(merged.size() - 1, both);
            }
        }
        return merged;
    }

    private static @Nullable Clause both(Clause first, Clause second, boolean every) {
        Optional<Clause> sets =
                first.asMembers().flatMap(one -> second.asMembers().map(other -> members(one, other, every)));
        return sets.or(() -> first.asNumber().flatMap(one -> second.asNumber().map(other -> known(one, other, every))))
                .orElse(null);
    }

    private static @Nullable Clause members(Members one, Members other, boolean every) {
        if (!one.slot().equals(other.slot())) {
            return null;
        } else if (!every && one.which() == Which.ANY && other.which() == Which.ANY) {
            return members(one, Which.ANY, other);
        } else if (every && one.which() == Which.NONE && other.which() == Which.NONE) {
            return members(one, Which.NONE, other);
        }
        return every && all(one) && all(other) ? members(one, Which.ALL, other) : null;
    }

    /** Says whether a set must contain all of the words, be it a single one. */
    private static boolean all(Members members) {
        return members.which() == Which.ALL
                || members.which() == Which.ANY && members.words().size() == 1;
    }

    private static Clause members(Members one, Which which, Members other) {
        Slot slot = one.slot();
        List<Word> words = new ArrayList<>();
        slot.property().words().stream()
                .filter(word -> one.words().contains(word) || other.words().contains(word))
                .forEach(words::add);
        return new Members(slot, words.size() == 1 && which == Which.ALL ? Which.ANY : which, words);
    }

    /** Joins {@code x <= 0 || x > 0}, which asks only whether the number is known, and its negation. */
    private static @Nullable Clause known(Clause.Number one, Clause.Number other, boolean every) {
        boolean opposite = one.operator().opposite() == other.operator()
                && one.slot().equals(other.slot())
                && one.number().compareTo(other.number()) == 0
                && one.slot().property().optional();
        if (!opposite || one.orUnknown() != every || other.orUnknown() != every) {
            return null;
        }
        return new Clause.Known(one.slot(), !every);
    }
}
