package io.gapwise.site.evidence;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Word;
import io.gapwise.insight.evidence.Doubt;
import io.gapwise.insight.evidence.Ways;
import io.gapwise.insight.signs.SignLanguage;
import io.gapwise.insight.signs.WayToFindOut;
import io.gapwise.service.evidence.EvidenceTask;
import io.gapwise.service.evidence.TaskPart;
import io.gapwise.site.SiteTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words plans and tasks in the reader's language; templates know it as {@code @evidence}. */
@Component("evidence")
public final class EvidenceTexts {

    private static final String OBSTACLES = "obstacles.";

    /** Above these shares of the tries an answer decides often, or sometimes. */
    private static final double OFTEN = 0.2;

    private static final double SOMETIMES = 0.05;

    private final SiteTexts say;

    EvidenceTexts(SiteTexts say) {
        this.say = say;
    }

    /** Returns what a way says to do. */
    public String does(WayToFindOut way) {
        return way.does().in(language());
    }

    private static SignLanguage language() {
        return SignLanguage.of(LocaleContextHolder.getLocale());
    }

    /** Names a step by whom it asks, and how. */
    public String step(StatedBy by, EvidenceSource shows, boolean link) {
        if (link) {
            return say.text("evidence.step.link", say.word(by));
        } else if (by == StatedBy.ANALYST) {
            return say.text("evidence.step.alone." + shows);
        }
        return say.text("evidence.step.with." + shows, say.word(by));
    }

    /** Writes a time that is only about right. */
    public String time(int minutes) {
        if (minutes < 90) {
            return say.text("evidence.minutes", say.number(minutes));
        }
        return say.text("evidence.hours", say.number(Math.round(minutes / 30.0) / 2.0));
    }

    /** Says how often an answer decides, as far as that can be known. */
    public String often(double decides) {
        return say.text(
                "evidence.often." + (decides >= OFTEN ? "often" : decides >= SOMETIMES ? "sometimes" : "seldom"));
    }

    /** Returns what a question is called in a list: an obstacle by its statement, all else by its question. */
    public String question(String path) {
        return say.question(path);
    }

    /** Lists questions by their short names. */
    public String named(List<String> paths) {
        return paths.stream().map(say::field).collect(Collectors.joining(", "));
    }

    /** Lists words in the order in which they are given. */
    public String words(List<? extends Word> words) {
        return words.stream().distinct().map(say::word).collect(Collectors.joining(", "));
    }

    /** Returns the question of the interview that asks for an answer; obstacles are asked together. */
    static String interviewQuestion(String path) {
        return path.startsWith(OBSTACLES)
                ? OBSTACLES
                        + Obstacle.valueOf(path.substring(OBSTACLES.length()))
                                .side()
                                .name()
                                .toLowerCase(Locale.ROOT)
                : path;
    }

    /** Says what a task is about in one line. */
    public String title(EvidenceTask task, Ways ways) {
        if (task.content().text() != null) {
            String text = task.content().text();
            int end = text.indexOf('\n');
            return end < 0 ? text : text.substring(0, end);
        }
        List<WayToFindOut> known = ways(task, ways);
        if (known.isEmpty()) {
            return say.text("evidence.task.findOut", named(fields(task)));
        }
        WayToFindOut first = known.get(0);
        return step(first.by(), first.shows(), first.voices());
    }

    /** Lists what is to be done, a line for each. */
    public List<String> lines(EvidenceTask task, Ways ways) {
        List<String> lines = new ArrayList<>();
        if (task.content().text() != null && task.content().text().contains("\n")) {
            lines.add(task.content().text());
        }
        for (TaskPart part : task.content().parts()) {
            String does = part.way() == null
                    ? ""
                    : ways.find(part.field(), part.way()).map(this::does).orElse("");
            lines.add(does.isEmpty() ? question(part.field()) : question(part.field()) + " – " + does);
        }
        return lines;
    }

    /** Says whether a task is to send a link, whose answers come in by themselves. */
    static boolean isLink(EvidenceTask task, Ways ways) {
        return ways(task, ways).stream().anyMatch(WayToFindOut::voices);
    }

    private static List<WayToFindOut> ways(EvidenceTask task, Ways ways) {
        return task.content().parts().stream()
                .filter(part -> part.way() != null)
                .flatMap(part -> ways.find(part.field(), String.valueOf(part.way())).stream())
                .toList();
    }

    private static List<String> fields(EvidenceTask task) {
        return task.content().parts().stream().map(TaskPart::field).toList();
    }

    /** Says whether the case answers a question by now, and how; empty where it is still open. */
    public String answered(String path, GapCase gapCase) {
        return CaseAnswers.find(path)
                .filter(property -> Doubt.of(gapCase, property).isEmpty())
                .map(property -> say.answerIn(property, gapCase.judged()))
                .orElse("");
    }

    /** Says whether the case answers everything by now that a task was to find out. */
    public boolean answered(EvidenceTask task, GapCase gapCase) {
        return !task.content().parts().isEmpty()
                && task.content().parts().stream()
                        .noneMatch(part -> answered(part.field(), gapCase).isEmpty());
    }

    /** Says whether a task that is not done should have been. */
    public boolean overdue(EvidenceTask task, LocalDate today) {
        LocalDate due = task.content().due();
        return due != null && !task.content().done() && due.isBefore(today);
    }

    /** Writes a day as readers of this language write it. */
    public String day(LocalDate day) {
        return say.day(day);
    }

    /** Says in a word where a task stands. */
    public String state(EvidenceTask task, GapCase gapCase, LocalDate today) {
        String state = task.content().done()
                ? "done"
                : answered(task, gapCase) ? "answered" : overdue(task, today) ? "overdue" : "open";
        return say.text("evidence.state." + state);
    }
}
