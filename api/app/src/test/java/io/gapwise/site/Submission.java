package io.gapwise.site;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.site.SiteVisitor.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Holds a form as it is sent by one of its buttons.
 *
 * @param file the name of the field that takes a file; empty if there is none
 * @param from the page that contains the form
 */
record Submission(
        How how, String address, List<KeyVal> fields, String file, boolean filled, String button, String from) {

    private static final byte[] SHEET = """
            title,goal.metric,goal.dueInWeeks
            Sent by the crawler,QUALITY,12
            With a bad cell,QUALTY,12
            """.getBytes(StandardCharsets.UTF_8);

    /** Says with which kind of request it is sent, and whether for a whole page or a fragment. */
    enum How {
        GET,
        GET_PIECE,
        POST,
        POST_PIECE,
        POST_FILE
    }

    /** Lists every form of a page with each of its buttons, both unchanged and filled in. */
    static List<Submission> on(Page page) {
        List<Submission> all = new ArrayList<>();
        for (boolean filled : new boolean[] {false, true}) {
            for (FormElement form : page.document().forms()) {
                if (filled) {
                    fill(form);
                }
                form.select("button:not([type]), button[type=submit]").stream()
                        .map(button -> plain(form, button, filled, page))
                        .forEach(all::add);
                scripted(form, filled, page, all);
            }
        }
        return all;
    }

    private static Submission plain(FormElement form, Element button, boolean filled, Page page) {
        List<KeyVal> fields = new ArrayList<>(SiteVisitor.fields(form));
        if (button.hasAttr("name")) {
            fields.add(SiteVisitor.field(button.attr("name"), button.attr("value")));
        }
        String file = form.select("input[type=file]").attr("name");
        fields.removeIf(field -> !file.isEmpty() && field.key().equals(file));
        How how = !form.attr("method").equalsIgnoreCase("post") ? How.GET : file.isEmpty() ? How.POST : How.POST_FILE;
        String address = button.hasAttr("formaction")
                ? button.absUrl("formaction")
                : form.hasAttr("action") ? form.absUrl("action") : form.baseUri();
        return new Submission(
                how,
                SiteVisitor.within(URI.create(address)),
                fields,
                file,
                filled,
                SiteCrawl.withoutIds(button.attr("name") + "=" + button.attr("value") + button.attr("formaction"))
                        .replaceAll("\\d+", "#"),
                page.address());
    }

    /** Adds what a script sends while the form is being filled in. */
    private static void scripted(FormElement form, boolean filled, Page page, List<Submission> all) {
        for (String attribute : List.of("hx-get", "hx-post")) {
            if (form.hasAttr(attribute)) {
                all.add(new Submission(
                        attribute.equals("hx-get") ? How.GET_PIECE : How.POST_PIECE,
                        SiteVisitor.within(URI.create(form.absUrl(attribute))),
                        SiteVisitor.fields(form),
                        "",
                        filled,
                        "",
                        page.address()));
            }
        }
    }

    /** Gives every field the last answer that it offers, or some text. */
    private static void fill(FormElement form) {
        for (Element field : form.elements()) {
            switch (field.normalName()) {
                case "textarea" -> field.val("Written by a visitor,\nin two lines.");
                case "select" -> {
                    field.select("option").removeAttr("selected");
                    field.select("option").last().attr("selected", "selected");
                }
                case "input" -> fillInput(form, field);
                default -> {
                    // Buttons send nothing until they are pressed.
                }
            }
        }
    }

    private static void fillInput(FormElement form, Element field) {
        String type = field.attr("type");
        boolean number = type.equals("number") || field.hasAttr("inputmode");
        switch (type) {
            case "hidden", "file" -> {
                // People do not fill in these fields.
            }
            case "checkbox" -> field.attr("checked", "checked");
            case "radio" -> {
                form.select("input[type=radio][name='%s']".formatted(field.attr("name")))
                        .removeAttr("checked");
                field.attr("checked", "checked");
            }
            case "date" -> field.val("2026-01-31");
            default -> field.val(number ? "5" : "By a visitor");
        }
    }

    boolean takesAway() {
        return address.endsWith("/discard") || address.endsWith("/revoke") || address.endsWith("/delete");
    }

    /**
     * Returns what distinguishes this form from others: where it goes, what it sends and by which button. The answers
     * make no difference.
     */
    String shape() {
        String names = fields.stream()
                .map(field -> CaseAnswers.find(field.key()).isPresent() ? "an answer" : field.key())
                .map(name -> name.replaceAll("\\d+", "#"))
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
        return "%s %s %s %s%s".formatted(how, SiteCrawl.shape(address), names, button, filled ? " filled in" : "");
    }

    Page by(SiteVisitor visitor) {
        return switch (how) {
            case GET -> visitor.get(asked());
            case GET_PIECE -> visitor.getPiece(asked());
            case POST -> visitor.post(address, fields);
            case POST_PIECE -> visitor.postPiece(address, fields);
            case POST_FILE ->
                filled
                        ? visitor.post(address, fields, file, "cases.csv", SHEET)
                        : visitor.post(address, fields, file, "", new byte[0]);
        };
    }

    private String asked() {
        return address.replaceFirst("\\?.*", "") + "?" + SiteVisitor.encoded(fields);
    }
}
