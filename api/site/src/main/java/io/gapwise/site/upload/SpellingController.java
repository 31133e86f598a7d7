package io.gapwise.site.upload;

import io.gapwise.service.problems.ResourceNotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows which words of an upload differ from known ones only in spelling, and replaces those that are confirmed. */
@Controller
class SpellingController {

    /** Nobody reads more than this; the others are shown once these are replaced. */
    private static final int SHOWN = 200;

    private final Uploads uploads;
    private final RowCorrections mending;

    SpellingController(Uploads uploads, RowCorrections mending) {
        this.uploads = uploads;
        this.mending = mending;
    }

    @GetMapping("/upload/{id}/spelling")
    String show(@PathVariable("id") String id, Model model) throws ResourceNotFound {
        Upload upload = find(id);
        if (upload.state().busy()) {
            return "redirect:/upload/" + upload.id() + "/progress";
        }
        List<Respelling.Counted> found = mending.respellings(upload);
        List<Respelling.Counted> first = found.subList(0, Math.min(SHOWN, found.size()));
        model.addAttribute("upload", upload);
        model.addAttribute("found", first);
        model.addAttribute("more", found.size() - first.size());
        return "upload-spelling";
    }

    @PostMapping("/upload/{id}/spelling")
    String take(@PathVariable("id") String id, HttpServletRequest request) throws ResourceNotFound {
        Upload upload = find(id);
        // The keys are not a parameter of the method, because Spring would split a word at its comma.
        String[] keys = request.getParameterValues("take");
        int good = keys == null ? 0 : mending.respell(upload, new HashSet<>(List.of(keys)));
        return "redirect:/upload/" + upload.id() + "?show=bad&mended=" + good;
    }

    private Upload find(String id) throws ResourceNotFound {
        return uploads.find(id).orElseThrow(() -> new ResourceNotFound("There is no such upload."));
    }
}
