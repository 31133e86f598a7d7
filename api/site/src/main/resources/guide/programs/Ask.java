import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks for a recommendation and prints it. */
public class Ask {

    public static void main(String[] args) throws Exception {
        String gapwise = System.getenv().getOrDefault("GAPWISE", "http://127.0.0.1:8080");
        String key = System.getenv("KEY"); // null where the service asks nobody who they are
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gapwise + "/api/v1/recommendations"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"title": "Orders are entered twice", "obstacles": {"toolsInadequate": "PRESENT"}}"""));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        HttpResponse<String> response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != 201) {
            throw new IllegalStateException(response.body());
        }
        System.out.println(response.body());
    }
}
