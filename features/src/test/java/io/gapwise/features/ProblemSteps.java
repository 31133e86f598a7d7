package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a portal is told about a request that cannot be answered. */
public class ProblemSteps {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED_TYPE = 415;

    private final Conversation conversation;

    public ProblemSteps(Conversation conversation) {
        this.conversation = conversation;
    }

    @Then("the portal hears of {int} problem(s)")
    public void hearsOf(int problems) {
        assertThat(badCase().errors()).hasSize(problems);
    }

    @Then("the portal hears of a problem with {}")
    public void hearsOfAProblemWith(String topic) {
        hearsWhatIsWrong(List.of(topic));
    }

    @Then("the portal hears what is wrong with each of these:")
    public void hearsWhatIsWrong(List<String> topics) {
        assertThat(badCase().places())
                .containsExactlyInAnyOrderElementsOf(topics.stream()
                        .map(topic -> ReceivedProblem.place(Phrases.topic(topic)))
                        .toList());
    }

    @Then("the portal is asked whether it meant that {}")
    public void isAskedWhetherItMeant(String fact) {
        Phrases.fact(fact).forEach((path, answer) -> {
            assertThat(onlyError().get("pointer").asString()).isEqualTo(ReceivedProblem.place(path));
            assertThat(onlyError().path("maybe").asString()).isEqualTo(answer);
        });
    }

    @Then("no other word is suggested")
    public void nothingIsSuggested() {
        assertThat(onlyError().has("maybe")).isFalse();
    }

    @Then("the portal hears that it could have said:")
    public void hearsWhatIsAccepted(List<String> facts) {
        List<Object> accepted = facts.stream()
                .flatMap(fact -> Phrases.fact(fact).values().stream())
                .toList();
        assertThat(onlyError().get("allowed").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        accepted.stream().map(String::valueOf).toList());
    }

    @Then("the portal hears that there is no question about their shoe size")
    public void hearsOfNoSuchQuestion() {
        assertThat(onlyError().get("pointer").asString()).isEqualTo("/audience/shoeSize");
        assertThat(onlyError().get("allowed").valueStream().map(JsonNode::asString))
                .contains("role", "headcount");
    }

    @Then("the portal hears that it cannot be read as a case")
    public void hearsThatItCannotBeRead() {
        assertThat(onlyError().get("detail").asString()).contains("JSON");
    }

    @Then("the portal hears that the case is too large")
    public void hearsThatItIsTooLarge() {
        assertThat(problem(TOO_LARGE).detail().replaceAll("\\D", "")).isEqualTo("65536");
    }

    @Then("the portal hears how a case has to be announced")
    public void hearsHowToAnnounceIt() {
        assertThat(problem(UNSUPPORTED_TYPE).detail()).contains(Portal.JSON);
    }

    @Then("the portal hears that there is no such recommendation")
    public void hearsThatThereIsNone() {
        assertThat(problem(NOT_FOUND).detail()).contains("recommendation");
    }

    private JsonNode onlyError() {
        return assertThat(badCase().errors()).hasSize(1).first().actual();
    }

    private ReceivedProblem badCase() {
        return problem(BAD_REQUEST);
    }

    private ReceivedProblem problem(int status) {
        assertThat(conversation.reply().status()).isEqualTo(status);
        return conversation.reply().problem();
    }
}
