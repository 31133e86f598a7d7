package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.UUID;

/** What a portal can count on: the same answer again, and the answer read again. */
public class PortalSteps {

    private final Conversation conversation;
    private final Portal portal;

    public PortalSteps(Conversation conversation, Portal portal) {
        this.conversation = conversation;
        this.portal = portal;
    }

    @Given("the portal has asked once already")
    public void hasAsked() {
        ask(conversation.toSend());
    }

    @When("the portal asks again with the answers in another order")
    public void asksInAnotherOrder() {
        ask(Reordered.lastFirst(conversation.toSend()));
    }

    @When("the portal reads the recommendation again")
    public void readsAgain() {
        conversation.heard(
                conversation.toSend(), portal.get(conversation.reply().location()));
    }

    @When("the portal reads a recommendation that was never given")
    public void readsWhatWasNeverGiven() {
        conversation.heard(new byte[0], portal.get(Portal.RECOMMENDATIONS + "/" + new UUID(0, 0)));
    }

    @Then("the portal gets a recommendation")
    public void getsARecommendation() {
        assertThat(conversation.advice().verdict()).isNotEmpty();
    }

    @Then("the advice is the same as before")
    public void theSameAdvice() {
        assertThat(conversation.exchanges()).hasSize(2);
        assertThat(conversation.advice().substance())
                .isEqualTo(conversation.firstReply().advice().substance());
    }

    @Then("it is word for word the one given before")
    public void wordForWord() {
        assertThat(conversation.exchanges()).hasSize(2);
        assertThat(conversation.reply().body())
                .isEqualTo(conversation.firstReply().body());
    }

    private void ask(byte[] gapCase) {
        conversation.heard(gapCase, portal.ask(gapCase));
    }
}
