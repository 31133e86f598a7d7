package io.gapwise.site.strategy;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.service.initiatives.SentOnce;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.strategy.StaleStrategyItem;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyFilter;
import io.gapwise.service.strategy.StrategyItem;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.service.strategy.StrategyOverviews;
import io.gapwise.service.strategy.StrategyPage;
import io.gapwise.site.links.OnceText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists the entries of a kind and lets each be added, changed, looked back at and deleted. */
@Controller
@RequestMapping({
    "/strategy/objectives",
    "/strategy/capabilities",
    "/strategy/personas",
    "/strategy/assets",
    "/strategy/stakeholders",
    "/strategy/technologies",
    "/strategy/undertakings"
})
class EntryPages {

    private static final int ON_A_PAGE = 50;
    private static final int MOST_CASES = 20;
    private static final Set<String> DONE = Set.of("added", "saved");

    private final Strategy strategy;
    private final StrategyOverviews overviews;
    private final EntryForms forms;
    private final EntryHistory history;

    EntryPages(Strategy strategy, StrategyOverviews overviews, EntryForms forms, EntryHistory history) {
        this.strategy = strategy;
        this.overviews = overviews;
        this.forms = forms;
        this.history = history;
    }

    @GetMapping
    ModelAndView list(
            HttpServletRequest request,
            @RequestParam(name = "q", defaultValue = "") String part,
            @RequestParam(name = "after", defaultValue = "") String after,
            @RequestParam(name = "samples", defaultValue = "") String samples,
            @RequestParam(name = "done", defaultValue = "") String done) {
        StrategyKind kind = StrategyPaths.kind(request);
        boolean sample = samples.equals("yes");
        String wanted = part.replace("\0", "").strip();
        StrategyPage found = strategy.page(new StrategyFilter(
                kind,
                ON_A_PAGE,
                sample,
                wanted.isEmpty() ? null : wanted,
                StrategyFilter.read(after).orElse(null)));
        ModelAndView page = page("strategy/list", kind, sample);
        page.addObject("items", found.items());
        page.addObject("next", found.next());
        page.addObject("q", wanted);
        page.addObject("after", after);
        page.addObject("done", done.equals("deleted") ? done : "");
        page.addObject("hasSamples", !sample && found.items().isEmpty() && strategy.hasSamples());
        return page;
    }

    /** Offers an empty form, or one in which stands what a link has brought. */
    @GetMapping("/new")
    ModelAndView begin(HttpServletRequest request, @RequestParam MultiValueMap<String, String> sent) {
        StrategyKind kind = StrategyPaths.kind(request);
        return form(TypedEntry.sent(kind, sent), null, null);
    }

    @PostMapping("/new")
    ModelAndView add(HttpServletRequest request, @RequestParam MultiValueMap<String, String> sent) {
        StrategyKind kind = StrategyPaths.kind(request);
        TypedEntry typed = TypedEntry.sent(kind, sent);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        typed.patch().forEachEntry((name, value) -> {
            if (!value.isNull()) {
                json.set(name, value);
            }
        });
        try {
            StrategyItem added =
                    strategy.add(kind, JsonTree.write(json), new SentOnce(OnceText.read(sent.getFirst("once"))));
            return new ModelAndView("redirect:" + StrategyPaths.of(kind) + "/" + added.id() + "?done=added");
        } catch (BadCase bad) {
            return refused(form(typed, null, bad));
        }
    }

    @GetMapping("/{id}")
    ModelAndView shown(
            HttpServletRequest request,
            @PathVariable("id") String id,
            @RequestParam(name = "done", defaultValue = "") String done)
            throws ResourceNotFound {
        StrategyItem item = strategy.get(StrategyPaths.kind(request), id);
        ModelAndView page = form(TypedEntry.of(item.kind(), item.values()), item, null);
        page.addObject("done", DONE.contains(done) ? done : "");
        return page;
    }

    @PostMapping("/{id}")
    ModelAndView change(
            HttpServletRequest request, @PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound {
        StrategyKind kind = StrategyPaths.kind(request);
        StrategyItem now = strategy.get(kind, id);
        TypedEntry typed = TypedEntry.sent(kind, sent);
        try {
            StrategyItem changed = strategy.change(kind, id, revision(sent), JsonTree.write(typed.patch()));
            return new ModelAndView("redirect:" + StrategyPaths.of(kind) + "/" + changed.id() + "?done=saved");
        } catch (BadCase bad) {
            return refused(form(typed, now, bad));
        } catch (StaleStrategyItem stale) {
            ModelAndView page = form(typed, strategy.get(kind, id), null);
            page.addObject("stale", history.differences(strategy.get(kind, id), typed));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    @GetMapping("/{id}/versions")
    ModelAndView versions(HttpServletRequest request, @PathVariable("id") String id) throws ResourceNotFound {
        StrategyItem item = strategy.get(StrategyPaths.kind(request), id);
        ModelAndView page = page("strategy/versions", item.kind(), item.sample());
        page.addObject("item", item);
        page.addObject("versions", history.of(item, strategy.versions(item.kind(), id)));
        return page;
    }

    @GetMapping("/{id}/delete")
    ModelAndView askBeforeDeleting(HttpServletRequest request, @PathVariable("id") String id) throws ResourceNotFound {
        return deleting(strategy.get(StrategyPaths.kind(request), id), false);
    }

    private ModelAndView deleting(StrategyItem item, boolean stale) {
        ModelAndView page = page("strategy/delete", item.kind(), item.sample());
        around(page, item);
        page.addObject("stale", stale);
        return page;
    }

    /** Deletes what somebody has seen; where somebody else has changed it since, it is asked again. */
    @PostMapping("/{id}/delete")
    ModelAndView delete(
            HttpServletRequest request, @PathVariable("id") String id, @RequestParam MultiValueMap<String, String> sent)
            throws ResourceNotFound {
        StrategyKind kind = StrategyPaths.kind(request);
        try {
            strategy.delete(kind, id, revision(sent));
            return new ModelAndView("redirect:" + StrategyPaths.of(kind) + "?done=deleted");
        } catch (StaleStrategyItem stale) {
            ModelAndView page = deleting(strategy.get(kind, id), true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private ModelAndView form(TypedEntry typed, @Nullable StrategyItem item, @Nullable BadCase bad) {
        boolean sample = item != null && item.sample();
        ModelAndView page = page("strategy/form", typed.kind(), sample);
        page.addObject("fields", forms.of(typed, sample, bad));
        page.addObject("item", item);
        page.addObject("once", OnceText.random());
        page.addObject("stale", Map.of());
        page.addObject("done", "");
        if (item != null) {
            around(page, item);
        }
        return page;
    }

    private void around(ModelAndView page, StrategyItem item) {
        page.addObject("item", item);
        page.addObject(
                "naming", overviews.naming(item).stream().limit(MOST_CASES).toList());
        page.addObject(
                "cases", overviews.casesOf(item).stream().limit(MOST_CASES).toList());
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(String view, StrategyKind kind, boolean sample) {
        ModelAndView page = new ModelAndView(view);
        page.addObject("kind", kind);
        page.addObject("sample", sample);
        return page;
    }

    /** Returns the revision that somebody has seen; one that never is where the form does not say. */
    private static long revision(MultiValueMap<String, String> sent) {
        String revision = sent.getFirst("revision");
        return revision != null && revision.matches("\\d{1,15}") ? Long.parseLong(revision) : -1;
    }
}
