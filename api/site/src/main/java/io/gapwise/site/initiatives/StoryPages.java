package io.gapwise.site.initiatives;

import io.gapwise.practice.outcomes.Choice;
import io.gapwise.service.cases.CaseHistory;
import io.gapwise.service.initiatives.CaseStories;
import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.initiatives.InitiativeCheck;
import io.gapwise.service.initiatives.InitiativeContent;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.SiteTexts;
import io.gapwise.site.casepage.CasePart;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Tells the story of a gap on one page: how it was understood, what was decided, and what came of it. */
@Controller
class StoryPages {

    private final CaseStories stories;
    private final SiteTexts say;

    StoryPages(CaseStories stories, SiteTexts say) {
        this.stories = stories;
        this.say = say;
    }

    @Bean
    static CasePart casePartStory() {
        return new CasePart("/story", "case.part.story", 50);
    }

    /**
     * Holds something that happened.
     *
     * @param kind what it is, as a CSS class
     * @param link where it leads; null where it leads nowhere
     * @param verdict what was answered; null where nothing was
     * @param progress what was judged; null where nothing was
     */
    record Chapter(
            String kind,
            LocalDate on,
            String title,
            @Nullable String link,
            @Nullable String verdict,
            @Nullable String progress,
            List<String> lines) {

        Chapter {
            lines = List.copyOf(lines);
        }
    }

    @GetMapping("/cases/{id}/story")
    ModelAndView story(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        CaseStories.Story story = stories.of(id);
        Told told = new Told();
        List<Chapter> chapters =
                story.entries().stream().map(entry -> entry.match(told)).toList();
        ModelAndView page = new ModelAndView("initiatives/story");
        page.addObject("id", story.now().id());
        page.addObject("name", story.now().title());
        page.addObject("chapters", chapters);
        page.addObject("whole", story.whole());
        page.addObject(
                "decided", chapters.stream().anyMatch(chapter -> chapter.kind().equals("decided")));
        page.addObject("answer", story.now().lastAnswer());
        return page;
    }

    private static LocalDate day(String at) {
        return OffsetDateTime.parse(at).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }

    /** Tells each kind of entry in the language of the page. */
    private final class Told implements CaseStories.Entry.Cases<Chapter> {

        /** The days and versions of the answers that were told so far, by their ids. */
        private final Map<String, String> answers = new LinkedHashMap<>();

        @Override
        public Chapter version(CaseHistory.Version version) {
            List<String> lines = version.changes().isEmpty() || version.number() == 1
                    ? List.of()
                    : List.of(say.text(
                            "story.version.changed",
                            version.changes().stream()
                                    .map(change -> say.field(change.path()))
                                    .distinct()
                                    .collect(Collectors.joining(", "))));
            return new Chapter(
                    "version",
                    day(version.madeAt()),
                    say.text("story.version", version.number()),
                    null,
                    null,
                    null,
                    lines);
        }

        @Override
        public Chapter answer(int version, CaseHistory.Answer answer) {
            answers.put(answer.id(), say.text("story.on", say.day(day(answer.evaluatedAt())), say.number(version)));
            return new Chapter(
                    "answered",
                    day(answer.evaluatedAt()),
                    say.text("story.answer"),
                    "/answers/" + answer.id(),
                    answer.verdict(),
                    null,
                    List.of());
        }

        @Override
        public Chapter initiative(Initiative initiative) {
            InitiativeContent content = initiative.content();
            List<String> lines = new ArrayList<>();
            lines.add(content.title());
            // Beneath a later answer nobody would take it for a decision on an earlier one.
            if (answers.size() > 1 && answers.containsKey(initiative.recommendation())) {
                lines.add(answers.get(initiative.recommendation()));
            }
            add(
                    lines,
                    "story.taken",
                    content.choices().stream().filter(Choice::taken).toList());
            add(
                    lines,
                    "story.left",
                    content.choices().stream().filter(each -> !each.taken()).toList());
            if (content.reason() != null) {
                lines.add(content.reason());
            }
            return new Chapter(
                    "decided",
                    initiative.createdAt().toLocalDate(),
                    say.text("initiative.event.decided." + content.decision()),
                    "/initiatives/" + initiative.id(),
                    null,
                    null,
                    lines);
        }

        private void add(List<String> lines, String key, List<Choice> choices) {
            if (!choices.isEmpty()) {
                lines.add(say.text(
                        key,
                        choices.stream()
                                .map(choice -> TypedChoice.of(choice, false))
                                .map(choice -> say.word(choice.vocabulary(), choice.word()))
                                .collect(Collectors.joining(", "))));
            }
        }

        @Override
        public Chapter check(Initiative initiative, InitiativeCheck check) {
            List<String> lines = new ArrayList<>();
            if (check.note() != null) {
                lines.add(check.note());
            }
            if (check.revisedTo() != null) {
                lines.add(say.text("initiative.event.revised", check.number()));
            }
            return new Chapter(
                    "check",
                    check.asOf(),
                    say.text("story.found", say.ownText(initiative.content().title())),
                    "/initiatives/" + initiative.id() + "/checks/" + check.id(),
                    null,
                    check.progress(),
                    lines);
        }
    }
}
