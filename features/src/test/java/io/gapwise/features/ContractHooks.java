package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.gapwise.core.testing.Contract;
import tools.jackson.databind.json.JsonMapper;

/** What holds of everything that came back, whatever the scenario is about. */
public class ContractHooks {

    private static final JsonMapper JSON = new JsonMapper();

    private final Conversation conversation;

    public ContractHooks(Conversation conversation) {
        this.conversation = conversation;
    }

    /** Sheets show a part of an answer only, and what is kept is not always an answer. */
    @After(
            "not @sheet and not @keeping and not @strategy and not @topics and not @appraisals and not @plan and not @priorities")
    public void everythingKeepsTheContract() {
        assertThat(conversation.exchanges()).as("what came back").isNotEmpty().allSatisfy(ContractHooks::check);
    }

    private static void check(Conversation.Exchange exchange) {
        Reply reply = exchange.reply();
        if (reply.refused()) {
            assertThat(reply.contentType()).isEqualTo(ReceivedProblem.TYPE);
            assertThat(reply.problem().status()).isEqualTo(reply.status());
        } else {
            assertThat(Contract.brokenBy(
                            JSON.readTree(exchange.asked()), reply.advice().json()))
                    .isEmpty();
        }
    }
}
