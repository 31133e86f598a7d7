package io.gapwise.service.cases;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Property;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Marks the title of a case. */
final class CaseTitle {

    private static final String TITLE = "title";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CaseTitle() {}

    /** Returns the case with a mark behind its title, once; where both do not fit, the title is cut. */
    static String marked(String gapCaseJson, String mark) {
        ObjectNode gapCase = (ObjectNode) JSON.readTree(gapCaseJson);
        String title = gapCase.path(TITLE).asString("");
        if (mark.isEmpty() || title.endsWith(mark)) {
            return gapCaseJson;
        }
        gapCase.put(TITLE, cut(title, mark) + mark);
        return JSON.writeValueAsString(gapCase);
    }

    private static String cut(String title, String mark) {
        Property property = CaseAnswers.find(TITLE).orElseThrow();
        int room = (int) property.max() - mark.codePointCount(0, mark.length());
        int length = title.codePointCount(0, title.length());
        return length <= room ? title : title.substring(0, title.offsetByCodePoints(0, room));
    }
}
