package io.gapwise.site.voices;

import io.gapwise.core.cases.StatedBy;
import io.gapwise.insight.signs.Parting;
import io.gapwise.insight.signs.SignLanguage;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.links.LinkTerms;
import io.gapwise.service.sessions.SignedInPerson;
import io.gapwise.service.voices.Invitation;
import io.gapwise.service.voices.InvitationProblem;
import io.gapwise.service.voices.IssuedLink;
import io.gapwise.service.voices.VoiceResults;
import io.gapwise.service.voices.VoiceTaking;
import io.gapwise.service.voices.Voices;
import io.gapwise.site.CurrentVisitor;
import io.gapwise.site.SiteTexts;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes the page that shows who was asked about a case and what they said. */
@Component
class CaseVoicesView {

    private final Voices voices;
    private final VoiceTaking taking;
    private final CurrentVisitor visitor;
    private final SiteTexts say;

    CaseVoicesView(Voices voices, VoiceTaking taking, CurrentVisitor visitor, SiteTexts say) {
        this.voices = voices;
        this.taking = taking;
        this.visitor = visitor;
        this.say = say;
    }

    /** One invitation as the page shows it. */
    public record Shown(Invitation invitation, LinkTerms.State state, OffsetDateTime lastDay) {}

    /**
     * What would settle on what the groups part.
     *
     * @param part the question and the way as the list of tasks takes them
     */
    public record Settling(String obstacle, String does, String part) {}

    /** What tells two obstacles apart that two groups may have mixed up. */
    public record Deciding(StatedBy by, String one, StatedBy otherBy, String other, String decides) {}

    /**
     * What the page says beside what it always shows.
     *
     * @param note the last part of the key of a text; empty for none
     * @param group whom somebody is about to ask; may be empty
     * @param first the obstacles that matter most; may be empty
     */
    record Beside(
            HttpStatus status,
            @Nullable InvitationForm form,
            List<InvitationProblem> problems,
            @Nullable IssuedLink link,
            String note,
            List<String> wrongFile,
            String group,
            String first) {

        static Beside note(HttpStatus status, String note) {
            return note(status, note, "", "");
        }

        static Beside note(HttpStatus status, String note, String group, String first) {
            return new Beside(status, null, List.of(), null, note, List.of(), group, first);
        }

        static Beside link(IssuedLink link) {
            return new Beside(HttpStatus.OK, null, List.of(), link, "", List.of(), "", "");
        }

        static Beside wrongFile(HttpStatus status, List<String> problems) {
            return new Beside(status, null, List.of(), null, "", problems, "", "");
        }

        static Beside wrong(InvitationForm form, List<InvitationProblem> problems) {
            return new Beside(HttpStatus.UNPROCESSABLE_CONTENT, form, problems, null, "", List.of(), "", "");
        }
    }

    ModelAndView of(CaseView view, Beside beside) {
        VoiceResults results = taking.results(view);
        InvitationForm form = beside.form() == null
                ? InvitationForm.begun(
                        beside.group(),
                        beside.first(),
                        task(results),
                        say.text("voices.ask.sentence.default"),
                        asker(results),
                        voices.today())
                : beside.form();
        IssuedLink link = beside.link();
        String address = link == null
                ? null
                : ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(link.path())
                        .toUriString();
        return new ModelAndView("voices/case", beside.status())
                .addObject("view", view)
                .addObject("results", results)
                .addObject("table", PartingTable.of(results))
                .addObject("settling", settling(results))
                .addObject("deciding", deciding(results))
                .addObject("invitations", shown(results))
                .addObject("groups", groups())
                .addObject("form", form)
                .addObject(
                        "problems", beside.problems().stream().map(Enum::name).toList())
                .addObject(
                        "wrong",
                        beside.problems().stream()
                                .collect(Collectors.toMap(InvitationProblem::field, Enum::name, (a, b) -> a)))
                .addObject("issued", link == null ? null : link.invitation())
                .addObject("address", address)
                .addObject("note", beside.note())
                .addObject("wrongFile", beside.wrongFile());
    }

    /**
     * Offers what the last invitation called the task. The title of the case is not offered: it often says what is wrong,
     * and whoever reads that first is led by it.
     */
    private static String task(VoiceResults results) {
        return results.invitations().isEmpty()
                ? ""
                : results.invitations().get(0).task();
    }

    /** Offers whom the last invitation named, or else the name of whoever is signed in. */
    private String asker(VoiceResults results) {
        SignedInPerson person = visitor.person();
        String last = results.invitations().isEmpty()
                ? null
                : results.invitations().get(0).asker();
        return last != null ? last : person == null ? "" : person.name();
    }

    private List<Shown> shown(VoiceResults results) {
        return results.invitations().stream()
                .map(each -> new Shown(each, voices.state(each), each.endsAt().minusNanos(1)))
                .toList();
    }

    private static List<StatedBy> groups() {
        return Arrays.stream(StatedBy.values())
                .filter(group -> group != StatedBy.ANALYST)
                .toList();
    }

    private List<Settling> settling(VoiceResults results) {
        Parting parting = results.parting();
        if (parting == null) {
            return List.of();
        }
        String task = results.invitations().isEmpty()
                ? "…"
                : results.invitations().get(0).task();
        return parting.rows().stream()
                .filter(row -> row.settledBy() != null)
                .map(row -> new Settling(
                        say.field("obstacles." + row.obstacle().name()),
                        row.settledBy().does().in(language(), task, change(results)),
                        "obstacles.%s %s"
                                .formatted(
                                        row.obstacle().name(), row.settledBy().id())))
                .toList();
    }

    private static @Nullable String change(VoiceResults results) {
        return results.invitations().isEmpty()
                ? null
                : results.invitations().get(0).change();
    }

    private List<Deciding> deciding(VoiceResults results) {
        Parting parting = results.parting();
        return parting == null
                ? List.of()
                : parting.mixedUp().stream()
                        .map(each -> new Deciding(
                                each.by(),
                                say.field("obstacles." + each.one().name()),
                                each.otherBy(),
                                say.field("obstacles." + each.other().name()),
                                each.decides().in(language())))
                        .toList();
    }

    private static SignLanguage language() {
        Locale locale = LocaleContextHolder.getLocale();
        return SignLanguage.of(locale);
    }
}
