package io.gapwise.sheets;

import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.cases.Words;
import io.gapwise.core.problems.NearestWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a statement as a cell has it: who says it, a colon, the obstacle, what is said of it, and behind commas what
 * shows it, of how many of the people it is true, and how many said so. A word that is not known stays as it is written,
 * so that the reader of the case refuses it.
 *
 * @param parts its parts in the order in which they stand; empty if it has no colon and is no statement
 */
public record WrittenStatement(List<Part> parts) {

    /** Shows the form with everything that a statement can have in a sheet. */
    public static final String EXAMPLE = "MANAGERS: littlePractice PRESENT, SURVEY, MOST, 12";

    static final String PEOPLE = "people";

    private static final String OBSTACLE = "obstacle";
    private static final String SAYS = "says";
    private static final String BY = "by";
    private static final String SHOWN_BY = "shownBy";
    private static final String SHARE = "share";

    private static final Pattern BETWEEN = Pattern.compile("\\R|;");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,100}(\\.\\d{1,100})?");
    private static final List<String> SHARES = Words.names(Share.class);
    private static final List<String> SOURCES = Words.names(EvidenceSource.class);

    public WrittenStatement {
        parts = List.copyOf(parts);
    }

    /**
     * Holds one part.
     *
     * @param member the name that the contract has for it
     * @param written the text in the cell
     * @param word the word of the contract that is meant, or else the same text
     */
    public record Part(String member, String written, String word) {}

    /** Splits the text of a cell into statements, which are separated by line ends or semicolons. */
    public static List<WrittenStatement> all(String cell) {
        return BETWEEN.splitAsStream(cell)
                .map(Blanks::stripped)
                .filter(written -> !written.isEmpty())
                .map(WrittenStatement::of)
                .toList();
    }

    private static WrittenStatement of(String written) {
        int colon = written.indexOf(':');
        List<Part> parts = new ArrayList<>();
        if (colon >= 0) {
            add(parts, BY, Words.names(StatedBy.class), written.substring(0, colon));
            List<String> rest = Arrays.asList(written.substring(colon + 1).split(",", -1));
            said(parts, Blanks.stripped(rest.get(0)));
            rest.stream()
                    .skip(1)
                    .map(Blanks::stripped)
                    .filter(more -> !more.isEmpty())
                    .forEach(more -> further(parts, more));
        }
        return new WrittenStatement(parts);
    }

    /** The last word is what is said, so that an obstacle in several words is still taken for the obstacle. */
    private static void said(List<Part> parts, String written) {
        int blank = lastBlank(written);
        List<String> says = Words.names(Stated.class);
        if (blank < 0 && named(says, written).isPresent()) {
            add(parts, SAYS, says, written);
        } else {
            add(
                    parts,
                    OBSTACLE,
                    Words.names(Obstacle.class),
                    written.substring(0, blank < 0 ? written.length() : blank));
            add(parts, SAYS, says, blank < 0 ? "" : written.substring(blank));
        }
    }

    private static int lastBlank(String written) {
        int at = written.length() - 1;
        while (at >= 0 && !Blanks.blank(written.charAt(at))) {
            at--;
        }
        return at;
    }

    private static void further(List<Part> parts, String written) {
        boolean share = NearestWord.to(written, SHARES) != null && NearestWord.to(written, SOURCES) == null;
        if (NUMBER.matcher(written).matches()) {
            parts.add(new Part(PEOPLE, written, written));
        } else if (share || named(SHARES, written).isPresent()) {
            add(parts, SHARE, SHARES, written);
        } else {
            add(parts, SHOWN_BY, SOURCES, written);
        }
    }

    private static void add(List<Part> parts, String member, List<String> words, String text) {
        String written = Blanks.stripped(text);
        if (!written.isEmpty()) {
            parts.add(new Part(member, written, named(words, written).orElse(written)));
        }
    }

    private static Optional<String> named(List<String> words, String written) {
        return words.stream().filter(written::equalsIgnoreCase).findFirst();
    }

    /** Writes a statement in the form in which it is read; a note has no place in it. */
    static String text(Statement statement) {
        return Stream.of(
                        "%s: %s %s".formatted(statement.by(), statement.obstacle(), statement.says()),
                        statement.shownBy() == null ? "" : statement.shownBy().name(),
                        statement.share().known() ? statement.share().name() : "",
                        statement.people() == null ? "" : statement.people().toString())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Returns what stands for a member, the last where there are several; an empty text where nothing does. */
    public String written(String member) {
        return parts.stream()
                .filter(part -> part.member().equals(member))
                .map(Part::written)
                .reduce("", (first, second) -> second);
    }
}
