package io.gapwise.insight.signs;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Words;
import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.ruleset.drl.Gate;
import io.gapwise.core.ruleset.drl.JsonMistake;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.Problems;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.core.ruleset.drl.Sources;
import io.gapwise.core.ruleset.drl.Severity;
import io.gapwise.insight.located.LocatedJson;
import io.gapwise.insight.located.LocatingReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** Reads the signs that lie beside the rules. It reports everything that is wrong at once, and throws nothing. */
public final class SignBookReader {

    private static final String OPENING = "opening";
    private static final String FIELDS = "fields";
    private static final String SUFFIX = ".json";

    private final RuleFiles files;
    private final boolean whole;
    private final Sources sources;
    private final List<SignFile> read = new ArrayList<>();
    private final List<RuleProblem> problems = new ArrayList<>();

    /** The obstacles whose files could not be read: nothing is said of what they may ask. */
    private final Set<String> unread = new HashSet<>();

    private SignBookReader(RuleFiles files, boolean whole) {
        this.files = files;
        this.whole = whole;
        this.sources = RuleSetReader.sources(files);
    }

    /** Returns the signs among these files with all errors and warnings; there may be none. */
    public static SignReading check(RuleFiles files) {
        return check(files, true);
    }

    /**
     * Checks some of the files of a set.
     *
     * @param whole whether there are no others; if there are, what one file says of another is not checked
     */
    public static List<RuleProblem> problems(RuleFiles files, boolean whole) {
        return check(files, whole).problems();
    }

    private static SignReading check(RuleFiles files, boolean whole) {
        return files.signs().isEmpty()
                ? new SignReading(Optional.of(SignBook.empty()), List.of())
                : new SignBookReader(files, whole).run();
    }

    private SignReading run() {
        if (files.tooManySigns()) {
            problems.add(files.problem(ProblemCode.SET_TOO_LARGE, "the signs are too large", "at most 4 MiB"));
        } else {
            files.signs().forEach(this::readFile);
            SignBookChecks checks = new SignBookChecks(read);
            checks.check();
            if (whole) {
                if (unread.isEmpty()) {
                    checks.checkBetweenFiles();
                }
                checks.left().stream()
                        .filter(obstacle -> !unread.contains(obstacle.name()))
                        .forEach(this::noFile);
            }
        }
        read.forEach(file -> problems.addAll(file.problems().found()));
        problems.sort(Comparator.comparing(RuleProblem::file)
                .thenComparingInt(RuleProblem::line)
                .thenComparingInt(RuleProblem::column));
        boolean refused = !whole || problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        return new SignReading(refused ? Optional.empty() : Optional.of(book()), problems);
    }

    private void readFile(String name, byte[] content) {
        SignFile file = new SignFile(Problems.in(files.root(), name));
        read.add(file);
        String named = name.substring(RuleFiles.SIGNS.length(), name.length() - SUFFIX.length());
        Gate.text(name, content, file.problems())
                .flatMap(text -> json(text, file).map(json -> new SignFileText(text, json)))
                .ifPresentOrElse(read -> read(named, read, file), () -> unread.add(named));
    }

    /** Holds the text of a file and what it says. */
    private record SignFileText(String text, LocatedJson json) {}

    private void read(String named, SignFileText read, SignFile file) {
        SignFileReader reader = new SignFileReader(read.text(), file, sources);
        if (named.equals(OPENING)) {
            reader.opening(read.json());
        } else if (named.equals(FIELDS)) {
            reader.fields(read.json());
        } else if (Words.names(Obstacle.class).contains(named)) {
            reader.signs(read.json(), named);
        } else {
            List<String> accepted = Stream.concat(Words.names(Obstacle.class).stream(), Stream.of(OPENING, FIELDS))
                    .toList();
            file.unknown(read.json().span(), "the file has the name of no obstacle", named, accepted);
            unread.add(String.valueOf(NearestWord.to(named, accepted)));
        }
    }

    private static Optional<LocatedJson> json(String text, SignFile file) {
        try {
            return Optional.of(LocatingReader.read(text));
        } catch (JacksonException e) {
            JsonMistake mistake = JsonMistake.of(text, e);
            file.bad(mistake.at(), mistake.message(), "{ … } with obstacle and questions");
        }
        return Optional.empty();
    }

    private void noFile(Obstacle obstacle) {
        problems.add(files.problem(
                ProblemCode.NO_SIGNS,
                "nobody is asked about %s".formatted(obstacle),
                "a file %s%s%s".formatted(RuleFiles.SIGNS, obstacle, SUFFIX)));
    }

    private SignBook book() {
        List<OpeningQuestion> opening =
                read.stream().flatMap(file -> file.opening().stream()).toList();
        List<ObstacleSigns> signs =
                read.stream().flatMap(file -> file.signs().stream()).toList();
        Map<String, SignQuestion> questions = new HashMap<>();
        signs.forEach(each -> each.questions().forEach(question -> questions.put(question.id(), question)));
        List<ObstacleSigns> resolved = signs.stream()
                .map(each -> new ObstacleSigns(
                        each.obstacle(),
                        each.questions(),
                        each.lookAlikes(),
                        each.findOut(),
                        each.needs().stream()
                                .map(need -> resolved(need, questions.get(need.question())))
                                .toList(),
                        each.words()))
                .toList();
        Map<String, List<WayToFindOut>> ofFields = new HashMap<>();
        read.forEach(file -> ofFields.putAll(file.ofFields()));
        return new SignBook(opening, resolved, ofFields, sources.listed());
    }

    /** A need that names no group is one of each group that is asked the other question. */
    private static SignNeed resolved(SignNeed need, SignQuestion question) {
        Set<StatedBy> of = need.of().isEmpty() ? EnumSet.copyOf(question.of()) : need.of();
        return new SignNeed(of, need.question(), need.answers(), need.orNotKnown());
    }
}
