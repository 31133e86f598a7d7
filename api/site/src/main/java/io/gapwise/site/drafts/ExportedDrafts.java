package io.gapwise.site.drafts;

import io.gapwise.service.export.EmbeddedJson;
import io.gapwise.service.export.ExportPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Exports the cases that are being described. */
@Component
@Order(30)
class ExportedDrafts implements ExportPart {

    private static final String TYPE = "draft";
    private static final int AT_ONCE = 50;

    private final Drafts drafts;

    ExportedDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<String> types() {
        return List.of(TYPE);
    }

    @Override
    public Writing begin() {
        return ExportPart.pageByPage(
                TYPE, last -> drafts.behind(last == null ? "" : last.id(), AT_ONCE), ExportedDrafts::fields);
    }

    private static Map<String, Object> fields(Draft draft) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", draft.id());
        fields.put("changedAt", draft.changedAt().toInstant().toString());
        fields.put("origin", draft.origin());
        fields.put("answered", draft.answered());
        fields.put("case", EmbeddedJson.of(draft.body()));
        fields.put("unknown", draft.askedPaths());
        fields.put("answeredQuestions", draft.answeredQuestions());
        return fields;
    }
}
