package io.gapwise.service.cases;

import io.gapwise.service.export.EmbeddedJson;
import io.gapwise.service.export.ExportPart;
import io.gapwise.service.recommendations.CaseRecord;
import io.gapwise.service.recommendations.CaseRecords;
import io.gapwise.service.recommendations.CaseVersion;
import io.gapwise.service.recommendations.Cases;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Exports the cases, with what is kept beside them, each followed by its versions, the newest first. */
@Component
@Order(15)
class ExportedCases implements ExportPart {

    private static final String CASE = "gap-case";
    private static final String VERSION = "case-version";
    private static final int AT_ONCE = 50;

    private final CaseRecords records;
    private final Cases versions;
    private final CaseTags tags;
    private final CaseNotes notes;

    ExportedCases(CaseRecords records, Cases versions, CaseTags tags, CaseNotes notes) {
        this.records = records;
        this.versions = versions;
        this.tags = tags;
        this.notes = notes;
    }

    @Override
    public List<String> types() {
        return List.of(CASE, VERSION);
    }

    @Override
    public Writing begin() {
        return lines -> {
            String last = "";
            List<CaseRecord> some = records.behind(last, AT_ONCE);
            while (!some.isEmpty()) {
                for (CaseRecord record : some) {
                    lines.add(CASE, fields(record));
                    write(record.id(), lines);
                    last = record.id();
                }
                some = records.behind(last, AT_ONCE);
            }
        };
    }

    private void write(String caseId, Lines lines) throws IOException {
        List<CaseVersion> some = versions.versions(caseId, Integer.MAX_VALUE, AT_ONCE);
        while (!some.isEmpty()) {
            for (CaseVersion version : some) {
                lines.add(VERSION, fields(version));
            }
            some = versions.versions(caseId, some.get(some.size() - 1).number(), AT_ONCE);
        }
    }

    private Map<String, Object> fields(CaseRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", record.id());
        fields.put("version", record.version());
        fields.put("owner", record.owner());
        fields.put("tags", tags.of(record.id()));
        fields.put(
                "notes",
                notes.all(record.id()).stream().map(ExportedCases::fields).toList());
        fields.put("archivedAt", record.archivedAt() == null ? null : CaseDocument.time(record.archivedAt()));
        fields.put("sample", record.sample());
        fields.put("lastAnswer", record.lastAnswer());
        fields.put("createdAt", CaseDocument.time(record.createdAt()));
        fields.put("changedAt", CaseDocument.time(record.changedAt()));
        fields.put("erasedAt", record.erasedAt() == null ? null : CaseDocument.time(record.erasedAt()));
        return fields;
    }

    private static Map<String, Object> fields(CaseNotes.CaseNote note) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("obstacle", note.field());
        fields.put("text", note.text());
        fields.put("changedAt", CaseDocument.time(note.changedAt()));
        fields.put("changedBy", note.changedBy());
        return fields;
    }

    private static Map<String, Object> fields(CaseVersion version) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("of", version.caseId());
        fields.put("number", version.number());
        fields.put("madeAt", CaseDocument.time(version.madeAt()));
        fields.put("madeBy", version.madeBy());
        fields.put("how", version.how());
        fields.put("case", EmbeddedJson.of(version.body()));
        return fields;
    }
}
