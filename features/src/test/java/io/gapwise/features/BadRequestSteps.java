package io.gapwise.features;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.Arrays;

/** What a portal does wrong. */
public class BadRequestSteps {

    private final Conversation conversation;
    private final Portal portal;

    public BadRequestSteps(Conversation conversation, Portal portal) {
        this.conversation = conversation;
        this.portal = portal;
    }

    /** Leaves out the last letter but one. */
    @Given("^the (?:portal|analyst) misspells that (.*)$")
    public void misspells(String fact) {
        Phrases.fact(fact).forEach((path, answer) -> {
            String word = String.valueOf(answer);
            int slip = word.length() - 2;
            conversation.tell(path, word.substring(0, slip) + word.substring(slip + 1));
        });
    }

    @Given("the portal answers {int} when asked {}")
    public void answers(int answer, String topic) {
        conversation.tell(Phrases.topic(topic), answer);
    }

    @Given("the portal answers {string} when asked {}")
    public void answers(String answer, String topic) {
        conversation.tell(Phrases.topic(topic), answer);
    }

    @Given("the portal answers a text of {int} letters when asked {}")
    public void answersAtLength(int letters, String topic) {
        conversation.tell(Phrases.topic(topic), "x".repeat(letters));
    }

    @Given("the portal leaves out {}")
    public void leavesOut(String topic) {
        conversation.tell(Phrases.topic(topic), null);
    }

    @Given("the portal answers a question of its own about their shoe size")
    public void asksOfItsOwn() {
        conversation.tell("audience.shoeSize", 42);
    }

    @Given("a portal that writes a letter instead of a case")
    public void writesALetter() {
        conversation.sendInstead("Dear all, our team needs a course. Yours, Dilan".getBytes(UTF_8));
    }

    @Given("the case breaks off in the middle")
    public void breaksOff() {
        byte[] whole = conversation.toSend();
        conversation.sendInstead(Arrays.copyOf(whole, whole.length / 2));
    }

    @When("the portal sends it announced as plain text")
    public void announcesPlainText() {
        byte[] gapCase = conversation.toSend();
        conversation.heard(gapCase, portal.post(Portal.RECOMMENDATIONS, "text/plain", gapCase));
    }
}
