package io.gapwise.service.expectations;

import io.gapwise.core.json.JsonTree;
import io.gapwise.core.wording.Sentence;
import io.gapwise.sheets.TextTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes expectations in the form in which Frappe HR takes them in: for each role a key result area (KRA) by which people are
 * appraised, and for each person a Goal. CSV has the labels of the fields as its header, as Data Import wants it; JSON has
 * their names, as the API of documents wants it.
 */
public final class FrappeForm {

    /** A title of Frappe HR has so many characters. */
    private static final int LONGEST_TITLE = 140;

    private static final String KRA = "KRA";
    private static final String GOAL = "Goal";

    private final Locale language;

    public FrappeForm(Locale language) {
        this.language = language;
    }

    /** Lists the document types, each with its fields: the label by the name. */
    private enum Type {
        KRA(FrappeForm.KRA, Map.of("title", "Title", "description", "Description"), List.of("title", "description")),
        GOAL(
                FrappeForm.GOAL,
                Map.of(
                        "goal_name", "Goal",
                        "employee", "Employee",
                        "start_date", "Start Date",
                        "end_date", "End Date",
                        "description", "Description"),
                List.of("goal_name", "employee", "start_date", "end_date", "description"));

        private final String doctype;
        private final Map<String, String> labels;
        private final List<String> fields;

        Type(String doctype, Map<String, String> labels, List<String> fields) {
            this.doctype = doctype;
            this.labels = labels;
            this.fields = fields;
        }
    }

    /** Writes a KRA for each role and capability. */
    public byte[] ofRoles(List<Expectation> expectations, boolean csv) {
        List<Map<String, String>> documents = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Expectation each : expectations) {
            Map<String, String> document = new LinkedHashMap<>();
            document.put("title", once(each.capability() + " – " + each.role(), taken));
            document.put("description", text(each));
            documents.add(document);
        }
        return written(Type.KRA, documents, csv);
    }

    /** Writes a Goal for each person and each expectation of the role. All expectations must have days. */
    public byte[] ofPeople(List<Expectation> expectations, List<RolePerson> people, boolean csv) {
        Map<String, List<Expectation>> byRole = new LinkedHashMap<>();
        expectations.forEach(each -> byRole.computeIfAbsent(RolePerson.key(each.role()), key -> new ArrayList<>())
                .add(each));
        List<Map<String, String>> documents = new ArrayList<>();
        for (RolePerson person : people) {
            for (Expectation each : byRole.getOrDefault(RolePerson.key(person.role()), List.of())) {
                Map<String, String> document = new LinkedHashMap<>();
                document.put("goal_name", title(each.capability()));
                document.put("employee", person.id());
                document.put("start_date", String.valueOf(each.from()));
                document.put("end_date", String.valueOf(each.by()));
                document.put("description", text(each));
                documents.add(document);
            }
        }
        return written(Type.GOAL, documents, csv);
    }

    private String text(Expectation expectation) {
        List<String> sentences = new ArrayList<>(ExpectationTexts.sentences(expectation, language));
        sentences.add(Sentence.of("expectations.proposal").in(language));
        return String.join("\n", sentences);
    }

    /** Titles are names there, of which each may be taken once. */
    private static String once(String text, Set<String> taken) {
        String title = title(text);
        for (int i = 2; !taken.add(RolePerson.key(title)); i++) {
            String number = " (" + i + ")";
            String whole = title(text);
            title = whole.substring(0, Math.min(whole.length(), LONGEST_TITLE - number.length())) + number;
        }
        return title;
    }

    /** No name may hold angle brackets there. */
    private static String title(String text) {
        String plain = text.replace('<', '(').replace('>', ')');
        return plain.length() <= LONGEST_TITLE ? plain : plain.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private static byte[] written(Type type, List<Map<String, String>> documents, boolean csv) {
        return csv ? csv(type, documents) : json(type, documents);
    }

    private static byte[] csv(Type type, List<Map<String, String>> documents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> header = type.fields.stream().map(type.labels::get).toList();
        try (TextTable table = TextTable.unmarkedCsv(out, header)) {
            for (Map<String, String> document : documents) {
                table.row(type.fields.stream().map(document::get).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing into memory cannot fail.", e);
        }
        return out.toByteArray();
    }

    private static byte[] json(Type type, List<Map<String, String>> documents) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        documents.forEach(document -> {
            ObjectNode each = all.addObject().put("doctype", type.doctype);
            document.forEach(each::put);
        });
        return JsonTree.write(all);
    }
}
