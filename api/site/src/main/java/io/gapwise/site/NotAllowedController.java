package io.gapwise.site;

import io.gapwise.service.access.Scope;
import io.gapwise.service.credentials.RouteScopes;
import io.gapwise.service.problems.ResourceNotFound;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says who is signed in, and what would be needed for a page that was refused. */
@Controller
class NotAllowedController {

    @RequestMapping(PageRefusal.PATH)
    String notAllowed(HttpServletRequest request, Model model) throws ResourceNotFound {
        Scope missing = RouteScopes.missing(request).orElseThrow(() -> new ResourceNotFound("There is no such page."));
        model.addAttribute("needed", missing);
        return "not-allowed";
    }
}
