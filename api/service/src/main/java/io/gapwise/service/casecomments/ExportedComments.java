package io.gapwise.service.casecomments;

import io.gapwise.service.export.ExportPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Exports the comments that came with cases. */
@Component
@Order(18)
class ExportedComments implements ExportPart {

    private static final String TYPE = "case-comment";
    private static final int AT_ONCE = 200;

    private final CaseComments comments;

    ExportedComments(CaseComments comments) {
        this.comments = comments;
    }

    @Override
    public List<String> types() {
        return List.of(TYPE);
    }

    @Override
    public Writing begin() {
        return ExportPart.pageByPage(
                TYPE,
                last -> last == null
                        ? comments.behind("", 0, AT_ONCE)
                        : comments.behind(last.caseId(), last.number(), AT_ONCE),
                ExportedComments::fields);
    }

    private static Map<String, Object> fields(CaseComments.Stored of) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("of", of.caseId());
        fields.put("number", of.number());
        fields.put("column", of.comment().column());
        fields.put("text", of.comment().text());
        return fields;
    }
}
