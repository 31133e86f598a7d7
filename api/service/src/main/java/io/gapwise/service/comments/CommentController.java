package io.gapwise.service.comments;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.insight.signs.CommentHint;
import io.gapwise.insight.signs.CommentHints;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.CaseBody;
import io.gapwise.service.problems.CaseTooLarge;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Says which words of a comment may point to an obstacle. It stores nothing and assumes nothing. */
@Costly
@RestController
class CommentController {

    private static final String TEXT = "text";

    private final Comments comments;

    CommentController(Comments comments) {
        this.comments = comments;
    }

    /** The hints of a comment. */
    record Hints(List<CommentHint> hints) {}

    @PostMapping(
            path = "/api/v1/comments/hints",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    Hints hints(HttpServletRequest request) throws IOException, CaseTooLarge, BadCase {
        return new Hints(comments.hints(text(CaseBody.of(request))));
    }

    private static String text(byte[] body) throws BadCase {
        JsonNode sent = JsonTree.read(body);
        List<Problem> problems = new ArrayList<>();
        if (!sent.isObject()) {
            throw new BadCase(List.of(new Problem(
                    ProblemKind.WRONG_TYPE, "", "A comment is an object with a text.", List.of(TEXT), null)));
        }
        for (String name : sent.propertyNames()) {
            if (!name.equals(TEXT)) {
                problems.add(Problem.unknownWord(
                        ProblemKind.NO_SUCH_FIELD, "/" + name, "There is no such field.", name, List.of(TEXT)));
            }
        }
        JsonNode text = sent.path(TEXT);
        if (text.isMissingNode() || text.isNull()) {
            problems.add(Problem.at(ProblemKind.MISSING, "/" + TEXT, "The text of the comment is missing."));
        } else if (!text.isString()) {
            problems.add(Problem.at(ProblemKind.WRONG_TYPE, "/" + TEXT, "This must be a text."));
        } else if (text.asString().length() > CommentHints.LONGEST) {
            problems.add(Problem.at(
                    ProblemKind.TOO_LONG,
                    "/" + TEXT,
                    "A text may have at most %d characters.".formatted(CommentHints.LONGEST)));
        }
        if (!problems.isEmpty()) {
            throw new BadCase(problems);
        }
        return text.asString();
    }
}
