package io.gapwise.service.recommendations;

import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an answer as a list shows it: as it was given, and with the title of its case, the id of its case, and whether
 * the case has a later answer.
 */
final class ListRow {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OBJECT = "{";

    private ListRow() {}

    /**
     * The answer itself is not read for it, because a page may hold megabytes.
     *
     * @param said the answer in the language that is asked for
     */
    static String of(StoredRecommendation stored, String said) {
        String title = stored.digest() == null || stored.digest().title() == null
                ? ""
                : stored.digest().title();
        String more = "\"title\":%s,\"case\":\"%s\",\"superseded\":%b"
                .formatted(JSON.writeValueAsString(title), stored.caseId(), stored.state() == AnswerState.SUPERSEDED);
        String body = said.strip();
        int members = body.indexOf(OBJECT) + 1;
        String rest = body.substring(members).stripLeading();
        return OBJECT + more + (rest.startsWith("}") ? "" : ",") + rest;
    }
}
