package io.gapwise.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the values of an expired form again. */
@Controller
class ExpiredController {

    @RequestMapping(ExpiredForm.PATH)
    String expired(HttpServletRequest request, Model model) {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        model.addAttribute("address", address == null ? "" : address.toString());
        model.addAttribute("sent", SiteErrors.sent(request));
        return "expired";
    }
}
