package io.gapwise.site;

import io.gapwise.service.providers.ProviderSignIns;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page for signing in. */
@Component
class SignInForm {

    private final ProviderSignIns providers;

    SignInForm(ProviderSignIns providers) {
        this.providers = providers;
    }

    /**
     * @param back where signing in leads to
     * @param problem the key of a text that says why nobody was signed in; empty if nobody has tried
     */
    ModelAndView of(HttpStatus status, String back, String problem) {
        ModelAndView page = new ModelAndView("login", status);
        page.addObject("to", back);
        page.addObject("problem", problem);
        page.addObject("provider", providers.areOffered());
        return page;
    }
}
