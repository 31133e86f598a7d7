package io.gapwise.service.docs;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.ProblemDocument;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the codes of single problems in the description of the API. */
final class ProblemCodes {

    private ProblemCodes() {}

    /** Fills in which codes there are and what each of them means. */
    static void describe(ObjectNode code) {
        ArrayNode codes = code.putArray("enum");
        for (ProblemKind kind : ProblemKind.values()) {
            codes.add(kind.code());
        }
        code.put("description", "What is wrong, for programs to decide by; a code stays as it is.\n\n" + table());
    }

    /** Fills in by which codes whole problems are told apart: those of their types, and those of statuses without a type. */
    static void describeWhole(ObjectNode code) {
        ArrayNode codes = code.putArray("enum");
        StringBuilder table = new StringBuilder("| Code | Meaning |\n| --- | --- |\n");
        for (String type : Sentence.namedBehind("title.")) {
            codes.add(type);
            table.append("| `%s` | %s |\n"
                    .formatted(type, Sentence.of("title." + type).inEnglish()));
        }
        for (String status : Sentence.namedBehind("status.")) {
            if (!status.contains(".")) {
                String name = ProblemDocument.ofStatus(HttpStatus.valueOf(Integer.parseInt(status)));
                codes.add(name);
                table.append("| `%s` | %s |\n"
                        .formatted(name, Sentence.of("status." + status).inEnglish()));
            }
        }
        code.put("description", "What is wrong, for programs to decide by; a code stays as it is.\n\n" + table);
    }

    private static String table() {
        return Arrays.stream(ProblemKind.values())
                .map(kind -> "| [example](/codes/%1$s) | `%1$s` | %2$s |\n".formatted(kind.code(), kind.description()))
                .collect(Collectors.joining("", "| Page | Code | Meaning |\n| --- | --- | --- |\n", ""));
    }
}
