package io.gapwise.features;

import io.cucumber.java.en.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose performance falls short, and what the analyst knows about it. */
public class GapSteps {

    private final Conversation conversation;

    public GapSteps(Conversation conversation) {
        this.conversation = conversation;
    }

    @Given("what the analyst finds was seen at work, and they themselves were asked")
    public void everythingWasSeenAtWork() {
        conversation.knowOfEveryTeam(Phrases.fact("somebody watched the work and asked them"));
    }

    @Given("^(\\p{Lu}\\p{L}+'s) team of (?:(\\d+) )?(\\D+)$")
    public void aTeam(String whose, @Nullable Integer headcount, String role) {
        conversation.aboutTeam(whose + " team of " + role, role);
        conversation.tell("audience.headcount", headcount);
    }

    @Given("^(\\p{Lu}\\p{L}+), an? (.+)$")
    public void onePerson(String name, String role) {
        conversation.aboutTeam(name + ", " + role, role);
        conversation.tell("audience.headcount", 1);
    }

    @Given("^the (.+) described in (\".+\" \\(.+\\))$")
    public void aPublishedCase(String role, String publication) {
        conversation.about("Published: " + publication, role);
    }

    @Given("the analyst finds that {}")
    public void theAnalystFinds(String fact) {
        conversation.tell(Phrases.fact(fact));
    }

    @Given("the analyst finds:")
    public void theAnalystFinds(List<String> facts) {
        facts.forEach(this::theAnalystFinds);
    }
}
