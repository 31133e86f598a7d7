package io.gapwise.service.webhooks;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.changes.ChangeKind;
import io.gapwise.service.links.LinesOfText;
import io.gapwise.service.links.SentLink;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what somebody wants of a webhook, and names everything that is wrong with it at once. */
final class WebhookReader {

    private static final String URL = "url";
    private static final String KINDS = "kinds";
    private static final String DESCRIPTION = "description";
    private static final String ACTIVE = "active";
    private static final List<String> MEMBERS = List.of(URL, KINDS, DESCRIPTION, ACTIVE);
    private static final int LONGEST_URL = 2000;
    private static final int LONGEST_DESCRIPTION = 200;

    private final SentLink sent;
    private final WebhookContent before;
    private final AllowedAddresses addresses;
    private final List<ErrorEntry> problems = new ArrayList<>();

    private WebhookReader(SentLink sent, WebhookContent before, AllowedAddresses addresses) {
        this.sent = sent;
        this.before = before;
        this.addresses = addresses;
        problems.addAll(sent.unknown());
    }

    /**
     * Reads a new webhook.
     *
     * @throws BadParameters with everything that is wrong
     */
    static WebhookContent read(byte[] body, AllowedAddresses addresses) throws BadParameters {
        WebhookContent usual = new WebhookContent("", WebhookContent.ALL, "", true);
        WebhookReader reader = new WebhookReader(SentLink.read(body, MEMBERS), usual, addresses);
        if (reader.sent.isLeftOut(URL)) {
            reader.refuse(ProblemKind.MISSING, URL, Sentence.of("webhook.missing"), List.of());
        }
        return reader.content();
    }

    /**
     * Reads a JSON Merge Patch; null brings a member back to what it is at first.
     *
     * @throws BadParameters with everything that is wrong
     */
    static WebhookContent changed(WebhookContent before, byte[] patch, AllowedAddresses addresses)
            throws BadParameters {
        return new WebhookReader(SentLink.read(patch, MEMBERS), before, addresses).content();
    }

    private WebhookContent content() throws BadParameters {
        WebhookContent content = new WebhookContent(url(), kinds(), description(), active());
        if (!problems.isEmpty()) {
            throw new BadParameters(problems);
        }
        return content;
    }

    private String url() {
        if (!sent.isSent(URL)) {
            return before.url();
        }
        String url = sent.text(URL).strip();
        Optional<URI> read = url.length() > LONGEST_URL ? Optional.empty() : AllowedAddresses.read(url);
        if (read.isEmpty()) {
            refuse(ProblemKind.WRONG_FORM, URL, Sentence.of("webhook.url", LONGEST_URL), List.of());
        } else if (!addresses.allows(read.get())) {
            String why = addresses.areNone() ? "webhook.none" : "webhook.host";
            refuse(ProblemKind.OUT_OF_RANGE, URL, Sentence.of(why), List.of());
        }
        return url;
    }

    private Set<ChangeKind> kinds() {
        if (!sent.isSent(KINDS)) {
            return before.kinds();
        }
        if (sent.isLeftOut(KINDS)) {
            return WebhookContent.ALL;
        }
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        List<String> words = sent.texts(KINDS).orElse(List.of());
        words.forEach(word -> ChangeKind.of(word).ifPresent(kinds::add));
        if (kinds.isEmpty() || kinds.size() != words.size()) {
            refuse(ProblemKind.NO_SUCH_WORD, KINDS, Sentence.of("webhook.kinds"), ChangeKind.words());
        }
        return kinds;
    }

    private String description() {
        if (!sent.isSent(DESCRIPTION)) {
            return before.description();
        }
        String text = sent.text(DESCRIPTION).strip();
        if (sent.isNoText(DESCRIPTION) || text.length() > LONGEST_DESCRIPTION || !LinesOfText.isOneLine(text)) {
            refuse(
                    ProblemKind.OUT_OF_RANGE,
                    DESCRIPTION,
                    Sentence.of("webhook.description", LONGEST_DESCRIPTION),
                    List.of());
        }
        return text;
    }

    private boolean active() {
        if (!sent.isSent(ACTIVE)) {
            return before.active();
        }
        Optional<Boolean> active = sent.isLeftOut(ACTIVE) ? Optional.of(true) : sent.yesOrNo(ACTIVE);
        if (active.isEmpty()) {
            refuse(ProblemKind.WRONG_TYPE, ACTIVE, Sentence.of("webhook.active"), List.of("true", "false"));
        }
        return active.orElse(true);
    }

    private void refuse(ProblemKind kind, String member, Sentence said, List<String> allowed) {
        problems.add(SentLink.wrong(kind, member, said, allowed));
    }
}
