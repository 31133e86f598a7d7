package io.gapwise.site;

import io.gapwise.service.access.Callers;
import io.gapwise.service.access.Scope;
import io.gapwise.service.sessions.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells templates who looks at a page, as {@code @visitor}. */
@Component("visitor")
public final class CurrentVisitor {

    private final SiteTexts say;

    CurrentVisitor(SiteTexts say) {
        this.say = say;
    }

    /** Returns who is signed in; null if nobody is, or if nobody has to. */
    public @Nullable SignedInPerson person() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? SignedInPerson.of(current.getRequest()).orElse(null)
                : null;
    }

    /** Says as what somebody is signed in, such as "Analyst". */
    public String as(SignedInPerson person) {
        return person.role().map(role -> say.text("role." + role)).orElseGet(() -> say.text("role.key"));
    }

    /** Says whether the page is the one for signing in, which leads to no other page. */
    public boolean isToSignIn() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current)) {
            return false;
        }
        String path = current.getRequest().getServletPath();
        return path.equals(SignInRedirect.PATH) || path.startsWith(SignInRedirect.PATH + "/provider");
    }

    /** Says whether whoever looks at the page may send its forms. */
    public boolean mayChange() {
        return Callers.found()
                .filter(caller -> caller.scopes().contains(Scope.CASES_WRITE))
                .isPresent();
    }

    /** Says whether whoever looks at the page may look at the audit trail too. */
    public boolean mayReadPeople() {
        return Callers.found()
                .filter(caller -> caller.scopes().contains(Scope.PEOPLE_READ))
                .isPresent();
    }
}
