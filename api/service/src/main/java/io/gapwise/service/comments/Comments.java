package io.gapwise.service.comments;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.json.BadCase;
import io.gapwise.insight.signs.CommentHint;
import io.gapwise.insight.signs.CommentHints;
import io.gapwise.insight.signs.SignBook;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.MadeHow;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.service.rules.LiveSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Proposes what comments may point to. Only what a person confirms is taken into a case. */
@Component
public class Comments {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STATEMENTS = "statements";
    private static final int LONGEST_NOTE = 500;

    private final LiveRules rules;
    private final GapCases cases;

    Comments(LiveRules rules, GapCases cases) {
        this.rules = rules;
        this.cases = cases;
    }

    /** Returns words that may point to an obstacle, by the signs beside the live rules. */
    public List<CommentHint> hints(String text) {
        return new CommentHints(rules.found().map(LiveSet::signs).orElseGet(SignBook::builtIn)).in(text);
    }

    /**
     * Takes what somebody confirmed into a new version of the case: that whoever wrote the comment holds the opinion that
     * these obstacles are there. The words that were marked stand beside it.
     *
     * @param confirmed of the obstacles to which the comment may point; others are passed over
     * @return how many statements the case has more
     * @throws BadCase if the case would hold more statements than it can
     */
    public int take(String caseId, int version, String comment, StatedBy by, Collection<Obstacle> confirmed)
            throws ResourceNotFound, Refusal, BadCase {
        CaseView view = cases.get(caseId);
        ObjectNode gapCase = (ObjectNode) JSON.readTree(view.body());
        List<JsonNode> held =
                gapCase.path("evidence").path(STATEMENTS).valueStream().toList();
        List<CommentHint> hints = hints(comment);
        List<JsonNode> added = confirmed.stream()
                .distinct()
                .sorted()
                .filter(obstacle -> hints.stream().anyMatch(hint -> hint.obstacle() == obstacle))
                .map(obstacle -> statement(obstacle, by, hints))
                .filter(statement -> !held.contains(statement))
                .toList();
        if (!added.isEmpty()) {
            ArrayNode statements = statements(gapCase);
            added.forEach(statements::add);
            cases.changeSince(view.id(), version, JSON.writeValueAsString(gapCase), MadeHow.CHANGED);
        }
        return added.size();
    }

    private static JsonNode statement(Obstacle obstacle, StatedBy by, List<CommentHint> hints) {
        String words = hints.stream()
                .filter(hint -> hint.obstacle() == obstacle)
                .map(CommentHint::words)
                .distinct()
                .collect(Collectors.joining(" … "));
        String note = words.length() <= LONGEST_NOTE ? words : words.substring(0, LONGEST_NOTE);
        Statement said = new Statement(obstacle, Stated.PRESENT, by, EvidenceSource.OPINION, Share.UNKNOWN, null, note);
        return JSON.valueToTree(CaseAnswers.sent(List.of(said))).get(0);
    }

    private static ArrayNode statements(ObjectNode gapCase) {
        ObjectNode evidence =
                gapCase.get("evidence") instanceof ObjectNode there ? there : gapCase.putObject("evidence");
        return evidence.get(STATEMENTS) instanceof ArrayNode there ? there : evidence.putArray(STATEMENTS);
    }
}
