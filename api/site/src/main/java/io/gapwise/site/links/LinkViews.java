package io.gapwise.site.links;

import io.gapwise.service.problems.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Returns what is shown in place of a form to whoever has a link, whatever the link asks. */
public final class LinkViews {

    private LinkViews() {}

    /** Leads from the form to the thanks, so that nobody sends it twice by loading the page again. */
    public static ModelAndView toThanks(String path) {
        RedirectView onward = new RedirectView(path + "/thanks", true);
        onward.setExpandUriTemplateVariables(false);
        onward.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(onward);
    }

    public static ModelAndView thanks() {
        return new ModelAndView("links/thanks");
    }

    public static ModelAndView later(Refusal refusal, HttpServletResponse response) {
        String again = refusal.headers().getFirst(HttpHeaders.RETRY_AFTER);
        if (again != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, again);
        }
        return new ModelAndView("links/later", refusal.status());
    }

    public static ModelAndView enough(HttpStatus status) {
        return new ModelAndView("links/enough", status);
    }

    public static ModelAndView answeredHere(String path, HttpStatus status) {
        return new ModelAndView("links/answered", status).addObject("questions", path);
    }

    public static ModelAndView nothingHere() {
        return new ModelAndView("links/nothing", HttpStatus.NOT_FOUND);
    }
}
