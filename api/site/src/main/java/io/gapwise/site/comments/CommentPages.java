package io.gapwise.site.comments;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Words;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.KeptCase;
import io.gapwise.insight.signs.CommentHints;
import io.gapwise.service.casecomments.CaseComments;
import io.gapwise.service.casecomments.KeptComment;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.comments.Comments;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Marks in comments what may point to an obstacle, and takes into the case what a person confirms. The comments that came
 * with the case stand first; another can be pasted.
 */
@Controller
@RequestMapping("/cases/{id}/comments")
class CommentPages {

    private static final List<String> NOTES = List.of("taken", "nothing");

    private final GapCases cases;
    private final Comments comments;
    private final CaseComments kept;

    CommentPages(GapCases cases, Comments comments, CaseComments kept) {
        this.cases = cases;
        this.comments = comments;
        this.kept = kept;
    }

    /** Begins with what the case says of the gap itself, which is often a comment in disguise. */
    @GetMapping
    ModelAndView show(@PathVariable("id") String id, @RequestParam(name = "note", defaultValue = "") String note)
            throws ResourceNotFound, Refusal {
        CaseView view = cases.get(id);
        ModelAndView page = page(view, note.isEmpty() ? said(view) : "", HttpStatus.OK);
        return page.addObject("note", NOTES.contains(note) ? note : "");
    }

    @Costly
    @PostMapping
    ModelAndView mark(@PathVariable("id") String id, @RequestParam(name = "comment", defaultValue = "") String comment)
            throws ResourceNotFound, Refusal {
        CaseView view = cases.get(id);
        if (comment.length() > CommentHints.LONGEST) {
            return page(view, comment.substring(0, CommentHints.LONGEST), HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("note", "tooLong");
        }
        return page(view, comment, HttpStatus.OK).addObject("asked", true);
    }

    @Costly
    @PostMapping("/taking")
    ModelAndView take(
            @PathVariable("id") String id,
            @RequestParam(name = "comment", defaultValue = "") String comment,
            @RequestParam(name = "by", defaultValue = "") String by,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam(name = "stands", defaultValue = "") List<String> stands)
            throws ResourceNotFound, Refusal {
        CaseView view = cases.get(id);
        List<Obstacle> confirmed = Stream.of(Obstacle.values())
                .filter(obstacle -> stands.contains(obstacle.name()))
                .toList();
        if (!Words.names(StatedBy.class).contains(by)) {
            return page(view, comment, HttpStatus.UNPROCESSABLE_CONTENT).addObject("note", "whose");
        }
        try {
            int taken = comments.take(id, version, comment, StatedBy.valueOf(by), confirmed);
            return new ModelAndView(
                    "redirect:/cases/{id}/comments", Map.of("id", id, "note", taken == 0 ? "nothing" : "taken"));
        } catch (BadCase e) {
            return page(view, comment, HttpStatus.UNPROCESSABLE_CONTENT).addObject("note", "tooMuch");
        }
    }

    private ModelAndView page(CaseView view, String comment, HttpStatus status) {
        ModelAndView page = new ModelAndView("case/comments", status);
        page.addObject("view", view);
        page.addObject("kept", kept.of(view.id()).stream().map(this::shown).toList());
        page.addObject("comment", comment);
        page.addObject("marked", MarkedText.of(comment, comments.hints(comment)));
        page.addObject("groups", StatedBy.values());
        page.addObject("asked", false);
        page.addObject("note", "");
        page.addObject("longest", CommentHints.LONGEST);
        return page;
    }

    private ShownComment shown(KeptComment comment) {
        return new ShownComment(
                comment.column(), comment.text(), MarkedText.of(comment.text(), comments.hints(comment.text())));
    }

    private static String said(CaseView view) {
        KeptCase kept = KeptCase.read(view.body(), view.title());
        GapCase gapCase = kept.gapCase();
        return String.join(
                "\n",
                Stream.concat(Stream.of(gapCase.actual(), gapCase.desired()), view.notes().values().stream())
                        .filter(text -> text != null && !text.isBlank())
                        .toList());
    }
}
