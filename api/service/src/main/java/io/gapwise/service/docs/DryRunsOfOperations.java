package io.gapwise.service.docs;

import io.gapwise.service.problems.DryRun;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Says of the operations that store an answer or a case that they can be tried without anything being stored. */
final class DryRunsOfOperations {

    private static final List<String> REHEARSED = List.of(
            "/paths/~1api~1v1~1recommendations/post",
            "/paths/~1api~1v1~1recommendations~1batch/post",
            "/paths/~1api~1v1~1cases/post",
            "/paths/~1api~1v1~1cases~1{id}~1recommendations/post");

    private DryRunsOfOperations() {}

    static void describe(ObjectNode description) {
        for (String operation : REHEARSED) {
            ObjectNode described = (ObjectNode) description.at(operation);
            ObjectNode parameter = described.withArrayProperty("parameters").addObject();
            parameter.put("name", DryRun.NAME);
            parameter.put("in", "query");
            parameter.put(
                    "description",
                    "`true` answers as the call would and stores nothing: what would be stored has the id `%s`."
                            .formatted(DryRun.NO_ID));
            parameter.put("required", false);
            parameter.putObject("schema").put("type", "boolean").put("default", false);
            ObjectNode responses = (ObjectNode) described.get("responses");
            if (responses.has("201")) {
                ObjectNode rehearsed = responses.putObject("200");
                rehearsed.put("description", "What would be made, where `dryRun=true` was asked for");
                rehearsed.set("content", responses.at("/201/content").deepCopy());
            }
            addHeader((ObjectNode) responses.get("200"));
        }
    }

    private static void addHeader(ObjectNode response) {
        ObjectNode header = response.withObjectProperty("headers").putObject(DryRun.HEADER);
        header.put("description", "`true` where nothing was stored");
        header.putObject("schema").put("type", "string");
    }
}
