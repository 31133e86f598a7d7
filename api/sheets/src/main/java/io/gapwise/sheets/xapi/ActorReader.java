package io.gapwise.sheets.xapi;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads who did something: an agent, a group with a name of its own, or one without. */
final class ActorReader {

    private static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");
    private static final List<String> OF_AGENT =
            List.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account");
    private static final List<String> OF_GROUP =
            List.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account", "member");
    private static final List<String> OF_ACCOUNT = List.of("homePage", "name");
    private static final String AGENT = "Agent";
    private static final String GROUP = "Group";

    private final Checked checked;

    ActorReader(Checked checked) {
        this.checked = checked;
    }

    /** Reads an agent or a group, and returns what tells it from others; null where nothing does. */
    @Nullable String actor(JsonNode value, String pointer) {
        return isGroup(value) ? group(value, pointer) : agent(value, pointer);
    }

    static boolean isGroup(JsonNode value) {
        return value.path("objectType").isString()
                && value.path("objectType").asString().equals(GROUP);
    }

    @Nullable String agent(JsonNode value, String pointer) {
        if (!checked.object(value, pointer, OF_AGENT)) {
            return null;
        }
        type(value, pointer, Set.of(AGENT));
        checked.text(value, pointer, "name");
        if (identifiers(value) != 1) {
            checked.wrong(
                    identifiers(value) == 0 ? ProblemKind.MISSING : ProblemKind.GIVEN_TWICE,
                    pointer,
                    Sentence.of("xapi.named"));
        }
        return identifier(value, pointer);
    }

    private @Nullable String group(JsonNode value, String pointer) {
        if (!checked.object(value, pointer, OF_GROUP)) {
            return null;
        }
        checked.text(value, pointer, "name");
        if (identifiers(value) > 1) {
            checked.wrong(ProblemKind.GIVEN_TWICE, pointer, Sentence.of("xapi.namedOnce"));
        } else if (identifiers(value) == 0) {
            checked.missing(value, pointer, "member");
        }
        members(value, pointer);
        return identifier(value, pointer);
    }

    private void members(JsonNode value, String pointer) {
        if (!Checked.has(value, "member")) {
            return;
        }
        String at = Checked.under(pointer, "member");
        if (!value.path("member").isArray()) {
            checked.wrong(ProblemKind.WRONG_TYPE, at, Sentence.of("xapi.agents"));
            return;
        }
        int number = 0;
        for (JsonNode member : value.path("member")) {
            agent(member, at + "/" + number++);
        }
    }

    private void type(JsonNode value, String pointer, Set<String> types) {
        String type = checked.text(value, pointer, "objectType");
        if (type != null && !types.contains(type)) {
            checked.wrong(
                    ProblemKind.NO_SUCH_WORD,
                    Checked.under(pointer, "objectType"),
                    Sentence.of("xapi.oneOf", Sentence.of("xapi.agentOrGroup")));
        }
    }

    private static long identifiers(JsonNode value) {
        return IDENTIFIERS.stream().filter(value::has).count();
    }

    private @Nullable String identifier(JsonNode value, String pointer) {
        String mailbox = checked.formed(value, pointer, "mbox", Forms::isMailbox, Sentence.of("xapi.mailbox"));
        String sum = checked.formed(value, pointer, "mbox_sha1sum", Forms::isSha1, Sentence.of("xapi.sha1"));
        String openId = checked.iri(value, pointer, "openid");
        String account = account(value, pointer);
        if (mailbox != null) {
            return mailbox.toLowerCase(Locale.ROOT);
        } else if (sum != null) {
            return "sha1:" + sum.toLowerCase(Locale.ROOT);
        }
        return openId != null ? openId : account;
    }

    private @Nullable String account(JsonNode value, String pointer) {
        if (!Checked.has(value, "account")) {
            return null;
        }
        JsonNode account = value.path("account");
        String at = Checked.under(pointer, "account");
        if (!checked.object(account, at, OF_ACCOUNT)) {
            return null;
        }
        checked.missing(account, at, "homePage");
        checked.missing(account, at, "name");
        String home = checked.iri(account, at, "homePage");
        String name = checked.text(account, at, "name");
        return home == null || name == null ? null : home + " " + name;
    }
}
