package io.gapwise.cli;

import io.gapwise.core.problems.NearestWord;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes sure that a mistyped setting is refused and not silently ignored. */
final class ServiceSettings {

    /** Lists the settings of this program, and those of Spring that a mistyped name probably means. */
    private static final List<String> OWN = List.of(
            "gapwise.data-dir",
            "gapwise.rules-dir",
            "gapwise.meaning-up-to",
            "gapwise.limits.at-once",
            "gapwise.limits.waiting",
            "gapwise.limits.batches",
            "gapwise.limits.uploads",
            "gapwise.limits.waits",
            "gapwise.limits.patience",
            "gapwise.limits.bytes-per-second",
            "gapwise.limits.ordinary.burst",
            "gapwise.limits.ordinary.per-second",
            "gapwise.limits.costly.burst",
            "gapwise.limits.costly.per-second",
            "gapwise.limits.voices.burst",
            "gapwise.limits.voices.per-second",
            "gapwise.limits.invitation.burst",
            "gapwise.limits.invitation.per-second",
            "gapwise.voices.together",
            "gapwise.checks.burst",
            "gapwise.checks.per-second",
            "gapwise.samples",
            "gapwise.hosts",
            "gapwise.proxies",
            "gapwise.cors.origins",
            "gapwise.webhooks.allow",
            "gapwise.webhooks.allow-private",
            "gapwise.webhooks.attempts",
            "gapwise.webhooks.patience",
            "gapwise.tls.certificate",
            "gapwise.tls.key",
            "gapwise.open",
            "gapwise.access.jwt.issuer",
            "gapwise.access.jwt.audience",
            "gapwise.access.jwt.algorithms",
            "gapwise.access.jwt.jwk-set",
            "gapwise.access.jwt.tenant-claim",
            "gapwise.access.jwt.scopes-claim",
            "gapwise.access.oidc.issuer",
            "gapwise.access.oidc.client-id",
            "gapwise.access.oidc.client-secret",
            "gapwise.access.oidc.client-secret-file",
            "gapwise.access.oidc.scopes",
            "gapwise.access.oidc.name-claim",
            "gapwise.access.oidc.tenant-claim",
            "gapwise.access.oidc.tenant",
            "gapwise.access.oidc.role-claim",
            "gapwise.access.oidc.roles.analyst",
            "gapwise.access.oidc.roles.author",
            "gapwise.access.oidc.roles.approver",
            "gapwise.access.oidc.roles.admin",
            "gapwise.access.oidc.public-url",
            "gapwise.sessions.idle",
            "gapwise.sessions.longest",
            "gapwise.retention.cases",
            "gapwise.retention.drafts",
            "gapwise.retention.uploads",
            "gapwise.retention.changes",
            "gapwise.retention.jobs",
            "gapwise.retention.unfinished-jobs",
            "gapwise.jobs.largest",
            "gapwise.jobs.open",
            "gapwise.erasure.compact-at",
            "gapwise.quotas.cases",
            "gapwise.quotas.drafts",
            "gapwise.quotas.uploads",
            "gapwise.quotas.sheet-maps",
            "gapwise.quotas.initiatives",
            "gapwise.quotas.strategy",
            "gapwise.quotas.plans",
            "gapwise.quotas.topic-offers",
            "gapwise.quotas.appraisals",
            "gapwise.quotas.webhooks",
            "gapwise.quotas.jobs",
            "gapwise.quotas.statements",
            "gapwise.accept-loss",
            "gapwise.database.password-file",
            "gapwise.disk.warn-below",
            "gapwise.disk.refuse-below",
            "server.port",
            "server.address",
            "management.server.port",
            "management.server.address");

    /** Any setting that begins with one of these is left to Spring, which has too many to list. */
    private static final List<String> PREFIXES_OF_SPRING =
            List.of("server.", "spring.", "logging.", "management.", "debug", "trace");

    private static final List<String> COMMANDS = List.of(
            "serve",
            "evaluate",
            "explain",
            "plan",
            "template",
            "rules",
            "check",
            "test",
            "prove",
            "watch",
            "new-rule",
            "explain-code",
            "backup",
            "restore",
            "doctor",
            "verify",
            "verify-certificate",
            "users",
            "keys",
            "audit",
            "--help",
            "--version");

    private ServiceSettings() {}

    static <E extends RuntimeException> void check(List<String> settings, Function<String, E> refusal) {
        for (String setting : settings) {
            String problem = problem(setting);
            if (problem != null) {
                throw refusal.apply(problem);
            }
        }
    }

    private static @Nullable String problem(String setting) {
        if (!setting.startsWith("--")) {
            String nearest = NearestWord.to(setting, COMMANDS);
            return "'%s' is no command.%s".formatted(setting, maybe(nearest));
        }
        int equals = setting.indexOf('=');
        String name = setting.substring(2, equals < 0 ? setting.length() : equals);
        boolean known = OWN.contains(name) || PREFIXES_OF_SPRING.stream().anyMatch(name::startsWith);
        if (!known) {
            String nearest = NearestWord.to(name, OWN);
            return "There is no setting '--%s'.%s".formatted(name, maybe(nearest == null ? null : "--" + nearest));
        }
        // Debug and trace, which have no dot, need no value, and neither does the consent to a loss of answers.
        if (equals < 0 && name.contains(".") && !name.equals("gapwise.accept-loss")) {
            return "The setting '--%s' needs a value: --%s=VALUE".formatted(name, name);
        }
        return null;
    }

    private static String maybe(@Nullable String nearest) {
        return nearest == null ? "" : " Maybe " + nearest + ".";
    }
}
