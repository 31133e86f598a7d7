package io.gapwise.service.cases;

import io.gapwise.core.json.JsonTree;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of cases, the last changed first.
 *
 * @param next behind which case the next page goes on; null on the last page
 */
public record CasePage(List<Row> rows, @Nullable CaseCursor next) {

    public CasePage {
        rows = List.copyOf(rows);
    }

    /**
     * A case in the form in which a list shows it.
     *
     * @param answer the id of its last answer; null if it was never answered
     * @param verdict the verdict of that answer
     */
    public record Row(
            String id,
            String title,
            @Nullable String reference,
            @Nullable String owner,
            List<String> tags,
            int version,
            boolean archived,
            boolean sample,
            OffsetDateTime createdAt,
            OffsetDateTime changedAt,
            @Nullable String answer,
            @Nullable String verdict,
            @Nullable OffsetDateTime evaluatedAt) {

        Row with(List<String> itsTags) {
            return new Row(
                    id,
                    title,
                    reference,
                    owner,
                    itsTags,
                    version,
                    archived,
                    sample,
                    createdAt,
                    changedAt,
                    answer,
                    verdict,
                    evaluatedAt);
        }

        private ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("id", id);
            json.put("title", title);
            if (reference != null) {
                json.put("reference", reference);
            }
            if (owner != null) {
                json.put("owner", owner);
            }
            tags.forEach(json.putArray("tags")::add);
            json.put("version", version);
            json.put("archived", archived);
            json.put("sample", sample);
            json.put("createdAt", CaseDocument.time(createdAt));
            json.put("changedAt", CaseDocument.time(changedAt));
            if (answer != null && evaluatedAt != null) {
                ObjectNode last = json.putObject("lastAnswer");
                last.put("id", answer);
                last.put("verdict", verdict);
                last.put("evaluatedAt", CaseDocument.time(evaluatedAt));
            }
            return json;
        }
    }

    byte[] json() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> array.add(row.json()));
        return JsonTree.write(array);
    }
}
