package io.gapwise.service.accounts;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Role;
import io.gapwise.service.access.Tenants;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.commands.CommandReply;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Adds, lists, changes and removes accounts for whoever has the command line, who can open the store anyway. Passwords
 * arrive as hashes, so that none is ever written into a file on its way here.
 */
@Component
class AccountCommands {

    private final Accounts accounts;
    private final AccountRing ring;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    AccountCommands(Accounts accounts, AccountRing ring, Audit audit, TransactionOperations transactions, Clock clock) {
        this.accounts = accounts;
        this.ring = ring;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    CommandReply add(String typedName, String tenant, String roleWord, String hash) {
        String name = Account.nameAsKept(typedName);
        Optional<Role> role = Role.of(roleWord);
        List<String> problems = new ArrayList<>();
        if (!Account.isName(name)) {
            problems.add("'%s' cannot be a name: %s.".formatted(name, Account.NAME_RULE));
        }
        if (!Tenants.isName(tenant)) {
            problems.add("'%s' cannot be a tenant: %s.".formatted(tenant, Tenants.RULE));
        }
        if (role.isEmpty()) {
            problems.add(noSuchRole(roleWord));
        }
        if (!Passwords.isHash(hash)) {
            problems.add("The password did not arrive as this version of the program sends it.");
        }
        if (!problems.isEmpty()) {
            return new CommandReply(2, problems);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Account> before = found(name);
        if (before.filter(Account::isActive).isPresent()) {
            return taken(name);
        }
        long version = before.map(Account::version).orElse(0L);
        Account added = new Account(name, tenant, role.orElseThrow(), hash, version, now, null);
        try {
            transactions.executeWithoutResult(status -> {
                if (before.isEmpty()) {
                    accounts.add(added);
                } else if (!accounts.change(added)) {
                    throw new DuplicateKeyException("Somebody else has added the account.");
                }
                audit.record(
                        commandLine(tenant),
                        AuditAction.USER_ADDED,
                        "user %s (%s)".formatted(name, added.role().word()));
            });
        } catch (DuplicateKeyException e) {
            return taken(name);
        }
        ring.forget();
        return CommandReply.done("%s may sign in as %s of the tenant %s.".formatted(name, roleWord, tenant));
    }

    CommandReply list() {
        return new CommandReply(
                0,
                accounts.all().stream()
                        .map(account -> "%s  tenant %s  %s  added %s%s"
                                .formatted(
                                        account.name(),
                                        account.tenant(),
                                        account.role().word(),
                                        account.added(),
                                        account.isActive() ? "" : "  removed " + account.removed()))
                        .toList());
    }

    CommandReply remove(String name) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return change(
                name,
                account -> account.removedAt(now),
                AuditAction.USER_REMOVED,
                "%s cannot sign in any more and is signed out.");
    }

    CommandReply changePassword(String name, String hash) {
        if (!Passwords.isHash(hash)) {
            return CommandReply.bad("The password did not arrive as this version of the program sends it.");
        }
        return change(
                name,
                account -> account.withPassword(hash),
                AuditAction.USER_PASSWORD_CHANGED,
                "%s signs in with the new password from now on and is signed out everywhere.");
    }

    CommandReply changeRole(String name, String roleWord) {
        Optional<Role> role = Role.of(roleWord);
        if (role.isEmpty()) {
            return new CommandReply(2, List.of(noSuchRole(roleWord)));
        }
        return change(
                name,
                account -> account.withRole(role.get()),
                AuditAction.USER_ROLE_CHANGED,
                "%s is " + roleWord + " from now on and has to sign in again.");
    }

    private CommandReply change(String typedName, UnaryOperator<Account> change, AuditAction action, String done) {
        String name = Account.nameAsKept(typedName);
        Optional<Account> account = found(name).filter(Account::isActive);
        if (account.isEmpty()) {
            return CommandReply.bad("There is nobody called '%s'; users list shows everybody.".formatted(name));
        }
        Account changed = change.apply(account.get());
        boolean written = Boolean.TRUE.equals(transactions.execute(status -> {
            boolean first = accounts.change(changed);
            if (first) {
                audit.record(
                        commandLine(changed.tenant()),
                        action,
                        "user %s (%s)".formatted(name, changed.role().word()));
            }
            return first;
        }));
        ring.forget();
        return written
                ? CommandReply.done(done.formatted(name))
                : CommandReply.bad("Somebody else changed %s at the same moment; try again.".formatted(name));
    }

    private Optional<Account> found(String name) {
        return accounts.all().stream()
                .filter(account -> account.name().equals(name))
                .findFirst();
    }

    private static CommandReply taken(String name) {
        return CommandReply.bad(
                "There is somebody called '%s' already; names are unique over all tenants.".formatted(name));
    }

    private static String noSuchRole(String word) {
        return "There is no role '%s'; there are: %s."
                .formatted(word, Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", ")));
    }

    private static Caller commandLine(String tenant) {
        return new Caller(tenant, "command line", Set.of());
    }
}
