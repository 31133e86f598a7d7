package io.gapwise.site.plans;

import io.gapwise.insight.brief.Brief;
import io.gapwise.insight.brief.Brief.Place;
import io.gapwise.insight.brief.Brief.Section;
import io.gapwise.insight.brief.Brief.Sentence;
import io.gapwise.site.SiteTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers the sections of a document about a plan; what has nothing to say is left out. */
final class DocumentParts {

    private static final int LONGEST = 400;

    private final SiteTexts say;
    private final List<Section> sections = new ArrayList<>();

    DocumentParts(SiteTexts say) {
        this.say = say;
    }

    List<Section> sections() {
        return sections;
    }

    /** Adds a section; the rest of a list that is too long is counted. */
    DocumentParts add(String heading, Place place, int most, List<Sentence> sentences) {
        if (!sentences.isEmpty()) {
            List<Sentence> shown = new ArrayList<>(sentences.subList(0, Math.min(most, sentences.size())));
            if (sentences.size() > most) {
                shown.add(plain(say.text("plan.doc.more", sentences.size() - most)));
            }
            sections.add(new Section(say.text("plan.doc.head." + heading), place, shown));
        }
        return this;
    }

    /** Adds a section with everything in it. */
    DocumentParts all(String heading, List<Sentence> sentences) {
        return add(heading, Place.ACROSS, Integer.MAX_VALUE, sentences);
    }

    static Sentence plain(String text) {
        return sentence("", text, "");
    }

    static Sentence sentence(String lead, String text) {
        return sentence(lead, text, "");
    }

    static Sentence sentence(String lead, String text, String who) {
        return new Sentence(shortened(lead), shortened(text), "", shortened(who), List.of(), false);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** Joins what there is. */
    static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining("; "));
    }

    /** Makes a document of what was gathered, and of what stands behind it. */
    Brief brief(PlanHead head, String kind, String verdict, String answer, List<Section> appendix, String hint) {
        return new Brief(
                Locale.forLanguageTag(say.language()),
                say.text("plan.doc.kind." + kind),
                say.text("plan.doc.title." + kind),
                head.on(),
                head.name(),
                about(head),
                verdict,
                plain(answer),
                sections,
                appendix,
                List.of(),
                hint,
                new Brief.Headings(say.text("leader.notes"), say.text("plan.doc.whole"), say.text("leader.unshown")));
    }

    private String about(PlanHead head) {
        return Stream.of(
                        head.on() == null ? "" : say.day(head.on()),
                        head.owner() == null ? "" : say.text("leader.by", head.owner()),
                        say.text("plan.version", head.version()),
                        head.approvedBy() == null
                                ? say.text("plan.doc.draft")
                                : say.text("plan.doc.approved", say.by(head.approvedBy())),
                        head.sample() ? say.text("leader.madeUp") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
