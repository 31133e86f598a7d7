import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.AskingApi;
import org.openapitools.client.api.ChangesApi;
import org.openapitools.client.api.JobsApi;
import org.openapitools.client.api.RecommendationsApi;
import org.openapitools.client.model.AnsweredLine;
import org.openapitools.client.model.ChangeKind;
import org.openapitools.client.model.GapCase;
import org.openapitools.client.model.InterviewStep;
import org.openapitools.client.model.Job;
import org.openapitools.client.model.JobResult;
import org.openapitools.client.model.JobState;
import org.openapitools.client.model.NextQuestionRequest;
import org.openapitools.client.model.OpenQuestion;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.Recommendation;
import org.openapitools.client.model.RefusedLine;
import org.openapitools.client.model.VerdictValue;

/** A whole conversation through the client that openapi-generator makes for Java's own HTTP client. */
public class Conversation {

    private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();

    /** What somebody would answer in the interview; other obstacles are absent, and the rest nobody knows. */
    private static final Map<String, Object> KNOWN = Map.of(
            "goal.stake", "SERIOUS",
            "gap.purpose", "CLOSE_GAP",
            "gap.legallyMandated", "NO",
            "obstacles.toolsInadequate", "PRESENT",
            "evidence.sources", List.of("OBSERVATION"));

    private interface Call {
        Object make() throws ApiException;
    }

    public static void main(String[] args) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(System.getenv("GAPWISE"));
        RecommendationsApi recommendations = new RecommendationsApi(client);
        AskingApi asking = new AskingApi(client);
        ChangesApi changes = new ChangesApi(client);

        String now = changes.listChanges("now", null, null, null).getNext();
        GapCase sent = gapCase(Map.of(
                "title", "Orders are entered twice", "reference", "java", "obstacles", Map.of("toolsInadequate", "PRESENT")));
        String key = "\"" + UUID.randomUUID() + "\"";
        Recommendation made = recommendations.recommend(sent, null, null, key);
        hold(made.getVerdict().getValue() == VerdictValue.NOT_TRAINING, "training is not the answer");
        hold(recommendations.recommend(sent, null, null, key).getId().equals(made.getId()), "what is sent again is stored once");
        hold(
                recommendations.listRecommendations(5, null, null, "java", null, null, null).stream()
                        .anyMatch(each -> each.getId().equals(made.getId())),
                "the list has the answer");
        hold(
                changes.listChanges(now, null, 5, null).getItems().stream()
                        .anyMatch(each -> each.getKind() == ChangeKind.RECOMMENDATION_MADE),
                "the feed tells of the answer");

        hold(asking.why(made.getId(), "NOT_TRAINING", null).getHolds(), "there is a reason");
        hold(
                asking.whatIf(made.getId(), Map.of("obstacles", Map.of("toolsInadequate", "ABSENT", "neverLearned", "PRESENT")), null)
                        .getDifference()
                        .getGained()
                        .contains("verdict:TRAINING"),
                "training would be the answer if nobody had been taught");
        interview(asking);
        job(new JobsApi(client), recommendations);

        hold(code(() -> recommendations.recommend(new GapCase().title("x"), null, null, null)).equals("bad-case"), "a bad case is called so");
        hold(
                code(() -> recommendations.getRecommendation("00000000-0000-4000-8000-000000000000", null, null)).equals("not-found"),
                "what is not there is called so");
        hold(code(() -> changes.listChanges("mistyped", null, null, null)).equals("bad-parameters"), "a bad parameter is called so");
        System.out.println("java native: a whole conversation");
    }

    private static void interview(AskingApi asking) throws ApiException {
        Map<String, Object> known = new HashMap<>(Map.of("title", "Orders are entered twice"));
        List<String> asked = new ArrayList<>();
        InterviewStep step = next(asking, known, asked);
        for (int round = 0; round < 60 && !step.getSettled(); round++) {
            OpenQuestion question = step.getQuestions().get(0);
            for (String path : question.getFields()) {
                Object value = KNOWN.getOrDefault(path, path.startsWith("obstacles.") ? "ABSENT" : null);
                if (value == null) {
                    asked.add(path);
                } else {
                    String[] both = path.split("\\.");
                    @SuppressWarnings("unchecked")
                    Map<String, Object> group = (Map<String, Object>) known.computeIfAbsent(both[0], each -> new HashMap<>());
                    group.put(both[1], value);
                }
            }
            step = next(asking, known, asked);
        }
        hold(step.getSettled() && step.getVerdict() == VerdictValue.NOT_TRAINING, "the interview is settled");
    }

    /** Has three lines answered in the background, of which one is wrong, and tells them apart. */
    private static void job(JobsApi jobs, RecommendationsApi recommendations) throws Exception {
        String lines = """
                {"title": "Orders are entered twice"}
                {"titel": "Calls end badly"}
                {"title": "Forms are wrong"}
                """;
        Job job = jobs.beginJob(lines, null, null, null, null, null, null);
        for (int i = 0; i < 240 && job.getEndedAt() == null; i++) {
            Thread.sleep(250);
            job = jobs.getJob(job.getId(), null);
        }
        hold(
                job.getState() == JobState.DONE && job.getLines().getAnswered() == 2 && job.getLines().getRefused() == 1,
                "two of three lines are answered");
        List<Object> results = new ArrayList<>();
        for (String line : Files.readAllLines(jobs.getJobResults(job.getId(), null, null, null).toPath())) {
            results.add(JSON.readValue(line, JobResult.class).getActualInstance());
        }
        hold(
                results.size() == 3
                        && results.get(0) instanceof AnsweredLine
                        && results.get(1) instanceof RefusedLine bad
                        && bad.getLine() == 2
                        && bad.getProblem().getCode().getValue().equals("bad-case"),
                "each line says what became of it");
        String answer = ((AnsweredLine) results.get(2)).getRecommendation();
        hold(recommendations.getRecommendation(answer, null, null).getId().equals(answer), "its answer can be read");
    }

    private static InterviewStep next(AskingApi asking, Map<String, Object> known, List<String> asked) throws ApiException {
        return asking.nextQuestion(new NextQuestionRequest()._case(gapCase(known)).asked(asked), null);
    }

    private static GapCase gapCase(Map<String, Object> members) {
        return JSON.convertValue(members, GapCase.class);
    }

    private static String code(Call call) throws Exception {
        try {
            call.make();
            return "none";
        } catch (ApiException e) {
            return JSON.readValue(e.getResponseBody(), Problem.class).getCode().getValue();
        }
    }

    private static void hold(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("It does not hold that " + what + ".");
        }
    }
}
