package io.gapwise.insight.sentences;

import io.gapwise.core.cases.Word;
import io.gapwise.insight.sentences.ClauseText.ObstacleSlot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts into words what a clause asks of an obstacle. An obstacle is a clause of its own ("nobody ever taught them"), so what is
 * asked of it stands around that clause, or says "this" where the obstacle was named just before.
 */
final class ObstacleText {

    /** The answers of an obstacle that make it one that is present. */
    static final String PRESENT = "PRESENT";

    private static final String OBSTACLES = "obstacles";
    private static final String UNKNOWN = "UNKNOWN";

    private final ClauseWords words;
    private final ObstacleSlot about;
    private final boolean named;
    private final String obstacle;

    /** @param named whether the obstacle was named just before */
    ObstacleText(ClauseWords words, ObstacleSlot about, boolean named) {
        this.words = words;
        this.about = about;
        this.named = named;
        this.obstacle = words.vocabulary().phrase(about.obstacle().cause());
    }

    String of(Clause clause) {
        Optional<String> answers = about.group().equals(OBSTACLES) ? answers(clause) : Optional.empty();
        return answers.map(named -> presence(named, List.of(obstacle))).orElseGet(() -> clause.match(new Degrees()));
    }

    /** Says that several obstacles have the same answers. */
    String presence(String answers, List<String> obstacles) {
        if (answers.equals(PRESENT)) {
            return obstacle;
        }
        String key = OBSTACLES + "." + answers;
        List<String> items =
                obstacles.stream().map(each -> words.text(key + ".item", each)).toList();
        boolean denies = answers.contains(UNKNOWN);
        return words.text(key, words.listed(items, denies ? "or" : "and"));
    }

    /** Names the answers of an obstacle with which the clause holds; nothing where it holds with all or with none. */
    static Optional<String> answers(Clause clause) {
        return clause.match(new AnswerNames());
    }

    private String key(String name) {
        return about.group() + (named ? ".this" : "") + name;
    }

    private String orUnknown(boolean orUnknown) {
        return orUnknown ? ClauseWords.following(words.text(about.group() + ".or")) : "";
    }

    /** Returns what is asked of the obstacle, as it follows "nobody knows". */
    String asked() {
        return words.find(key(".wh"))
                .map(frame -> ClauseWords.filled(frame, obstacle))
                .orElseGet(() -> words.text(about.group() + ".wh", obstacle));
    }

    private List<String> items(List<Word> listed) {
        return listed.stream().map(word -> words.item(about.group(), word)).toList();
    }

    /** Says how well an obstacle is shown, or of how many it is true. */
    private final class Degrees extends NotJoined<String> {

        @Override
        public String oneOf(Clause.OneOf clause) {
            return words.text(key(""), obstacle, words.listed(items(clause.words()), "or"))
                    + orUnknown(clause.orUnknown());
        }

        @Override
        public String noneOf(Clause.NoneOf clause) {
            List<String> items = items(clause.words());
            String text = items.size() > 1
                    ? words.text(key(""), obstacle, words.neither(items))
                    : words.find(key("." + clause.words().get(0).name() + ".not"))
                            .map(whole -> ClauseWords.filled(whole, obstacle))
                            .orElseGet(() -> words.text(key(".not"), obstacle, items.get(0)));
            return text + orUnknown(clause.orUnknown());
        }

        @Override
        public String known(Clause.Known clause) {
            return words.text(clause.known() ? "known" : "unknown", asked());
        }

        @Override
        public String always(Clause.Always clause) {
            return words.text(clause.always() ? "any" : "none", asked());
        }
    }

    /** Names the answers that a clause accepts, in the order of the contract: {@code ABSENT.UNKNOWN}. */
    private static final class AnswerNames extends NotJoined<Optional<String>> {

        @Override
        public Optional<String> oneOf(Clause.OneOf clause) {
            String names = clause.words().stream().map(Word::name).collect(Collectors.joining("."));
            return Optional.of(clause.orUnknown() ? names + "." + UNKNOWN : names);
        }

        @Override
        public Optional<String> noneOf(Clause.NoneOf clause) {
            throw new IllegalArgumentException(
                    "An obstacle has two answers, of which one is left where one is denied.");
        }

        @Override
        public Optional<String> known(Clause.Known clause) {
            return Optional.of(clause.known() ? "PRESENT.ABSENT" : UNKNOWN);
        }

        @Override
        public Optional<String> always(Clause.Always clause) {
            return Optional.empty();
        }
    }
}
