package io.gapwise.features;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.stream.Collectors;

/** Many cases at once. */
public class BatchSteps {

    private final Conversation conversation;
    private final Portal portal;

    public BatchSteps(Conversation conversation, Portal portal) {
        this.conversation = conversation;
        this.portal = portal;
    }

    @Given("the portal puts it into the batch")
    public void putsItIntoTheBatch() {
        conversation.putIntoBatch();
    }

    @When("the portal sends the batch")
    public void sendsTheBatch() {
        List<byte[]> cases = conversation.batch();
        String lines = cases.stream().map(line -> new String(line, UTF_8)).collect(Collectors.joining("\n"));
        Reply reply = portal.post(Portal.RECOMMENDATIONS + "/batch", Portal.LINES, lines.getBytes(UTF_8));
        List<Reply> answers = reply.lines();
        for (int i = 0; i < Math.min(cases.size(), answers.size()); i++) {
            conversation.heard(cases.get(i), answers.get(i));
        }
    }

    @Then("the portal gets {int} lines back")
    public void getsLinesBack(int lines) {
        assertThat(conversation.exchanges()).hasSize(lines);
    }

    @Then("line {int} says that {}")
    public void says(int line, String verdict) {
        assertThat(reply(line).advice().verdict()).isEqualTo(Phrases.verdict(verdict));
    }

    @Then("line {int} tells of a problem with {}")
    public void tellsOfAProblem(int line, String topic) {
        assertThat(reply(line).problem().line()).isEqualTo(line);
        assertThat(reply(line).problem().places()).containsExactly(ReceivedProblem.place(Phrases.topic(topic)));
    }

    private Reply reply(int line) {
        return conversation.exchanges().get(line - 1).reply();
    }
}
