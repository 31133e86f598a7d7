package io.gapwise.insight.sentences;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.insight.sentences.ClauseText.ObstacleSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins clauses to a sentence in which one can always hear what belongs together: parts of the whole condition are separated by
 * semicolons, short alternatives stand behind "either", and others are numbered: (a), (b), and inside these (1), (2).
 */
final class SentenceText {

    private static final String OPENED = "[";
    private static final String CLOSED = "]";
    private static final int MOST_IN_A_ROW = 3;

    private final ClauseWords words;
    private final ClauseText clauses;
    private final List<String> between;
    private final List<String> alternatives;
    private final List<String> embeds;

    SentenceText(ClauseWords words) {
        this.words = words;
        this.clauses = new ClauseText(words);
        this.alternatives = List.of(" " + words.text("or") + " ", " " + words.text("nor") + " ", ",", ":", ";");
        this.between = Stream.concat(alternatives.stream(), Stream.of(" " + words.text("and") + " "))
                .toList();
        this.embeds = Stream.of(words.text("embeds").split(" "))
                .map(word -> " " + word + " ")
                .toList();
    }

    /** Returns the whole condition, as it stands behind "when". */
    String whole(Clause clause) {
        return punctuated(joined(clause));
    }

    /**
     * Drops the commas behind which nothing goes on. German closes each subordinate clause with one, so its texts have them at
     * their end.
     */
    private static String punctuated(String text) {
        return text.replace(",,", ",").replaceAll(",(?=[;\\]]|$)", "");
    }

    private String joined(Clause clause) {
        if (clause.conjuncts().size() > 1) {
            List<String> parts = parts(clause.conjuncts(), 0, false);
            return plain(parts) && parts.size() <= MOST_IN_A_ROW ? words.listed(parts, "and") : separated(parts);
        }
        return text(clause, 0, false);
    }

    private String separated(List<String> parts) {
        String alternative = ", " + words.text("or") + " ";
        if (parts.size() == 2 && parts.stream().noneMatch(part -> part.contains(":") || part.contains(alternative))) {
            return parts.get(0) + ClauseWords.following(words.text("pair")) + " " + parts.get(1);
        }
        StringBuilder joined = new StringBuilder(parts.get(0));
        for (int at = 1; at < parts.size(); at++) {
            String mark = words.text(at == parts.size() - 1 ? "last" : "next");
            joined.append(ClauseWords.following(mark)).append(' ').append(parts.get(at));
        }
        return joined.toString();
    }

    /**
     * @param depth how many numbered lists the clause stands in
     * @param enclosed whether it is one of several that each need brackets to show where they end
     */
    private String text(Clause clause, int depth, boolean enclosed) {
        if (!clause.compound()) {
            return clauses.of(clause);
        }
        return clause.alternatives().size() > 1
                ? either(clause.alternatives(), depth, enclosed)
                : every(clause.conjuncts(), depth);
    }

    private String every(List<Clause> conjuncts, int depth) {
        boolean enclosed = conjuncts.stream().filter(Clause::compound).count() > 1;
        List<String> parts = parts(conjuncts, depth, enclosed);
        String and = ClauseWords.following(words.text(plain(parts) ? "item.and" : "item.also"));
        return String.join(and + " ", parts);
    }

    /** Says whether nobody can mistake where each part ends, so that a mere "and" joins them. */
    private boolean plain(List<String> parts) {
        return parts.stream().noneMatch(part -> has(part, between))
                && parts.stream().limit(parts.size() - 1L).noneMatch(part -> has(part, embeds));
    }

    /** Puts each part into words; obstacles with the same answers become one part. */
    private List<String> parts(List<Clause> clauses, int depth, boolean enclosed) {
        List<String> parts = new ArrayList<>();
        Obstacle said = null;
        for (int at = 0; at < clauses.size(); at++) {
            Clause clause = clauses.get(at);
            int alike = alike(clauses, at);
            if (alike > 1) {
                parts.add(together(clauses.subList(at, at + alike)));
                at += alike - 1;
            } else {
                parts.add(
                        said == null || clause.compound()
                                ? text(clause, depth, enclosed)
                                : this.clauses.followingUp(clause, said));
            }
            said = present(clause, said);
        }
        return parts;
    }

    /** Returns the obstacle that the next clause may call "this": the one that is said to be there, or that still is spoken of. */
    private static @Nullable Obstacle present(Clause clause, @Nullable Obstacle said) {
        Optional<ObstacleSlot> about = ObstacleSlot.of(clause);
        if (about.isEmpty()) {
            return null;
        }
        boolean presence = about.get().group().equals("obstacles");
        if (presence) {
            boolean there = ObstacleText.answers(clause)
                    .filter(ObstacleText.PRESENT::equals)
                    .isPresent();
            return there ? about.get().obstacle() : null;
        }
        return about.get().obstacle() == said ? said : null;
    }

    /** Counts the clauses from here on that say the same of one obstacle each, other than that it is there. */
    private static int alike(List<Clause> clauses, int from) {
        Optional<String> first = sameAnswers(clauses.get(from));
        int to = from + 1;
        while (first.isPresent()
                && to < clauses.size()
                && sameAnswers(clauses.get(to)).equals(first)) {
            to++;
        }
        return to - from;
    }

    private static Optional<String> sameAnswers(Clause clause) {
        return ObstacleSlot.of(clause)
                .filter(about -> about.group().equals("obstacles"))
                .flatMap(about -> ObstacleText.answers(clause))
                .filter(answers -> !answers.equals(ObstacleText.PRESENT));
    }

    private String together(List<Clause> alike) {
        List<String> obstacles = alike.stream()
                .map(clause -> ObstacleSlot.of(clause).orElseThrow().obstacle())
                .map(obstacle -> words.vocabulary().phrase(obstacle.cause()))
                .toList();
        Clause first = alike.get(0);
        return new ObstacleText(words, ObstacleSlot.of(first).orElseThrow(), false)
                .presence(sameAnswers(first).orElseThrow(), obstacles);
    }

    private String either(List<Clause> either, int depth, boolean enclosed) {
        boolean joined = either.stream().anyMatch(Clause::compound);
        if (!joined) {
            List<String> parts = either.stream().map(clauses::of).toList();
            if (parts.stream().noneMatch(part -> has(part, alternatives))) {
                String or = ClauseWords.following(words.text(parts.size() == 2 ? "either.or" : "either.between"));
                return words.text("either", String.join(or + " ", parts));
            }
        }
        String numbered = numbered(either, depth);
        return enclosed && depth > 0 || depth > 1 ? OPENED + numbered + CLOSED : numbered;
    }

    private String numbered(List<Clause> either, int depth) {
        StringBuilder list = new StringBuilder(words.text("oneOf"));
        int last = either.size() - 1;
        for (int at = 0; at <= last; at++) {
            if (at > 0) {
                list.append(at < last ? "," : ClauseWords.following(words.text("oneOf.or")));
            }
            String item = words.text("item", text(either.get(at), depth + 1, false));
            list.append(depth % 2 == 0 ? " (%c) ".formatted('a' + at) : " (%d) ".formatted(at + 1))
                    .append(item);
        }
        return list.toString();
    }

    private static boolean has(String text, List<String> marks) {
        return marks.stream().anyMatch(text::contains);
    }
}
