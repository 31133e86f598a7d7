package io.gapwise.sheets.forms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a tab-separated survey structure by the rules of LimeSurvey's manual: rows belong to the group and the question
 * before them, and rows of another language to those with the same name in the first.
 */
public final class ImportedSurvey {

    /** A question with its texts by language, and what can be chosen by code and language. */
    public static final class Question {

        public final String code;
        public final String type;
        public final Map<String, String> row;
        public final Map<String, String> texts = new LinkedHashMap<>();
        public final Map<String, Map<String, String>> boxes = new LinkedHashMap<>();
        public final Map<String, Map<String, String>> answers = new LinkedHashMap<>();

        Question(Map<String, String> row) {
            this.row = row;
            this.code = row.get("name");
            this.type = row.get("type/scale");
        }
    }

    public final List<String> columns;
    public final Map<String, String> settings = new LinkedHashMap<>();
    public final Map<String, Map<String, String>> ofLanguage = new LinkedHashMap<>();
    public final Map<String, Map<String, String>> groups = new LinkedHashMap<>();
    public final Map<String, Question> questions = new LinkedHashMap<>();
    public final List<List<String>> orders = new ArrayList<>();

    private Question last;
    private String language = "";

    public ImportedSurvey(byte[] file) {
        List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
        columns = Arrays.asList(lines.get(0).replace("\uFEFF", "").split("\t", -1));
        lines.stream().skip(1).forEach(line -> row(cells(line)));
    }

    private Map<String, String> cells(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(line);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(columns.get(i), cells[i]);
        }
        return row;
    }

    private void row(Map<String, String> row) {
        String of = row.get("language");
        switch (row.get("class")) {
            case "S" -> settings.put(row.get("name"), row.get("text"));
            case "SL" ->
                ofLanguage.computeIfAbsent(of, key -> new LinkedHashMap<>()).put(row.get("name"), row.get("text"));
            case "G" -> {
                if (!of.equals(language)) {
                    orders.add(new ArrayList<>());
                    language = of;
                }
                groups.computeIfAbsent(row.get("type/scale"), key -> new LinkedHashMap<>())
                        .put(of, row.get("name"));
            }
            case "Q" -> {
                last = questions.computeIfAbsent(row.get("name"), code -> new Question(row));
                last.texts.put(of, row.get("text"));
                orders.get(orders.size() - 1).add("Q" + row.get("name"));
            }
            case "SQ" -> option(last.boxes, row, of);
            case "A" -> option(last.answers, row, of);
            default -> throw new IllegalArgumentException(row.toString());
        }
    }

    private void option(Map<String, Map<String, String>> options, Map<String, String> row, String of) {
        String before = options.computeIfAbsent(row.get("name"), code -> new LinkedHashMap<>())
                .put(of, row.get("text"));
        if (before != null) {
            throw new IllegalArgumentException("The code is there twice: " + row);
        }
        orders.get(orders.size() - 1).add(last.code + row.get("class") + row.get("name"));
    }
}
