package io.gapwise.sheets.forms;

import io.gapwise.sheets.forms.FormQuestion.Choice;
import io.gapwise.sheets.forms.FormQuestion.Kind;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a form in the tab-separated survey structure that LimeSurvey imports: first the settings, then for each
 * language all groups, questions, boxes and answers in the same order.
 */
public final class LimeSurveyFile {

    /** The columns that LimeSurvey names, and of the settings of a question those that are used here. */
    private static final List<String> COLUMNS = List.of(
            "id",
            "class",
            "type/scale",
            "name",
            "relevance",
            "text",
            "help",
            "language",
            "validation",
            "mandatory",
            "other",
            "default",
            "same_default",
            "maximum_chars",
            "min_num_value_n",
            "max_num_value_n",
            "num_value_int_only",
            "exclude_all_others");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final SurveyForm form;
    private final Writer out;

    private LimeSurveyFile(SurveyForm form, Writer out) {
        this.form = form;
        this.out = out;
    }

    /** Writes the form in UTF-8 and leaves the stream open. */
    public static void write(SurveyForm form, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new LimeSurveyFile(form, writer).write();
        writer.flush();
    }

    private void write() throws IOException {
        out.write("\uFEFF" + String.join("\t", COLUMNS) + "\n");
        settings();
        for (Locale language : form.languages()) {
            language(language);
        }
    }

    private void settings() throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("language", form.languages().get(0).getLanguage());
        settings.put(
                "additional_languages",
                form.languages().stream().skip(1).map(Locale::getLanguage).collect(Collectors.joining(" ")));
        settings.put("format", "G");
        settings.put("anonymized", yes(form.anonymous()));
        settings.put("datestamp", yes(!form.anonymous()));
        settings.put("ipaddr", "N");
        settings.put("refurl", "N");
        settings.put("savetimings", "N");
        settings.put("allowprev", "Y");
        settings.put("showprogress", "Y");
        // "I don't know" is an answer of its own, so the tool need not offer another one.
        settings.put("shownoanswer", "N");
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            row(Map.of("class", "S", "name", setting.getKey(), "text", setting.getValue()));
        }
        for (Locale language : form.languages()) {
            languageSetting("surveyls_title", form.title(), language);
            languageSetting("surveyls_welcometext", form.welcome(), language);
        }
    }

    private void languageSetting(String name, Map<Locale, String> texts, Locale language) throws IOException {
        row(Map.of(
                "class",
                "SL",
                "name",
                name,
                "text",
                markup(texts.getOrDefault(language, "")),
                "language",
                language.getLanguage()));
    }

    private void language(Locale language) throws IOException {
        int id = 0;
        for (int i = 0; i < form.sections().size(); i++) {
            SurveyForm.Section section = form.sections().get(i);
            row(Map.of(
                    "id", String.valueOf(i + 1),
                    "class", "G",
                    "type/scale", String.valueOf(i + 1),
                    "name", markup(section.name().getOrDefault(language, "")),
                    "relevance", "1",
                    "language", language.getLanguage()));
            for (FormQuestion question : section.questions()) {
                id = question(question, language, id + 1);
            }
        }
    }

    /** Writes a question and what belongs to it, and returns the last id that was given away. */
    private int question(FormQuestion question, Locale language, int id) throws IOException {
        Map<String, String> row = new LinkedHashMap<>(settings(question));
        row.put("id", String.valueOf(id));
        row.put("class", "Q");
        row.put("type/scale", type(question.kind()));
        row.put("name", question.code());
        row.put("relevance", "1");
        row.put("text", markup(question.asks().getOrDefault(language, "")));
        row.put("help", markup(question.help().getOrDefault(language, "")));
        row.put("language", language.getLanguage());
        row.put("mandatory", yes(question.required()));
        row.put("other", "N");
        row(row);
        int last = id;
        for (Choice choice : question.choices()) {
            boolean box = question.kind() == Kind.SEVERAL;
            last = box ? last + 1 : last;
            row(Map.of(
                    "id", String.valueOf(last),
                    "class", box ? "SQ" : "A",
                    "type/scale", "0",
                    "name", choice.code(),
                    "relevance", box ? "1" : "0",
                    "text", markup(choice.text().getOrDefault(language, "")),
                    "language", language.getLanguage()));
        }
        return last;
    }

    private static Map<String, String> settings(FormQuestion question) {
        String least = String.valueOf(question.limits().least());
        String most = String.valueOf(question.limits().most());
        return switch (question.kind()) {
            case LINE, TEXT -> {
                String form = question.limits().form();
                yield form == null
                        ? Map.of("maximum_chars", most)
                        : Map.of("maximum_chars", most, "validation", "/^" + form + "$/");
            }
            case WHOLE_NUMBER -> Map.of("min_num_value_n", least, "max_num_value_n", most, "num_value_int_only", "1");
            case NUMBER -> question.limits().least() == Integer.MIN_VALUE ? Map.of() : Map.of("min_num_value_n", least);
            case ONE -> Map.of();
            case SEVERAL ->
                question.choices().stream().anyMatch(choice -> choice.code().equals(FormCodes.NONE))
                        ? Map.of("exclude_all_others", FormCodes.NONE)
                        : Map.of();
        };
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case LINE -> "S";
            case TEXT -> "T";
            case WHOLE_NUMBER, NUMBER -> "N";
            case ONE -> "L";
            case SEVERAL -> "M";
        };
    }

    private void row(Map<String, String> cells) throws IOException {
        out.write(COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).collect(Collectors.joining("\t")));
        out.write("\n");
    }

    private static String yes(boolean yes) {
        return yes ? "Y" : "N";
    }

    /**
     * Texts are HTML there, and what stands in braces is computed. A brace before a blank is left as it is. Without
     * quotation marks, tabs and line ends no cell needs quotes.
     */
    private static String markup(String text) {
        return BLANKS.matcher(text)
                .replaceAll(" ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("{", "{ ");
    }
}
