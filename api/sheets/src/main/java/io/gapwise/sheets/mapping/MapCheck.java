package io.gapwise.sheets.mapping;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.sheets.WordLabels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what does not fit together in a map, whoever put it together. */
final class MapCheck {

    private final SheetMap map;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> answered = new HashSet<>();

    private MapCheck(SheetMap map) {
        this.map = map;
    }

    /** Lists everything that is wrong, each with a JSON pointer into the written map. */
    static List<Problem> problems(SheetMap map) {
        MapCheck check = new MapCheck(map);
        check.columns();
        check.constants();
        check.title();
        check.levels();
        return check.problems;
    }

    private void columns() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < map.columns().size(); i++) {
            MappedColumn column = map.columns().get(i);
            String place = "/columns/" + i;
            if (column.column().isEmpty() && column.use() != ColumnUse.UNUSED) {
                add(ProblemKind.TOO_SHORT, place + "/column", "A column without a name cannot be used.");
            }
            if (!seen.add(Normal.word(column.column()) + "\n" + column.position())
                    && !column.column().isEmpty()) {
                add(
                        ProblemKind.GIVEN_TWICE,
                        place,
                        "The column '%s' is there twice; a position says which one is meant."
                                .formatted(column.column()));
            }
            uses(column, place);
        }
    }

    private void uses(MappedColumn column, String place) {
        String field = column.field();
        if (column.use() != ColumnUse.ANSWER) {
            if (field != null) {
                add(ProblemKind.NO_SUCH_FIELD, place + "/field", "Only a column whose use is ANSWER has a field.");
            }
            if (column.use() == ColumnUse.OBSTACLES) {
                meanings(column, place, ContractNames.obstacles(), "obstacle");
            } else if (column.use() == ColumnUse.WISHED_COURSE) {
                words(column, place, ContractNames.property(ContractNames.REQUESTED));
            }
            return;
        }
        Property property = field == null ? null : ContractNames.find(field);
        if (property == null) {
            problems.add(new Problem(
                    field == null ? ProblemKind.MISSING : ProblemKind.NO_SUCH_FIELD,
                    place + "/field",
                    field == null
                            ? "A column whose use is ANSWER needs a field."
                            : "There is no field '%s' that a column can answer.".formatted(field),
                    List.of(),
                    field == null ? null : NearestWord.to(field, ContractNames.paths())));
            return;
        }
        if (!answered.add(property.path())
                && property.kind() != Property.Kind.TEXT
                && property.kind() != Property.Kind.WORDS) {
            add(
                    ProblemKind.GIVEN_TWICE,
                    place + "/field",
                    "Another column answers %s already.".formatted(property.path()));
        }
        words(column, place, property);
    }

    private void words(MappedColumn column, String place, Property property) {
        if (property.kind() == Property.Kind.WORD || property.kind() == Property.Kind.WORDS) {
            meanings(column, place, property.words().stream().map(Word::name).toList(), property.path());
        }
        if (property.kind() != Property.Kind.WORDS) {
            column.words().forEach((word, meant) -> {
                if (meant.size() > 1) {
                    add(
                            ProblemKind.WRONG_TYPE,
                            place + "/words/" + MapReader.escaped(word),
                            "%s takes one answer.".formatted(property.path()));
                }
            });
        }
    }

    private void meanings(MappedColumn column, String place, List<String> allowed, String of) {
        column.words()
                .forEach((word, meant) -> meant.stream()
                        .filter(meaning -> !allowed.contains(meaning))
                        .forEach(meaning -> problems.add(Problem.unknownWord(
                                ProblemKind.NO_SUCH_WORD,
                                place + "/words/" + MapReader.escaped(word),
                                "'%s' is no %s.".formatted(meaning, of.equals("obstacle") ? of : "word of " + of),
                                meaning,
                                allowed))));
    }

    private void constants() {
        for (Map.Entry<String, List<String>> constant : map.constants().entrySet()) {
            String place = "/constants/" + MapReader.escaped(constant.getKey());
            Property property = ContractNames.find(constant.getKey());
            if (property == null || property.path().equals("reference")) {
                problems.add(new Problem(
                        ProblemKind.NO_SUCH_FIELD,
                        place,
                        "There is no field '%s' that could be the same for all rows.".formatted(constant.getKey()),
                        List.of(),
                        NearestWord.to(constant.getKey(), ContractNames.paths())));
                continue;
            }
            if (!property.words().isEmpty()) {
                constant.getValue().stream()
                        .filter(word -> WordLabels.names(property, word).size() != 1)
                        .forEach(word -> problems.add(Problem.unknownWord(
                                ProblemKind.NO_SUCH_WORD,
                                place,
                                "'%s' is no word of %s.".formatted(word, property.path()),
                                word,
                                property.words().stream().map(Word::name).toList())));
            }
        }
    }

    private void title() {
        boolean answered = this.answered.contains(ContractNames.TITLE);
        if (map.title().isEmpty() && !answered && !map.constants().containsKey(ContractNames.TITLE)) {
            add(
                    ProblemKind.MISSING,
                    "/title",
                    map.matrix()
                            ? "A case needs a title, such as \"{skill} – {role}\"."
                            : "A case needs a title: a text with names of columns in braces, or a column that answers"
                                    + " title.");
        }
        TitlePattern pattern = TitlePattern.of(map.title());
        pattern.columns().stream()
                .filter(name -> !(map.matrix() && MatrixRows.OF_TITLE.contains(name)))
                .filter(name -> map.columns().stream()
                        .noneMatch(column -> column.column().equals(name)))
                .forEach(name -> add(
                        ProblemKind.NO_SUCH_FIELD,
                        "/title",
                        "The title has {%s}, but no column of the map is called so.".formatted(name)));
        pattern.columns().stream()
                .filter(name -> map.columns().stream()
                        .anyMatch(column -> column.column().equals(name) && column.use() == ColumnUse.PERSON))
                .forEach(name -> add(
                        ProblemKind.NO_SUCH_FIELD,
                        "/title",
                        "The column '%s' names people, and names never get into a case.".formatted(name)));
    }

    private void levels() {
        int required = map.of(ColumnUse.REQUIRED_LEVEL).size();
        int current = map.of(ColumnUse.CURRENT_LEVEL).size();
        if (required > 1 || current > 1 || required != current) {
            add(
                    ProblemKind.MISSING,
                    "/columns",
                    "Levels are compared between one column of REQUIRED_LEVEL and one of CURRENT_LEVEL; there are %d and"
                                    .formatted(required)
                            + " %d.".formatted(current));
        } else if (required == 1 && answered.contains(ContractNames.STANDING)) {
            add(
                    ProblemKind.GIVEN_TWICE,
                    "/columns",
                    "A column answers audience.standing, and two levels are compared for it as well.");
        }
    }

    private void add(ProblemKind kind, String pointer, String detail) {
        problems.add(Problem.at(kind, pointer, detail));
    }
}
