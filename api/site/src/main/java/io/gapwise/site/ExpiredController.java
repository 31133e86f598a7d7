package io.gapwise.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows the values of an expired form again. Where it was the form for signing in, that is shown without them, because a
 * password belongs on no page.
 */
@Controller
class ExpiredController {

    private final SignInForm signIn;

    ExpiredController(SignInForm signIn) {
        this.signIn = signIn;
    }

    @RequestMapping(ExpiredForm.PATH)
    ModelAndView expired(HttpServletRequest request) {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String form = address == null ? "" : address.toString();
        if (form.equals(request.getContextPath() + SignInRedirect.PATH)) {
            return signIn.of(HttpStatus.FORBIDDEN, LocalPath.of(request.getParameter("to")), "login.expired");
        }
        ModelAndView page = new ModelAndView("expired");
        page.addObject("address", form);
        page.addObject("sent", SiteErrors.sent(request));
        return page;
    }
}
