package io.gapwise.app;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opens pages as a browser without scripts does, and keeps all cookies. It follows no redirection. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ServiceUnderTest service;
    private final Map<String, String> cookies = new TreeMap<>();

    public Browser(ServiceUnderTest service) {
        this.service = service;
    }

    public HttpResponse<String> get(String path) {
        return send(to(path));
    }

    /** Signs in from the page for it, and goes to where that leads. */
    public HttpResponse<String> signIn(String name, String password) {
        return signIn(name, password, "/cases");
    }

    public HttpResponse<String> signIn(String name, String password, String to) {
        return form(
                "/login",
                token(get("/login?to=" + encoded(to)).body()),
                Map.of("name", name, "password", password, "to", to));
    }

    /** Sends a form with the token of a page. */
    public HttpResponse<String> form(String path, String token, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", token);
        String body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Returns the token of the first form of a page; empty if there is none. */
    public static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    public HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = service.to(path).header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        HttpResponse<String> response = ServiceUnderTest.send(request.build());
        for (String set : response.headers().allValues("Set-Cookie")) {
            String[] cookie = set.split(";")[0].split("=", 2);
            if (cookie[1].isEmpty()) {
                cookies.remove(cookie[0]);
            } else {
                cookies.put(cookie[0], cookie[1]);
            }
        }
        return response;
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    public static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
