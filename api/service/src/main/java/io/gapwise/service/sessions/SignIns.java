package io.gapwise.service.sessions;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Role;
import io.gapwise.service.accounts.Account;
import io.gapwise.service.accounts.PasswordCheck;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.credentials.KeyHolders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Signs people in and out. */
@Component
public class SignIns {

    private final PasswordCheck passwords;
    private final KeyHolders keys;
    private final Sessions sessions;
    private final Audit audit;
    private final TransactionOperations transactions;

    SignIns(
            PasswordCheck passwords,
            KeyHolders keys,
            Sessions sessions,
            Audit audit,
            TransactionOperations transactions) {
        this.passwords = passwords;
        this.keys = keys;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Signs somebody in by a name and a password, or by a key in the place of the password. If it was right, the response
     * has the cookie of a new session, and the session that the browser had before is over.
     */
    public PasswordCheck.Outcome signIn(
            HttpServletRequest request, HttpServletResponse response, String name, String password) {
        if (KeyHolders.isMeant(password.strip())) {
            Optional<KeyHolders.Holder> holder = keys.of(password.strip());
            holder.ifPresent(found -> begin(
                    request,
                    response,
                    found.caller(),
                    () -> sessions.begin(found.caller().tenant(), Voucher.KEY, found.id(), null, 0)));
            return holder.isPresent() ? PasswordCheck.Outcome.RIGHT : PasswordCheck.Outcome.WRONG;
        }
        PasswordCheck.Result result = passwords.check(name, password, request.getRemoteAddr());
        result.account().ifPresent(account -> begin(request, response, account.caller(), () -> session(account)));
        return result.outcome();
    }

    /** Signs somebody in for whom the provider has vouched. */
    public void signInByProvider(
            HttpServletRequest request, HttpServletResponse response, String tenant, String name, Role role) {
        begin(
                request,
                response,
                Sessions.ofProvider(tenant, name, role).caller(),
                () -> sessions.begin(tenant, Voucher.PROVIDER, name, role, 0));
    }

    private SessionCookie session(Account account) {
        return sessions.begin(account.tenant(), Voucher.ACCOUNT, account.name(), null, account.version());
    }

    private void begin(
            HttpServletRequest request, HttpServletResponse response, Caller who, Supplier<SessionCookie> session) {
        SessionCookie cookie = transactions.execute(status -> {
            SessionCookie.of(request).ifPresent(sessions::end);
            audit.record(who, AuditAction.SIGNED_IN, "from " + request.getRemoteAddr());
            return session.get();
        });
        cookie.give(request, response);
    }

    /** Ends the session of the browser that asks for it, if it has one. */
    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.of(request)
                .ifPresent(cookie -> transactions.executeWithoutResult(status -> sessions.end(cookie)
                        .ifPresent(person -> audit.record(person.caller(), AuditAction.SIGNED_OUT, ""))));
        SessionCookie.takeBack(request, response);
    }
}
