package io.gapwise.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** The routes of the program, found by asking Spring, and a good request for each that has an id in its path. */
public final class Routes {

    private static final String DRAFT_FIELDS = "question=title&title=Changed";

    private static final Map<String, String> INVITATION = Map.of(
            "group", "MANAGERS",
            "task", "report in time",
            "sentence", "Please say what you see.",
            "asker", "Anna Berg",
            "lastDay", LocalDate.now(ZoneOffset.UTC).plusDays(14).toString());

    private static final Map<String, String> AT_WORK = Map.of(
            "asked", "PERFORMERS",
            "task", "use the new words",
            "sentence", "Please say what you do.",
            "asker", "Anna Berg",
            "lastDay", LocalDate.now(ZoneOffset.UTC).plusDays(14).toString());

    /** A plan of which a version is worked out at once. */
    static final String PLAN = "{\"name\":\"Year\",\"request\":{\"means\":{\"periods\":[\"Q1\"]},"
            + "\"candidates\":[{\"id\":\"c\",\"title\":\"Course\"}]}}";

    /** The fields of a form, the body of a call or the query that a route demands. */
    private static final Map<String, String> SENT = Map.ofEntries(
            Map.entry("POST /api/v1/recommendations/{id}/what-if", "{\"obstacles\":{\"neverLearned\":\"ABSENT\"}}"),
            Map.entry("PATCH /api/v1/cases/{id}", "{\"obstacles\":{\"habit\":\"PRESENT\"}}"),
            Map.entry("GET /api/v1/recommendations/{id}/why", "conclusion=%s"),
            Map.entry("GET /api/v1/recommendations/{id}/why-not", "conclusion=MIXED"),
            Map.entry("GET /answers/{id}/why", "conclusion=%s"),
            Map.entry("GET /answers/{id}/why-not", "conclusion=MIXED"),
            Map.entry(
                    "PUT /api/v1/sheet-maps/{name}",
                    "{\"gapwiseSheetMap\":1,\"columns\":[{\"column\":\"Request\",\"use\":\"ANSWER\",\"field\":\"title\"}]}"),
            Map.entry(
                    "POST /api/v1/initiatives/{id}/observations",
                    "{\"kind\":\"COMPLETED\",\"on\":\"2026-01-05\",\"count\":3,\"of\":4}"),
            Map.entry("POST /api/v1/initiatives/{id}/series", "{\"points\":[{\"on\":\"2026-01-05\",\"value\":3}]}"),
            Map.entry("POST /cases/{id}/details", "field=tags&before=&now=Ward"),
            Map.entry("POST /cases/{id}/comments", "comment=No+time"),
            Map.entry(
                    "POST /cases/{id}/comments/taking",
                    "comment=No+time&by=MANAGERS&version=1&stands=timeOrStaffShort"),
            Map.entry("POST /cases/{id}/undo", "revision=2"),
            Map.entry("POST /api/v1/cases/{id}/evidence-tasks", "{\"text\":\"Ask three of them\"}"),
            Map.entry("PATCH /api/v1/cases/{id}/evidence-tasks/{task}", "{\"done\":true}"),
            Map.entry("PATCH /api/v1/initiatives/{id}", "{\"owner\":\"Max\"}"),
            Map.entry("POST /api/v1/initiatives/{id}/checks", "{}"),
            Map.entry("POST /api/v1/initiatives/{id}/checks/{task}/revise", "{}"),
            Map.entry("POST /cases/{id}/evidence/tasks", "text=Ask+three+of+them"),
            Map.entry("POST /cases/{id}/evidence/tasks/{task}", "revision=1&owner=Max"),
            Map.entry("POST /cases/{id}/evidence/tasks/{task}/done", "revision=1&note=Found"),
            Map.entry("POST /cases/{id}/evidence/tasks/{task}/reopen", "revision=1"),
            Map.entry("POST /cases/{id}/evidence/question", "field=gap.purpose"),
            Map.entry("POST /api/v1/cases/{id}/voices", inJson(INVITATION)),
            Map.entry("POST /cases/{id}/voices", inForm(INVITATION)),
            Map.entry(
                    "PUT /api/v1/initiatives/{id}/activities",
                    "{\"activities\":[{\"id\":\"https://lms.example.org/course/7\"}]}"),
            Map.entry("PUT /api/v1/plans/{id}", PLAN),
            Map.entry("GET /api/v1/plans/{id}/differences", "from=1&to=1"),
            Map.entry("POST /api/v1/plans/{id}/versions/{number}/approval", "{}"),
            Map.entry(
                    "POST /api/v1/plans/{id}/replanning",
                    "{\"from\":\"Q1\",\"happened\":[{\"what\":\"MONEY\",\"inAll\":5}]}"),
            Map.entry("POST /plans/{id}/numbers", "revision=1&candidate=c&cost-c=12"),
            Map.entry("POST /plans/{id}/versions/{number}/again", "revision=1"),
            Map.entry("POST /plans/{id}/hand", "revision=1&candidate=c&decided=PIN"),
            Map.entry("POST /plans/{id}/edit", "revision=1&name=Changed&goal1=PLACES"),
            Map.entry("POST /plans/{id}/means", "revision=1"),
            Map.entry(
                    "POST /plans/{id}/request",
                    // What is sent is a format, into which the verdict of the answer is put.
                    inForm(Map.of("revision", "1", "json", "{\"means\":{\"periods\":[\"Q1\"]}}"))
                            .replace("%", "%%")),
            Map.entry("POST /plans/{id}/change", "revision=1&since=Q1&money=5"),
            Map.entry("POST /plans/{id}/delete", "revision=1"),
            Map.entry("POST /plans/{id}/candidates/new", "revision=1&title=New&kind=METHOD&place=NOW"),
            Map.entry("POST /plans/{id}/candidates/{candidate}", "revision=1&title=Other&kind=METHOD&place=NOW"),
            Map.entry("POST /plans/{id}/candidates/{candidate}/delete", "revision=1"),
            Map.entry("POST /api/v1/initiatives/{id}/at-work", inJson(AT_WORK)),
            Map.entry("POST /initiatives/{id}/at-work", inForm(AT_WORK)),
            Map.entry("PATCH /api/v1/webhooks/{id}", "{\"description\":\"Changed\"}"),
            Map.entry("PATCH /api/v1/topic-offers/{id}", "{\"name\":\"Changed\"}"),
            Map.entry(
                    "POST /api/v1/appraisals/{id}/evidence",
                    "{\"case\":\"00000000-0000-0000-0000-000000000000\",\"capability\":\"One\"}"),
            Map.entry("POST /topics/{id}", "revision=1&name=Changed"),
            Map.entry("POST /topics/{id}/agreement", "revision=1&agreed=One&when=Soon&by=Leader&on=2026-01-05"),
            Map.entry("POST /answers/{id}/decide", "decision=DECLINED&reason=No+money"),
            Map.entry("POST /initiatives/{id}/edit", "revision=1&title=Changed&decision=DECLINED&reason=No+money"),
            Map.entry("POST /initiatives/{id}/delete", "revision=1"),
            Map.entry("POST /initiatives/{id}/status", "revision=1&status=STOPPED"),
            Map.entry("POST /initiatives/{id}/in-place", "revision=1"),
            Map.entry("POST /initiatives/{id}/isolation", "revision=1&way=TREND"),
            Map.entry("POST /initiatives/{id}/answers", "revision=1"),
            Map.entry("POST /initiatives/{id}/observations", "kind=COMPLETED&on=2026-01-05&count=3&of=4"),
            Map.entry("POST /initiatives/{id}/points", "series=FIGURE&points-text=2026-01-05+3"),
            Map.entry("POST /interviews/{id}", DRAFT_FIELDS),
            Map.entry("POST /interviews/{id}/all", "title=Changed&version=0"),
            Map.entry("POST /interviews/{id}/preview", DRAFT_FIELDS));

    /** The files that a route demands. */
    private static final Map<String, String> FILES = Map.of(
            "POST /api/v1/initiatives/{id}/sheets", "Name;Status\nA;done\nB;open\n",
            "POST /api/v1/plans/{id}/versions/{number}/expectations", "Employee;Role\nA;Agent\n");

    private static final String STRATEGY =
            "objectives|capabilities|personas|assets|stakeholders|technologies|undertakings";

    private Routes() {}

    private static String inJson(Map<String, String> members) {
        return ServiceUnderTest.JSON.writeValueAsString(members);
    }

    private static String inForm(Map<String, String> members) {
        return members.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Returns all routes, such as {@code GET /answers/{id}}. */
    public static Set<String> of(ServiceUnderTest service) {
        return service.routes().getHandlerMethods().keySet().stream()
                .flatMap(Routes::named)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> named(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("GET", "POST")
                : methods.stream().map(Enum::name).toList();
        return mapping.getPatternValues().stream()
                // What an id looks like is left out.
                .map(path -> path.replaceAll("\\{(\\w+):[^/]*}", "{$1}"))
                .flatMap(path -> names.stream().map(method -> method + " " + path));
    }

    /** The kinds of entries of a strategy are asked for alike. */
    private static String sent(String route) {
        if (route.matches("PATCH /api/v1/(%s)/\\{id}".formatted(STRATEGY))) {
            return "{\"name\":\"Changed\"}";
        }
        return route.matches("POST /strategy/(%s)/\\{id}(/delete)?".formatted(STRATEGY))
                ? "revision=1&name=Changed+here"
                : SENT.getOrDefault(route.replaceFirst("/[0-9a-f-]{36}", "/{task}"), "");
    }

    /** Sends a good request to a route that has an id in its path. The id of a task or an invitation may stand in it already. */
    static Visitor.Answer ask(Visitor visitor, String route, String id, String verdict) {
        String path = route.substring(route.indexOf(' ') + 1)
                .replaceFirst("\\{[^}]+}", id)
                .replace("{number}", "1")
                .replace("{candidate}", "c")
                .replace("{observation}", id)
                .replace("{series}", "FIGURE")
                .replace("{task}", id)
                .replace("{invitation}", id)
                .replace("{check}", id)
                .replace("{wish}", id)
                .replace("{delivery}", id)
                .replace("{persona}", id);
        String sent = sent(route).formatted(verdict);
        if (FILES.containsKey(route)) {
            return visitor.send("POST", path, "text/csv", FILES.get(route).getBytes(StandardCharsets.UTF_8));
        }
        if (route.startsWith("GET ")) {
            return visitor.get(path + (sent.isEmpty() ? "" : "?" + sent));
        }
        if (route.equals("PATCH /api/v1/jobs/{id}")) {
            return visitor.with(Map.of("Upload-Offset", "0", "Upload-Complete", "?1"))
                    .send("PATCH", path, "application/partial-upload", new byte[0]);
        }
        if (route.startsWith("PATCH ")) {
            return visitor.change(path, sent);
        }
        if (route.startsWith("PUT ")) {
            return visitor.put(path, sent);
        }
        if (route.startsWith("DELETE ")) {
            return visitor.send("DELETE", path, "", new byte[0]);
        }
        return path.startsWith("/api/") ? visitor.json(path, sent) : visitor.form(path, sent);
    }
}
