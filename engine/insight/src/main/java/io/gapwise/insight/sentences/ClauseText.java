package io.gapwise.insight.sentences;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.wording.ShownNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a clause that is not made of others into words. */
final class ClauseText implements Clause.Cases<String> {

    private final ClauseWords words;

    ClauseText(ClauseWords words) {
        this.words = words;
    }

    String of(Clause clause) {
        return obstacleText(clause, null).orElseGet(() -> clause.match(this));
    }

    /** Says it as it follows what was just said of the same obstacle: "this is only claimed". */
    String followingUp(Clause clause, Obstacle said) {
        return obstacleText(clause, said).orElseGet(() -> clause.match(this));
    }

    /** Returns what a field asks, as it follows "nobody knows". */
    String asked(Slot slot) {
        return ObstacleSlot.of(slot)
                .map(about -> new ObstacleText(words, about, false).asked())
                .orElseGet(() -> words.asked(slot));
    }

    private Optional<String> obstacleText(Clause clause, @Nullable Obstacle said) {
        return ObstacleSlot.of(clause)
                .map(about -> new ObstacleText(words, about, said == about.obstacle()).of(clause));
    }

    @Override
    public String oneOf(Clause.OneOf clause) {
        String field = clause.slot().qualifiedPath();
        List<Word> named = clause.words();
        String text = words.find(field + ".in." + names(named))
                .or(() -> named.size() == 1
                        ? words.find(field + "." + named.get(0).name() + ".only")
                        : Optional.empty())
                .orElseGet(() -> framed(field, words.listed(items(field, named), "or")));
        return text + orUnknown(field, clause.orUnknown());
    }

    @Override
    public String noneOf(Clause.NoneOf clause) {
        String field = clause.slot().qualifiedPath();
        List<Word> named = clause.words();
        Optional<String> whole = words.find(field + ".not." + names(named));
        String text = whole.orElseGet(() -> named.size() == 1 ? denied(field, named.get(0)) : neither(field, named));
        return text + orUnknown(field, clause.orUnknown());
    }

    private String denied(String field, Word word) {
        return words.find(field + "." + word.name() + ".not")
                .or(() -> words.find(field + ".not").map(frame -> ClauseWords.filled(frame, words.item(field, word))))
                .orElseGet(() -> words.text("denied", framed(field, words.item(field, word))));
    }

    private String neither(String field, List<Word> named) {
        Optional<String> frame = words.find(field + ".neither");
        if (frame.isPresent()) {
            return ClauseWords.filled(frame.get(), words.listed(items(field, named), "or"));
        }
        return words.find(field)
                .map(around -> ClauseWords.filled(around, words.neither(items(field, named))))
                .orElseGet(() -> words.text(
                        "denied.several", String.join(" " + words.text("denied.nor") + " ", items(field, named))));
    }

    private String framed(String field, String inside) {
        return words.find(field).map(frame -> ClauseWords.filled(frame, inside)).orElse(inside);
    }

    private List<String> items(String field, List<Word> named) {
        return named.stream().map(word -> words.item(field, word)).toList();
    }

    private static String names(List<Word> named) {
        return named.stream().map(Word::name).collect(Collectors.joining("."));
    }

    private String orUnknown(String field, boolean orUnknown) {
        return orUnknown
                ? ClauseWords.following(words.find(field + ".or").orElseGet(() -> words.text("orUnknown")))
                : "";
    }

    @Override
    public String known(Clause.Known clause) {
        String key = clause.known() ? "known" : "unknown";
        return words.find(clause.slot().qualifiedPath() + "." + key)
                .orElseGet(() -> words.text(key, words.asked(clause.slot())));
    }

    @Override
    public String always(Clause.Always clause) {
        return words.text(clause.always() ? "any" : "none", words.asked(clause.slot()));
    }

    @Override
    public String members(Clause.Members clause) {
        String field = clause.slot().qualifiedPath();
        String item = words.find(field + ".item").orElse("{0}");
        List<String> items = clause.words().stream()
                .map(word -> ClauseWords.filled(item, words.item(field, word)))
                .toList();
        return switch (clause.which()) {
            case ANY -> framed(field, words.listed(items, "or"));
            case ALL -> words.text(field + ".all", words.listed(items, "and"));
            case NONE -> words.text(field + ".none", words.listed(items, "or"));
        };
    }

    @Override
    public String number(Clause.Number clause) {
        Slot slot = clause.slot();
        String field = slot.qualifiedPath();
        String ofOperator = field + "." + clause.operator();
        String number = ShownNumber.inSentence(plain(clause.number()), words.language());
        boolean one = clause.number().compareTo(BigDecimal.ONE) == 0;
        String text = words.find(ofOperator + "." + number)
                .or(() -> words.find(ofOperator))
                .map(frame -> ClauseWords.filled(frame, number))
                .orElseGet(() -> ClauseWords.filled(
                        (one ? words.find(field + ".1") : Optional.<String>empty()).orElseGet(() -> words.text(field)),
                        words.text(clause.operator().name(), number)));
        return text + orUnknown(field, clause.orUnknown());
    }

    /** Returns the number without a power of ten, in which 1E+2 would be written otherwise. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    @Override
    public String every(Clause.Every clause) {
        throw new IllegalArgumentException("What is made of several clauses is said by the sentence.");
    }

    @Override
    public String either(Clause.Either clause) {
        throw new IllegalArgumentException("What is made of several clauses is said by the sentence.");
    }

    /** Names what a clause asks of an obstacle: whether it is there, how well it is shown, or of how many it is true. */
    record ObstacleSlot(String group, Obstacle obstacle) {

        static Optional<ObstacleSlot> of(Clause clause) {
            return ClauseSlot.of(clause).flatMap(ObstacleSlot::of);
        }

        static Optional<ObstacleSlot> of(Slot slot) {
            return slot.subject() == Subject.GAP_CASE ? named(slot.path()) : Optional.empty();
        }

        private static Optional<ObstacleSlot> named(String path) {
            int dot = path.indexOf('.');
            String group = dot < 0 ? "" : path.substring(0, dot);
            if (!List.of("obstacles", "support", "share").contains(group)) {
                return Optional.empty();
            }
            String name = path.substring(dot + 1);
            return List.of(Obstacle.values()).stream()
                    .filter(obstacle -> obstacle.name().equals(name))
                    .findFirst()
                    .map(obstacle -> new ObstacleSlot(group, obstacle));
        }
    }
}
