package io.gapwise.site;

import io.gapwise.app.ServiceUnderTest;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;

/** Opens pages and sends their forms like a browser without scripts. It keeps from page to page only the token and
 * that somebody has answered by a link. */
public final class SiteVisitor {

    private static final String BOUNDARY = "----a-part-of-a-form";

    private final ServiceUnderTest service;
    private final String language;
    private final Map<String, String> kept = new TreeMap<>();

    /** @param language the language that the browser asks for */
    public SiteVisitor(ServiceUnderTest service, String language) {
        this.service = service;
        this.language = language;
    }

    /** Holds a response. A redirection is not followed, so that each step can be looked at. */
    public record Page(String address, HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public boolean isHtml() {
            return response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.startsWith("text/html"))
                    .isPresent();
        }

        public Document document() {
            return Jsoup.parse(response.body(), "http://site" + address);
        }

        /** Returns the address within the site to which the response redirects; empty if there is none. */
        public String onward() {
            return response.headers()
                    .firstValue("Location")
                    .map(location -> within(URI.create("http://site" + address).resolve(location)))
                    .orElse("");
        }
    }

    /** Returns the path and the query of an address of the site. */
    static String within(URI address) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    /** Returns what a browser sends of a form, without its buttons and files. */
    public static List<KeyVal> fields(FormElement form) {
        List<KeyVal> fields = new ArrayList<>();
        for (Element field : form.elements()) {
            String type = field.attr("type");
            boolean sent = switch (field.normalName()) {
                case "select", "textarea" -> true;
                case "input" ->
                    switch (type) {
                        case "checkbox", "radio" -> field.hasAttr("checked");
                        case "file", "submit", "button", "reset", "image" -> false;
                        default -> true;
                    };
                default -> false;
            };
            if (sent && field.hasAttr("name") && !field.hasAttr("disabled")) {
                values(field).forEach(value -> fields.add(field(field.attr("name"), value)));
            }
        }
        return fields;
    }

    private static List<String> values(Element field) {
        if (!field.normalName().equals("select")) {
            return List.of(field.val());
        }
        Elements options = field.select("option[selected]");
        return options.isEmpty() ? List.of(field.selectFirst("option").val()) : options.eachAttr("value");
    }

    public static KeyVal field(String name, String value) {
        return HttpConnection.KeyVal.create(name, value);
    }

    public Page get(String address) {
        return send(address, request(address));
    }

    /** Requests a fragment of a page, like a script of the page. */
    public Page getPiece(String address) {
        return send(address, request(address).header("HX-Request", "true"));
    }

    /** Sends a form in the default encoding of browsers. */
    public Page post(String address, List<KeyVal> fields) {
        return send(
                address,
                request(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /** Sends a form like a script of the page, which expects a fragment of a page. */
    public Page postPiece(String address, List<KeyVal> fields) {
        return send(
                address,
                request(address)
                        .header("HX-Request", "true")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /** Sends a form that contains a file. */
    public Page post(String address, List<KeyVal> fields, String field, String fileName, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (KeyVal each : fields) {
            part(body, "name=\"%s\"".formatted(each.key()), each.value().getBytes(StandardCharsets.UTF_8));
        }
        part(body, "name=\"%s\"; filename=\"%s\"".formatted(field, fileName), file);
        body.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return send(
                address,
                request(address)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(BOUNDARY, disposition)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(List<KeyVal> fields) {
        return fields.stream()
                .map(field -> encoded(field.key()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request =
                service.to(address).header("Accept", "text/html").header("Accept-Language", language);
        return kept.isEmpty() ? request : request.header("Cookie", String.join("; ", kept.values()));
    }

    private Page send(String address, HttpRequest.Builder request) {
        HttpResponse<String> response = ServiceUnderTest.send(request.build());
        response.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";")[0])
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN=") || cookie.startsWith("gapwise-answered="))
                .forEach(cookie -> kept.put(cookie.split("=")[0], cookie));
        return new Page(address, response);
    }
}
