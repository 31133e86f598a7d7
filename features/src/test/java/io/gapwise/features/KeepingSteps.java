package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.gapwise.core.testing.CaseBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of cases: erasing them, taking everything away, and how much a house may keep. */
public class KeepingSteps {

    private static final JsonMapper JSON = new JsonMapper();

    /** Tells the cases of a scenario from those of the others in the same house. */
    private final String mark = UUID.randomUUID().toString();

    private final Map<String, String> answers = new HashMap<>();
    private final List<JsonNode> receipts = new ArrayList<>();
    private final List<JsonNode> everything = new ArrayList<>();
    private House house;
    private String last = "";
    private String before = "";
    private @Nullable Reply reply;

    public KeepingSteps(Environment shared) {
        this.house = House.shared(shared);
    }

    @After("@keeping")
    public void leave() {
        house.close();
    }

    @Given("{word}'s team was answered under the reference {string}")
    public void wasAnswered(String who, String reference) {
        last = answered(who, reference);
        before = house.get(Portal.RECOMMENDATIONS + "/" + last).body();
    }

    @Given("a house in which the text of a case is kept for a second")
    public void aHouseThatForgets() {
        house = House.ofItsOwn("--gapwise.retention.cases=1s", "--gapwise.retention.schedule=* * * * * *");
    }

    @Given("a house that may keep {int} cases")
    public void aHouseThatMayKeep(int cases) {
        house = House.ofItsOwn("--gapwise.quotas.cases=" + cases);
    }

    @Given("{word}'s team was answered there")
    public void wasAnsweredThere(String who) {
        last = answered(who, "HR-1");
    }

    @When("HR has the case erased")
    public void erases() {
        receipts.add(erased(last));
    }

    @When("HR has all cases under the reference {string} erased")
    public void erasesAll(String reference) {
        json(house.delete("/api/v1/cases?reference=" + reference)).forEach(receipts::add);
    }

    @When("HR asks to have cases erased and does not say which")
    public void erasesNothing() {
        reply = house.delete("/api/v1/cases");
    }

    @When("that time is over")
    public void timeIsOver() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> house.get(about(last) + "/case").status() == 410);
    }

    @When("the head of L&D takes everything away")
    public void takesEverything() {
        house.get("/api/v1/export").body().lines().map(JSON::readTree).forEach(everything::add);
    }

    @When("{word}'s team is to be answered there")
    public void isToBeAnswered(String who) {
        reply = house.post(gapCase(who, "HR-1"));
    }

    @Then("HR gets a receipt that says who erased it and when")
    public void aReceipt() {
        JsonNode receipt = receipts.get(0);
        assertThat(receipt.get("erasedBy").asString()).isEqualTo("everybody");
        assertThat(Instant.parse(receipt.get("erasedAt").asString())).isBeforeOrEqualTo(Instant.now());
        assertThat(receipt.get("case").asString()).isEqualTo(last);
    }

    @Then("HR gets {int} receipts")
    public void receipts(int count) {
        assertThat(receipts).hasSize(count);
    }

    @Then("the receipt is found again later")
    public void theReceiptIsFound() {
        String id = receipts.get(0).get("id").asString();
        assertThat(json(house.get("/api/v1/erasures/" + id))).isEqualTo(receipts.get(0));
    }

    @Then("nobody can read (there )what was written about {word}'s team")
    public void nobodyReads(String who) {
        for (String place : List.of(about(last), "/answers/" + last, "/cases?q=" + who, Portal.RECOMMENDATIONS, "/")) {
            assertThat(house.get(place).body()).as(place).doesNotContain(title(who));
        }
    }

    @Then("what was written about {word}'s team can still be read")
    public void isStillRead(String who) {
        assertThat(house.get(about(answers.get(who)) + "/case").body()).contains(title(who));
    }

    @Then("whoever asks for the case hears that it was erased, and the receipt's number")
    public void hearsThatItWasErased() {
        Reply gone = house.get(about(last) + "/case");
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.body()).contains("was erased", receipts.get(0).get("id").asString());
    }

    @Then("HR hears what is missing")
    public void hearsWhatIsMissing() {
        assertThat(heard().status()).isEqualTo(400);
        assertThat(heard().body()).contains("must name the reference of the cases to be erased");
    }

    @Then("the verdict and its reasons are the same as before")
    public void theSameVerdict() {
        JsonNode then = JSON.readTree(before);
        JsonNode now = json(house.get(about(last)));
        for (String part : List.of("verdict", "causes", "methods", "remedies", "measures", "cautions")) {
            assertThat(now.get(part)).as(part).isEqualTo(then.get(part));
        }
    }

    @Then("the same rules give the same answer when they are asked again")
    public void theSameAnswerAgain() {
        assertThat(json(house.post(about(last) + "/replay", "")).get("same").asBoolean())
                .isTrue();
    }

    @Then("it can still be asked what would change the answer")
    public void stillAsked() {
        assertThat(house.get(about(last) + "/nearest").status()).isEqualTo(200);
    }

    @Then("the receipt says that the program erased it")
    public void theProgramErasedIt() {
        assertThat(json(house.get("/api/v1/erasures/" + last)).get("erasedBy").asString())
                .isEqualTo("gapwise");
    }

    @Then("the last line says that nothing is missing")
    public void nothingIsMissing() {
        JsonNode end = everything.get(everything.size() - 1);
        assertThat(end.get("end").asBoolean()).isTrue();
        assertThat(end.get("lines").valueStream().mapToInt(JsonNode::asInt).sum())
                .isEqualTo(everything.size() - 2);
    }

    @Then("{word}'s team is in it with the answer, and with what proves it")
    public void isInIt(String who) {
        assertThat(of("case", last).at("/case/title").asString()).isEqualTo(title(who));
        assertThat(of("recommendation", last)
                        .at("/recommendation/verdict/value")
                        .asString())
                .isNotEmpty();
        assertThat(of("recommendation", last).at("/proof/contentHash").asString())
                .hasSize(64);
    }

    @Then("of the erased case only what was decided is in it, with its receipt")
    public void onlyWhatWasDecided() {
        String erased = receipts.get(0).get("case").asString();
        assertThat(of("case", erased).toString()).doesNotContain("Priya", "HR-22");
        assertThat(of("recommendation", erased).at("/recommendation/verdict").isMissingNode())
                .isFalse();
        assertThat(everything)
                .anySatisfy(line ->
                        assertThat(line.path("id")).isEqualTo(receipts.get(0).get("id")));
    }

    @Then("it was written down who took everything away")
    public void itWasWrittenDown() {
        assertThat(json(house.get("/api/v1/audit")).get(0).get("action").asString())
                .isEqualTo("exported");
    }

    @Then("the portal hears how many cases the house has and how to make room")
    public void hearsHowToMakeRoom() {
        assertThat(heard().status()).isEqualTo(409);
        assertThat(heard().body()).contains("may store 2 cases and has 2", "Have cases erased");
    }

    @Then("{word}'s team is answered there once another case is erased")
    public void isAnsweredOnceThereIsRoom(String who) {
        erased(last);
        assertThat(house.post(gapCase(who, "HR-1")).status()).isEqualTo(201);
    }

    private Reply heard() {
        if (reply == null) {
            throw new IllegalStateException("Nothing was asked.");
        }
        return reply;
    }

    private String answered(String who, String reference) {
        String id = json(house.post(gapCase(who, reference))).get("id").asString();
        answers.put(who, id);
        return id;
    }

    private JsonNode erased(String id) {
        return json(house.delete("/api/v1/cases/" + id));
    }

    private JsonNode of(String type, String id) {
        return everything.stream()
                .filter(line -> line.get("type").asString().equals(type))
                .filter(line -> line.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String about(String id) {
        return Portal.RECOMMENDATIONS + "/" + id;
    }

    private String title(String who) {
        return "What holds the team of " + who + " back, " + mark;
    }

    private String gapCase(String who, String reference) {
        return new String(
                CaseBuilder.aGapCase()
                        .with("title", title(who))
                        .with("reference", reference)
                        .with("obstacles.neverLearned", "PRESENT")
                        .json(),
                StandardCharsets.UTF_8);
    }

    private static JsonNode json(Reply reply) {
        assertThat(reply.refused()).as("refused: %s", reply.body()).isFalse();
        return JSON.readTree(reply.body());
    }
}
