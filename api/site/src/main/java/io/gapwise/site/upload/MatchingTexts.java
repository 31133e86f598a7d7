package io.gapwise.site.upload;

import io.gapwise.core.cases.Property;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.sheets.mapping.ColumnUse;
import io.gapwise.sheets.mapping.MappedColumn;
import io.gapwise.sheets.mapping.SheetMap;
import io.gapwise.sheets.mapping.UnusableMap;
import io.gapwise.site.SiteTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Puts what columns are read as, and what is wrong with that, into the words of the page. */
@Component
class MatchingTexts {

    private static final Pattern COLUMN = Pattern.compile("/columns/(\\d{1,4})(/.*)?");

    /** The uses that can be chosen beside the answers, the most frequent first. */
    private static final List<ColumnUse> USES = List.of(
            ColumnUse.UNUSED,
            ColumnUse.TITLE,
            ColumnUse.OBSTACLES,
            ColumnUse.COMMENT,
            ColumnUse.WISHED_COURSE,
            ColumnUse.REQUIRED_LEVEL,
            ColumnUse.CURRENT_LEVEL,
            ColumnUse.SKILL,
            ColumnUse.PERSON);

    private final SiteTexts say;

    MatchingTexts(SiteTexts say) {
        this.say = say;
    }

    /** Lists what a column can be read as: the uses first, then the fields in the groups of the form. */
    List<ShownMatching.Group> choices() {
        List<ShownMatching.Group> groups = new ArrayList<>();
        groups.add(new ShownMatching.Group(
                "",
                USES.stream()
                        .map(use -> new ShownMatching.Choice(use.name(), use(use), false))
                        .toList()));
        Map<String, List<ShownMatching.Choice>> fields = new LinkedHashMap<>();
        for (Property field : Property.sent()) {
            int dot = field.path().indexOf('.');
            fields.computeIfAbsent(dot < 0 ? "case" : field.path().substring(0, dot), group -> new ArrayList<>())
                    .add(new ShownMatching.Choice(
                            new ColumnMeaning(ColumnUse.ANSWER, field).sent(), say.field(field.path()), false));
        }
        fields.forEach((group, choices) -> groups.add(new ShownMatching.Group(say.text("group." + group), choices)));
        return groups;
    }

    /** Says what a column is read as. */
    String meaning(ColumnMeaning meaning) {
        return meaning.field() == null
                ? use(meaning.use())
                : say.field(meaning.field().path());
    }

    private String use(ColumnUse use) {
        return say.text("columns.use." + use);
    }

    /** Says what a word of a column can mean. */
    String name(ColumnMeaning meaning, String name) {
        if (meaning.field() != null) {
            return say.word(meaning.field().type().getSimpleName(), name);
        }
        return meaning.use() == ColumnUse.OBSTACLES
                ? say.field(ColumnMeaning.OBSTACLE + name)
                : say.text("columns.level", name);
    }

    /** Says what is wrong with a map, once for each kind of thing. */
    List<String> problems(SheetMap map, UnusableMap unusable) {
        return unusable.problems().stream()
                .map(problem -> text(map, problem))
                .distinct()
                .toList();
    }

    private String text(SheetMap map, Problem problem) {
        Matcher column = COLUMN.matcher(problem.pointer());
        if (column.matches()
                && Integer.parseInt(column.group(1)) < map.columns().size()) {
            MappedColumn wrong = map.columns().get(Integer.parseInt(column.group(1)));
            return problem.kind() == ProblemKind.GIVEN_TWICE && wrong.field() != null
                    ? say.text("columns.wrong.twice", wrong.column(), say.field(wrong.field()))
                    : say.text("columns.wrong.column", wrong.column());
        }
        return switch (problem.pointer()) {
            case "/title" ->
                say.text(problem.kind() == ProblemKind.MISSING ? "columns.wrong.title" : "columns.wrong.titleColumn");
            case "/columns" ->
                say.text(problem.kind() == ProblemKind.MISSING ? "columns.wrong.levels" : "columns.wrong.levelsTwice");
            default -> say.text("columns.wrong.other", problem.pointer());
        };
    }
}
