package io.gapwise.site.upload;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.insight.needs.NeedGroup;
import io.gapwise.insight.needs.NeedsList;
import io.gapwise.sheets.needs.NeedReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the rows of an upload as a list of training needs, and makes a case of a group of them. */
@Component
class UploadNeeds {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 500;
    private static final Set<RowState> READ = EnumSet.of(RowState.GOOD, RowState.ANSWERED, RowState.FAILED);
    private static final int LONGEST_TITLE = 200;

    private final UploadRows rows;

    UploadNeeds(UploadRows rows) {
        this.rows = rows;
    }

    NeedsList list(Upload upload) {
        NeedsList list = new NeedsList();
        NeedReader reader =
                new NeedReader(upload.form(), upload.sheetMap() == null ? null : Matching.stored(upload.sheetMap()));
        List<UploadRow> some = rows.behind(upload.id(), READ, 0, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(row -> reader.read(row.cells()).ifPresent(list::add));
            some = rows.behind(upload.id(), READ, some.get(some.size() - 1).line(), AT_ONCE);
        }
        return list;
    }

    /** Returns the JSON of a case about a group: what all its rows say alike. */
    static String gapCase(NeedGroup group, String title) {
        ObjectNode gapCase = JSON.createObjectNode();
        GapCase common = group.common();
        for (Property property : Property.sent()) {
            Object sent = CaseAnswers.sent(property.read(common));
            if (sent != null && !property.path().equals("reference")) {
                ObjectNode into = gapCase;
                String[] path = property.path().split("\\.");
                if (path.length > 1) {
                    into = gapCase.get(path[0]) instanceof ObjectNode there ? there : gapCase.putObject(path[0]);
                }
                into.set(path[path.length - 1], JSON.valueToTree(sent));
            }
        }
        gapCase.put("title", title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE));
        return JSON.writeValueAsString(gapCase);
    }
}
