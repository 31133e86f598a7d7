package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What people say of an obstacle, how they know, and what is made of it. */
public class StatementSteps {

    private static final Map<String, String> SPEAKERS = Map.of(
            "the leaders", "LEADERS",
            "the managers", "MANAGERS",
            "the people themselves", "PERFORMERS",
            "the experts", "EXPERTS",
            "the customers", "CUSTOMERS",
            "the analyst", "ANALYST");

    private final Conversation conversation;

    public StatementSteps(Conversation conversation) {
        this.conversation = conversation;
    }

    @Given(
            "^(the leaders|the managers|the people themselves|the experts|the customers|the analyst) says? that ([^,]+)(?:, shown by ([^,]+))?(?:, of (.+))?$")
    public void says(String who, String fact, @Nullable String shownBy, @Nullable String share) {
        Phrases.fact(fact).forEach((path, presence) -> {
            Map<String, Object> statement = new LinkedHashMap<>();
            statement.put("obstacle", path.substring("obstacles.".length()));
            statement.put("says", presence);
            statement.put("by", SPEAKERS.get(who));
            if (shownBy != null) {
                statement.put("shownBy", Phrases.source(shownBy));
            }
            if (share != null) {
                statement.put("share", Phrases.share(share));
            }
            conversation.state(statement);
        });
    }

    @Then("it holds only if what is claimed is so")
    public void isConditional() {
        assertThat(conditional()).isTrue();
        assertThat(conversation.advice().summary())
                .startsWith("This holds only if it is so, which nobody has shown yet. ");
    }

    @Then("it holds whatever anybody claims")
    public void isNotConditional() {
        assertThat(conditional()).isFalse();
    }

    @Then("it is disputed that {}")
    public void isDisputed(String cause) {
        assertThat(found(cause).get("support").asString()).isEqualTo("DISPUTED");
    }

    @Then("of a few of them it stands that {}")
    public void standsOfAFew(String cause) {
        assertThat(found(cause).get("reasons").toString()).contains("\":\"FEW\"");
    }

    @Then("the analyst is to ask again {}")
    public void isAskedAgain(String topic) {
        JsonNode asked = conversation.advice().entry("questions", "field", Phrases.topic(topic));
        assertThat(asked.get("doubts").asBoolean()).isTrue();
    }

    @Then("the first question is {}")
    public void isAskedFirst(String topic) {
        assertThat(conversation.advice().words("questions", "field")).startsWith(Phrases.topic(topic));
    }

    private JsonNode found(String cause) {
        return conversation.advice().entry("causes", "cause", Phrases.cause(cause));
    }

    private boolean conditional() {
        return conversation.advice().json().at("/verdict/conditional").asBoolean();
    }
}
