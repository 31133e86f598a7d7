import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gapwise.client.ApiClient;
import io.gapwise.client.ApiException;
import io.gapwise.client.api.AskingApi;
import io.gapwise.client.api.RecommendationsApi;
import io.gapwise.client.model.GapCase;
import io.gapwise.client.model.InterviewStep;
import io.gapwise.client.model.NextQuestionRequest;
import io.gapwise.client.model.Obstacles;
import io.gapwise.client.model.OpenQuestion;
import io.gapwise.client.model.PossibleAnswer;
import io.gapwise.client.model.Presence;
import io.gapwise.client.model.Problem;
import io.gapwise.client.model.Recommendation;
import java.util.ArrayList;
import java.util.List;

/**
 * Talks with a running program through a client that was generated from its description: posts a case, finds it in the
 * list, asks why, asks what if, is interviewed until nothing is left to ask, and tells errors apart.
 */
public class Conversation {

    private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();

    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        RecommendationsApi recommendations = new RecommendationsApi(client);
        AskingApi asking = new AskingApi(client);

        GapCase late = new GapCase().title("Reports come in late").obstacles(new Obstacles().toolsInadequate(Presence.PRESENT));
        Recommendation answer = recommendations.recommend(
                RecommendationsApi.APIRecommendRequest.newBuilder().gapCase(late).build());
        check(answer.getVerdict().getValue().getValue().equals("NOT_TRAINING"), "the verdict is read");
        check(answer.getCauses().get(0).getReasons().get(0).getSource() != null, "each reason has its source");

        check(
                recommendations
                        .listRecommendations(RecommendationsApi.APIListRecommendationsRequest.newBuilder().limit(5).build())
                        .stream()
                        .anyMatch(listed -> listed.getId().equals(answer.getId())),
                "the list has the answer");
        check(
                !asking.why(AskingApi.APIWhyRequest.newBuilder()
                                .id(answer.getId())
                                .conclusion("NOT_TRAINING")
                                .build())
                        .getBecause()
                        .isEmpty(),
                "why is answered");
        check(
                asking.whatIf(AskingApi.APIWhatIfRequest.newBuilder()
                                .id(answer.getId())
                                .body(JSON.readTree("{\"obstacles\":{\"toolsInadequate\":\"ABSENT\"}}"))
                                .build())
                        .getDifference()
                        .getChanges()
                        .size() == 1,
                "what if is answered");
        System.out.println("interviewed: " + interviewed(asking) + " questions");
        tellsErrorsApart(recommendations);
        System.out.println("The conversation was had.");
    }

    /** Gives to each question the first answer that is offered. */
    private static int interviewed(AskingApi asking) throws Exception {
        ObjectNode said = JSON.createObjectNode().put("title", "Orders are wrong");
        List<String> asked = new ArrayList<>();
        for (int questions = 0; questions < 100; questions++) {
            InterviewStep step = asking.nextQuestion(AskingApi.APINextQuestionRequest.newBuilder()
                    .nextQuestionRequest(new NextQuestionRequest()
                            ._case(JSON.treeToValue(said, GapCase.class))
                            .asked(asked))
                    .build());
            if (step.getNothingLeft() || step.getQuestions().isEmpty()) {
                check(questions > 0, "the interview asked something");
                return questions;
            }
            OpenQuestion question = step.getQuestions().get(0);
            asked.addAll(question.getFields());
            for (PossibleAnswer possible : question.getAnswers().subList(0, Math.min(1, question.getAnswers().size()))) {
                say(said, possible.getField(), possible.getAnswer());
            }
        }
        throw new IllegalStateException("The interview does not end.");
    }

    private static void say(ObjectNode said, String field, Object answer) {
        String[] path = field.split("\\.");
        ObjectNode at = said;
        for (int i = 0; i < path.length - 1; i++) {
            at = at.withObject("/" + path[i]);
        }
        at.set(path[path.length - 1], JSON.valueToTree(answer));
    }

    private static void tellsErrorsApart(RecommendationsApi recommendations) throws Exception {
        try {
            recommendations.getRecommendation(RecommendationsApi.APIGetRecommendationRequest.newBuilder()
                    .id("3f2b8c1e-5d0a-4c57-9a39-0d6f3b1c2e4a")
                    .build());
            throw new IllegalStateException("Nothing was refused.");
        } catch (ApiException refused) {
            Problem problem = JSON.readValue(refused.getResponseBody(), Problem.class);
            check(refused.getCode() == 404 && problem.getStatus() == 404, "what is not there is 404");
        }
        try {
            recommendations.recommend(RecommendationsApi.APIRecommendRequest.newBuilder()
                    .gapCase(new GapCase().title(" "))
                    .build());
            throw new IllegalStateException("Nothing was refused.");
        } catch (ApiException refused) {
            Problem problem = JSON.readValue(refused.getResponseBody(), Problem.class);
            check(refused.getCode() == 400, "a bad case is 400");
            check(problem.getErrors().get(0).getCode().getValue().equals("missing"), "the code says what is wrong");
            check(problem.getErrors().get(0).getPointer().equals("/title"), "the pointer says where");
        }
    }

    private static void check(boolean true_, String what) {
        if (!true_) {
            throw new IllegalStateException("Not so: " + what);
        }
        System.out.println(what);
    }
}
