package io.gapwise.service.accounts;

import io.gapwise.service.audit.Audit;
import io.gapwise.service.credentials.SignInLog;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the account that a name and a password belong to. A name that nobody has takes as long as a wrong password, so
 * that nobody learns by the clock which names there are.
 */
@Component
public class PasswordCheck {

    private final AccountRing accounts;
    private final Hashing hashing;
    private final Guesses guesses;
    private final SignInLog log;

    PasswordCheck(AccountRing accounts, Hashing hashing, Guesses guesses, SignInLog log) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.guesses = guesses;
        this.log = log;
    }

    /** Says what came of it. */
    public enum Outcome {
        RIGHT,
        /** Name or password is wrong, or the account is removed; which of these it is, is nobody's business. */
        WRONG,
        /** Too many came from this address lately, most of them wrong. */
        TOO_OFTEN,
        /** Too many passwords are to be checked at the same time. */
        BUSY
    }

    /** @param account the account, if name and password were right */
    public record Result(Outcome outcome, Optional<Account> account) {

        private static Result without(Outcome outcome) {
            return new Result(outcome, Optional.empty());
        }
    }

    /** @param address where the request comes from */
    public Result check(String typedName, String password, String address) {
        String name = Account.nameAsKept(typedName);
        Optional<Guesses.Guess> guess = guesses.begin(address, Account.isName(name) ? name : "");
        if (guess.isEmpty()) {
            return Result.without(Outcome.TOO_OFTEN);
        }
        Optional<Account> account = accounts.active(name);
        Optional<Boolean> fits = hashing.inTurn(
                address,
                () -> account.isPresent()
                        ? Passwords.fits(password, account.get().password())
                        : Passwords.hash(password).isEmpty());
        if (fits.isEmpty()) {
            guess.get().giveBack();
            return Result.without(Outcome.BUSY);
        }
        if (!fits.get()) {
            record(account);
            return Result.without(Outcome.WRONG);
        }
        guess.get().wasRight();
        return new Result(Outcome.RIGHT, account);
    }

    /** What was typed for a name that nobody has is not recorded, because it may be a password. */
    private void record(Optional<Account> account) {
        log.refused(
                account.map(known -> known.tenant()).orElse(Audit.ALL_TENANTS),
                account.map(known -> "a wrong password for " + known.name()).orElse("a name that nobody has"));
    }
}
