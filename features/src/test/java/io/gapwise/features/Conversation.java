package io.gapwise.features;

import io.cucumber.spring.ScenarioScope;
import io.gapwise.core.testing.CaseBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one scenario has told and heard so far. */
@ScenarioScope
class Conversation {

    private final List<byte[]> batch = new ArrayList<>();
    private final List<Exchange> exchanges = new ArrayList<>();
    private CaseBuilder gapCase = CaseBuilder.aGapCase();
    private byte @Nullable [] instead;

    private final List<Map<String, Object>> statements = new ArrayList<>();
    private final Map<String, Object> ofEveryTeam = new LinkedHashMap<>();

    /** Lets every team begin with these answers. What is published begins with none but its own. */
    void knowOfEveryTeam(Map<String, Object> answers) {
        ofEveryTeam.putAll(answers);
    }

    /** Starts a new case of a team or of one person. */
    void aboutTeam(String title, String role) {
        about(title, role);
        tell(ofEveryTeam);
    }

    /** Starts a new case. */
    void about(String title, String role) {
        statements.clear();
        gapCase = CaseBuilder.aGapCase().with("title", title).with("audience.role", role);
    }

    void tell(String path, @Nullable Object answer) {
        gapCase.with(path, answer);
    }

    void tell(Map<String, Object> answers) {
        answers.forEach(this::tell);
    }

    /** Adds what somebody says. */
    void state(Map<String, Object> statement) {
        statements.add(statement);
        gapCase.with("evidence.statements", List.copyOf(statements));
    }

    /** Sends this in place of the case. */
    void sendInstead(byte[] bytes) {
        instead = bytes;
    }

    byte[] toSend() {
        return instead == null ? gapCase.json() : instead;
    }

    void putIntoBatch() {
        batch.add(gapCase.json());
    }

    List<byte[]> batch() {
        return batch;
    }

    void heard(byte[] asked, Reply reply) {
        exchanges.add(new Exchange(asked, reply));
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    /** The last thing that came back. */
    Reply reply() {
        return exchanges.get(exchanges.size() - 1).reply();
    }

    Reply firstReply() {
        return exchanges.get(0).reply();
    }

    ReceivedAdvice advice() {
        return reply().advice();
    }

    /** A case and what came back for it. */
    record Exchange(byte[] asked, Reply reply) {}
}
