package io.gapwise.site;

import io.gapwise.site.SiteVisitor.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Follows every link of the site, a few times for each parameter of a path, and sends every form once for each shape:
 * the path without its ids, the names of the values and the button. Links come first, so that the store is seen as it
 * was at the start; then come forms, and at the end those that delete something.
 */
final class SiteCrawl {

    private static final int LINKS_OF_A_PARAMETER = 2;
    private static final int REDIRECTIONS = 5;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern VERSION = Pattern.compile("[0-9a-f]{40,}");
    private static final Pattern MISSING_TEXT = Pattern.compile("\\?\\?[\\w.]+\\?\\?");

    private final SiteVisitor visitor;
    private final String language;
    private final Deque<Link> links = new ArrayDeque<>();
    private final Deque<Submission> submissions = new ArrayDeque<>();
    private final Deque<Submission> farewells = new ArrayDeque<>();
    private final Set<String> addresses = new HashSet<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> pages = new TreeSet<>();
    private final Set<String> forms = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    SiteCrawl(SiteVisitor visitor, String language) {
        this.visitor = visitor;
        this.language = language;
    }

    /** @param from the page that contains the link */
    private record Link(String address, boolean piece, String from) {}

    void from(String address) {
        links.add(new Link(address, false, "the beginning"));
        while (true) {
            if (!links.isEmpty()) {
                follow(links.poll());
            } else if (!submissions.isEmpty()) {
                submit(submissions.poll());
            } else if (!farewells.isEmpty()) {
                submit(farewells.poll());
            } else {
                return;
            }
        }
    }

    /** Returns the shapes of the pages that were seen. */
    Set<String> pages() {
        return pages;
    }

    /** Returns the shapes of the forms that were sent. */
    Set<String> forms() {
        return forms;
    }

    /** Returns what went wrong, and on which page the way to it began. */
    List<String> faults() {
        return faults;
    }

    private void follow(Link link) {
        Page page = link.piece() ? visitor.getPiece(link.address()) : visitor.get(link.address());
        look(page, link.address() + " from " + link.from());
    }

    private void submit(Submission submission) {
        forms.add(submission.shape());
        look(submission.by(visitor), submission.shape() + " from " + submission.from());
    }

    /** Follows a redirection to its end and collects the links and forms of the page there. */
    private void look(Page answer, String way) {
        Page page = answer;
        for (int i = 0; i < REDIRECTIONS && !page.onward().isEmpty(); i++) {
            page = visitor.get(page.onward());
        }
        if (page.status() >= 500 || page.status() == 404 || !page.onward().isEmpty()) {
            faults.add("%d at %s: %s".formatted(page.status(), page.address(), way));
            return;
        }
        if (page.isHtml()) {
            pages.add(shape(page.address()));
            read(page, way);
        }
    }

    private void read(Page page, String way) {
        Document document = page.document();
        MISSING_TEXT
                .matcher(document.text())
                .results()
                .forEach(found -> faults.add("No text for %s: %s".formatted(found.group(), way)));
        Element html = document.selectFirst("html[lang]");
        boolean ours = document.selectFirst("main#content") != null;
        boolean chosen = page.address().contains("lang=");
        if (html != null && ours && !chosen && !html.attr("lang").equals(language)) {
            faults.add("In %s, not %s: %s".formatted(html.attr("lang"), language, way));
        }
        for (Element each : document.select("a[href], link[href], script[src], img[src]")) {
            String href = each.hasAttr("href") ? each.attr("href") : each.attr("src");
            if (href.startsWith("#")) {
                if (html != null && document.getElementById(href.substring(1)) == null) {
                    faults.add("%s leads nowhere on its page: %s".formatted(href, way));
                }
            } else {
                take(each.absUrl(each.hasAttr("href") ? "href" : "src"), false, page);
            }
        }
        document.select("[hx-get]:not(form)").forEach(each -> take(each.absUrl("hx-get"), true, page));
        for (Submission submission : Submission.on(page)) {
            if (submission.takesAway()) {
                // Something that is deleted once cannot be deleted again.
                if (!submission.filled() && known.add(submission.shape())) {
                    farewells.add(submission);
                }
            } else if (known.add(submission.shape())) {
                submissions.add(submission);
            }
        }
    }

    private void take(String url, boolean piece, Page page) {
        if (!url.startsWith("http://site/")) {
            return;
        }
        String address = SiteVisitor.within(URI.create(url));
        String kind = piece ? "a piece of " : "";
        List<String> news = parameters(kind + shape(address)).stream()
                .filter(parameter -> seen.getOrDefault(parameter, 0) < LINKS_OF_A_PARAMETER)
                .toList();
        if (!news.isEmpty() && addresses.add(kind + address)) {
            news.forEach(parameter -> seen.merge(parameter, 1, Integer::sum));
            links.add(new Link(address, piece, page.address()));
        }
    }

    /** Combines a path with each of its parameters alone, because the combinations of a list's filters are endless. */
    private static List<String> parameters(String shape) {
        int query = shape.indexOf('?');
        return query < 0
                ? List.of(shape)
                : Arrays.stream(shape.substring(query + 1).split("&"))
                        .map(parameter -> shape.substring(0, query + 1) + parameter)
                        .toList();
    }

    static String withoutIds(String text) {
        return VERSION.matcher(ID.matcher(text).replaceAll("{id}")).replaceAll("{version}");
    }

    /** Returns an address without the parts that differ from case to case. */
    static String shape(String address) {
        String plain = withoutIds(address);
        int query = plain.indexOf('?');
        if (query < 0) {
            return plain;
        }
        Set<String> names = new TreeSet<>();
        for (String parameter : plain.substring(query + 1).split("&")) {
            String name = parameter.replaceFirst("=.*", "");
            // Each kind of conclusion has its own way of asking about it.
            names.add(name.equals("conclusion") ? parameter.replaceFirst("(:|%3A).*", "") : name);
        }
        return plain.substring(0, query) + "?" + String.join("&", names);
    }
}
