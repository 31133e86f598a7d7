package io.gapwise.service.recommendations;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.Lines;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.once.IdempotencyKey;
import io.gapwise.service.once.KeptAnswers;
import io.gapwise.service.once.KeyName;
import io.gapwise.service.once.KeyedLine;
import io.gapwise.service.problems.ProblemDocument;
import io.gapwise.service.proof.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of the lines of one batch. */
final class LineKeys {

    private final AnsweredLines lines;
    private final Caller caller;
    private final @Nullable IdempotencyKey batch;
    private final boolean counting;

    /** @param batch the key of the whole batch, which gives each line without a key one of its own; null if it has none */
    LineKeys(AnsweredLines lines, @Nullable IdempotencyKey batch) {
        this(lines, batch, true);
    }

    private LineKeys(AnsweredLines lines, @Nullable IdempotencyKey batch, boolean counting) {
        this.lines = lines;
        this.caller = Callers.current();
        this.batch = batch;
        this.counting = counting;
    }

    /** Returns the keys of a batch that stores nothing: they are read over. */
    static LineKeys readOver(AnsweredLines lines) {
        return new LineKeys(lines, null, false);
    }

    /** The JSON of a line that needs no answer any more; {@code answered} if it is an answer and no problem. */
    record Known(byte[] json, boolean answered) {}

    /** Reads lines, and parts them so that no key comes twice in one part. */
    List<List<SentLine>> groups(List<Lines.Line> sent, Locale language) {
        List<List<SentLine>> groups = new ArrayList<>();
        List<SentLine> group = new ArrayList<>();
        Set<KeyName> keys = new HashSet<>();
        for (Lines.Line each : sent) {
            SentLine line = read(each, language);
            if (line.key() != null && !keys.add(line.key())) {
                groups.add(group);
                group = new ArrayList<>();
                keys = new HashSet<>(Set.of(line.key()));
            }
            group.add(line);
        }
        groups.add(group);
        return groups;
    }

    private SentLine read(Lines.Line line, Locale language) {
        if (line.tooLong()) {
            return bad(line, ProblemDocument.tooLarge().in(language));
        }
        try {
            KeyedLine read = KeyedLine.read(line.bytes());
            KeyName key = key(read, line.number());
            return new SentLine(
                    line.number(), read.gapCase(), key, key == null ? null : Sha256.ofBytes(read.gapCase()), null);
        } catch (BadCase e) {
            return bad(line, ProblemDocument.badCase(e).in(language));
        }
    }

    private @Nullable KeyName key(KeyedLine line, long number) {
        if (!counting) {
            return null;
        }
        if (line.key() != null) {
            return KeyName.ofLine(caller, line.key());
        }
        return batch == null ? null : KeyName.ofLine(caller, batch, number);
    }

    private static SentLine bad(Lines.Line line, ProblemDocument problem) {
        return new SentLine(line.number(), line.bytes(), null, null, problem);
    }

    /** Claims the keys of lines until they are stored, and finds those that need no answer any more. */
    Claim claim(List<SentLine> some, Locale language) {
        List<SentLine> keyed = some.stream().filter(line -> line.key() != null).toList();
        return keyed.isEmpty() ? new Claim(Map.of(), Set.of()) : claimed(keyed, language);
    }

    private Claim claimed(List<SentLine> keyed, Locale language) {
        Set<KeyName> claimed = new HashSet<>();
        Map<Long, Known> known = new HashMap<>();
        boolean whole = false;
        try {
            Set<KeyName> all = new HashSet<>();
            for (SentLine line : keyed) {
                all.add(line.key());
                if (lines.begin(line.key())) {
                    claimed.add(line.key());
                }
            }
            // What was answered before is given again also while somebody else asks for it.
            Map<String, KeptAnswers.Kept> kept = lines.kept(all);
            for (SentLine line : keyed) {
                KeptAnswers.Kept before = kept.get(line.key().digest());
                if (before != null) {
                    known.put(line.number(), again(line, before, language));
                } else if (!claimed.contains(line.key())) {
                    known.put(line.number(), problem(line, ProblemDocument.idempotencyKeyInFlight(), language));
                }
            }
            whole = true;
            return new Claim(known, claimed);
        } finally {
            if (!whole) {
                claimed.forEach(lines::end);
            }
        }
    }

    private Known again(SentLine line, KeptAnswers.Kept before, Locale language) {
        if (before.recommendation() == null || !before.request().equals(line.request())) {
            return problem(line, ProblemDocument.idempotencyKeyReused(), language);
        }
        return lines.again(before.recommendation(), line.number(), language);
    }

    private static Known problem(SentLine line, ProblemDocument problem, Locale language) {
        return new Known(problem.in(language).onLine(line.number()).json(), false);
    }

    /** Keeps which answers lines were given, in the transaction that stores these. */
    void keep(Map<SentLine, String> answers) {
        if (!answers.isEmpty()) {
            lines.keep(answers);
        }
    }

    /** The keys that are claimed until it is closed. */
    final class Claim implements AutoCloseable {

        private final Map<Long, Known> known;
        private final Set<KeyName> claimed;

        private Claim(Map<Long, Known> known, Set<KeyName> claimed) {
            this.known = known;
            this.claimed = claimed;
        }

        /** Returns by their numbers the lines that need no answer any more. */
        Map<Long, Known> known() {
            return known;
        }

        @Override
        public void close() {
            claimed.forEach(lines::end);
        }
    }
}
