package io.gapwise.site;

import io.gapwise.service.access.Callers;
import io.gapwise.service.accounts.PasswordCheck;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.providers.ProviderSignIns;
import io.gapwise.service.sessions.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Signs people in and out. */
@Controller
class SignInController {

    /** Seconds until there is another guess for one name. */
    private static final String A_MINUTE = "60";

    private final SignIns signIns;
    private final ProviderSignIns providers;
    private final SignInForm form;
    private final CookieCsrfTokenRepository formTokens;

    SignInController(
            SignIns signIns, ProviderSignIns providers, SignInForm form, CookieCsrfTokenRepository formTokens) {
        this.signIns = signIns;
        this.providers = providers;
        this.form = form;
        this.formTokens = formTokens;
    }

    /** Leads on whoever is signed in already, or does not have to be. */
    @GetMapping(SignInRedirect.PATH)
    ModelAndView page(@RequestParam(name = "to", defaultValue = "") String to) {
        String back = LocalPath.of(to);
        return Callers.found().isPresent() ? onward(back) : form.of(HttpStatus.OK, back, "");
    }

    @Costly
    @PostMapping(SignInRedirect.PATH)
    ModelAndView signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "to", defaultValue = "") String to) {
        String back = LocalPath.of(to);
        PasswordCheck.Outcome outcome = signIns.signIn(request, response, name, password);
        return switch (outcome) {
            case RIGHT -> {
                // A token that somebody slipped into this browser before counts for nothing in the new session.
                formTokens.saveToken(null, request, response);
                yield onward(back);
            }
            case WRONG -> form.of(HttpStatus.FORBIDDEN, back, "login.wrong");
            case TOO_OFTEN -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, A_MINUTE);
                yield form.of(HttpStatus.TOO_MANY_REQUESTS, back, "login.tooOften");
            }
            case BUSY -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                yield form.of(HttpStatus.SERVICE_UNAVAILABLE, back, "login.busy");
            }
        };
    }

    /** Sends the browser to the provider. */
    @GetMapping(SignInRedirect.PATH + "/provider")
    ModelAndView toProvider(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "to", defaultValue = "") String to)
            throws ResourceNotFound {
        refuseWithoutProvider();
        String back = LocalPath.of(to);
        return providers
                .begin(request, response, back)
                .map(SignInController::away)
                .orElseGet(() -> form.of(HttpStatus.SERVICE_UNAVAILABLE, back, "login.provider.UNREACHABLE"));
    }

    /** Takes up somebody whom the provider sends back. */
    @GetMapping(SignInRedirect.PATH + "/provider/back")
    ModelAndView fromProvider(HttpServletRequest request, HttpServletResponse response) throws ResourceNotFound {
        refuseWithoutProvider();
        ProviderSignIns.Result result = providers.finish(request, response);
        String to = LocalPath.of(result.to());
        return switch (result.outcome()) {
            case SIGNED_IN -> {
                formTokens.saveToken(null, request, response);
                yield onward(to);
            }
            case UNREACHABLE -> form.of(HttpStatus.SERVICE_UNAVAILABLE, to, "login.provider.UNREACHABLE");
            case DENIED, NOT_VALID, NO_TENANT, NO_ROLE ->
                form.of(HttpStatus.FORBIDDEN, to, "login.provider." + result.outcome());
        };
    }

    private void refuseWithoutProvider() throws ResourceNotFound {
        if (!providers.areOffered()) {
            throw new ResourceNotFound("There is no such page.");
        }
    }

    @PostMapping("/logout")
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        signIns.signOut(request, response);
        formTokens.saveToken(null, request, response);
        return onward(SignInRedirect.PATH);
    }

    private static ModelAndView onward(String path) {
        return to(new RedirectView(path, true));
    }

    private static ModelAndView away(String address) {
        return to(new RedirectView(address, false));
    }

    /** The address is not filled in, because braces in a query are no places for values. */
    private static ModelAndView to(RedirectView redirect) {
        redirect.setExpandUriTemplateVariables(false);
        redirect.setExposeModelAttributes(false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }
}
