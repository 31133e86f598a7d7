package io.gapwise.sheets.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts together what reads the columns of a map in the rows of a table. */
final class RuleOfColumn {

    private RuleOfColumn() {}

    static List<ColumnRule> all(SheetMap map, TableHeader header) {
        List<ColumnRule> rules = new ArrayList<>();
        List<LevelsRule.Level> levels = new ArrayList<>();
        for (Map.Entry<MappedColumn, Integer> place : header.places().entrySet()) {
            MappedColumn column = place.getKey();
            int index = place.getValue();
            switch (column.use()) {
                case ANSWER ->
                    rules.add(new AnswerRule(
                            index, column, ContractNames.property(String.valueOf(column.field())), map.decimal()));
                case OBSTACLES -> {
                    if (!column.meanings().isEmpty()) {
                        rules.add(new ObstaclesRule(index, column));
                    }
                }
                case WISHED_COURSE -> rules.add(new WishRule(index, column));
                case COMMENT -> rules.add(new CommentRule(index, column));
                case REQUIRED_LEVEL -> levels.add(0, new LevelsRule.Level(index, column, map.decimal()));
                case CURRENT_LEVEL -> levels.add(new LevelsRule.Level(index, column, map.decimal()));
                case TITLE, PERSON, SKILL, UNUSED -> {
                    // The title is put together from its columns, and the others are not read.
                }
            }
        }
        if (levels.size() == 2) {
            rules.add(new LevelsRule(levels.get(0), levels.get(1)));
        }
        return rules;
    }
}
