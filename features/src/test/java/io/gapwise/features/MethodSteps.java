package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which way of learning fits, and which does not. */
public class MethodSteps {

    private final Conversation conversation;

    public MethodSteps(Conversation conversation) {
        this.conversation = conversation;
    }

    @Then("{} comes first")
    public void comesFirst(String method) {
        assertThat(methods()).startsWith(Phrases.method(method));
    }

    @Then("{} comes second")
    public void comesSecond(String method) {
        assertThat(methods()).element(1).isEqualTo(Phrases.method(method));
    }

    @Then("{} comes first because {}")
    public void comesFirst(String method, String fact) {
        comesFirst(method);
        assertThat(ReceivedAdvice.restOn(offered(method).get("reasonsFor"), Phrases.fact(fact)))
                .as("whether this rests on it: %s", offered(method).get("reasonsFor"))
                .isTrue();
    }

    @Then("{} comes before {}")
    public void comesBefore(String better, String worse) {
        assertThat(methods()).containsSubsequence(Phrases.method(better), Phrases.method(worse));
    }

    @Then("it speaks against {} that {}")
    public void itSpeaksAgainst(String method, String fact) {
        assertThat(ReceivedAdvice.restOn(offered(method).get("reasonsAgainst"), Phrases.fact(fact)))
                .as("whether this rests on it: %s", offered(method).get("reasonsAgainst"))
                .isTrue();
    }

    @Then("{} is only considered, because {}")
    public void isOnlyConsidered(String method, String fact) {
        JsonNode considered = conversation.advice().entry("considered", "method", Phrases.method(method));
        assertThat(ReceivedAdvice.restOn(considered.get("reasonsAgainst"), Phrases.fact(fact)))
                .as("whether this rests on it: %s", considered.get("reasonsAgainst"))
                .isTrue();
    }

    @Then("{} is left out because {}")
    public void isLeftOut(String method, String fact) {
        JsonNode excluded = conversation.advice().entry("excluded", "method", Phrases.method(method));
        assertThat(ReceivedAdvice.restOn(excluded.get("reasons"), Phrases.fact(fact)))
                .as("whether this rests on it: %s", excluded)
                .isTrue();
    }

    @Then("{} is not offered")
    public void isNotOffered(String method) {
        assertThat(methods()).doesNotContain(Phrases.method(method));
    }

    @Then("{} is among the first three")
    public void isAmongTheFirstThree(String method) {
        assertThat(methods().subList(0, Math.min(3, methods().size()))).contains(Phrases.method(method));
    }

    @Then("some way of learning is offered")
    public void someWay() {
        assertThat(methods()).isNotEmpty();
    }

    @Then("no way of learning is offered")
    public void noWay() {
        assertThat(methods()).isEmpty();
    }

    @Then("a course is not how")
    public void noCourse() {
        assertThat(formal()).isFalse();
    }

    @Then("a course is among the best ways to learn it")
    public void aCourse() {
        assertThat(formal()).isTrue();
    }

    private List<String> methods() {
        return conversation.advice().words("methods", "method");
    }

    private JsonNode offered(String method) {
        return conversation.advice().entry("methods", "method", Phrases.method(method));
    }

    private boolean formal() {
        return conversation.advice().json().at("/verdict/formal").asBoolean();
    }
}
