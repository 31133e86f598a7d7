package io.gapwise.service.topics;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.links.LinesOfText;
import io.gapwise.service.links.LinkCheck;
import io.gapwise.service.links.LinkTerms;
import io.gapwise.service.links.SentLink;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes an offer by a JSON Merge Patch. What people were asked stays as it is. */
final class TopicPatch {

    static final String AGREEMENT = "agreement";
    static final int LONGEST_WHEN = 200;
    static final int MOST_AGREED = 10;

    private static final List<String> ALL =
            Stream.concat(TopicReader.MEMBERS.stream(), Stream.of(AGREEMENT)).toList();
    private static final List<String> FIXED = List.of(
            TopicReader.TOPICS,
            TopicReader.TIMES,
            TopicReader.MOST_PICKS,
            TopicReader.TOGETHER,
            TopicReader.SENTENCE,
            TopicReader.LANGUAGE,
            TopicReader.ASKER);
    private static final List<String> AGREED = List.of(TopicReader.TOPICS, "when", "occasion", "by", "on");

    private final SentLink sent;
    private final TopicOffer before;
    private final LocalDate today;
    private final LinkCheck<ErrorEntry> check = new LinkCheck<>();

    private TopicPatch(SentLink sent, TopicOffer before, LocalDate today) {
        this.sent = sent;
        this.before = before;
        this.today = today;
    }

    /** @throws BadParameters with everything that is wrong */
    static TopicOffer changed(TopicOffer before, byte[] patch, LocalDate today, OffsetDateTime now)
            throws BadParameters {
        TopicPatch change = new TopicPatch(SentLink.read(patch, ALL), before, today);
        change.sent.unknown().forEach(each -> change.check.refuse(true, each));
        FIXED.forEach(name -> change.check.refuse(
                change.sent.isSent(name),
                SentLink.wrong(ProblemKind.READ_ONLY, name, Sentence.of("topics.fixed"), List.of())));
        TopicOffer changed = change.offer(before.terms().state(now) == LinkTerms.State.OPEN);
        if (!change.check.problems().isEmpty()) {
            throw new BadParameters(change.check.problems());
        }
        return changed;
    }

    private TopicOffer offer(boolean open) {
        String name =
                sent.isSent(TopicReader.NAME) ? sent.text(TopicReader.NAME).strip() : before.name();
        TopicReader.name(check, name);
        String persona = sent.isSent(TopicReader.PERSONA) ? TopicReader.persona(check, sent) : before.persona();
        Integer wanted = sent.isSent(TopicReader.WANTED) ? TopicReader.wanted(check, sent) : before.wanted();
        return new TopicOffer(
                before.id(),
                before.place(),
                name,
                persona,
                before.topics(),
                before.times(),
                before.mostPicks(),
                before.together(),
                before.sentence(),
                before.language(),
                before.asker(),
                endsAt(open),
                wanted,
                before.revokedAt(),
                before.createdAt(),
                before.createdBy(),
                before.answers(),
                before.shown(),
                before.shownOn(),
                sent.isSent(AGREEMENT) ? agreement() : before.agreement(),
                before.revision());
    }

    /** A link that is over stays so: which forms were counted by it is forgotten by then. */
    private OffsetDateTime endsAt(boolean open) {
        if (!sent.isSent(TopicReader.LAST_DAY)) {
            return before.endsAt();
        }
        LocalDate day = sent.day(TopicReader.LAST_DAY);
        OffsetDateTime end = day == null ? null : LinkTerms.endOf(day);
        if (before.endsAt().equals(end)) {
            return before.endsAt();
        }
        check.refuse(
                !open,
                SentLink.wrong(ProblemKind.READ_ONLY, TopicReader.LAST_DAY, Sentence.of("topics.closed"), List.of()));
        if (open) {
            TopicReader.lastDay(check, day, today);
        }
        return end == null ? before.endsAt() : end;
    }

    private @Nullable TopicAgreement agreement() {
        if (sent.isLeftOut(AGREEMENT)) {
            return null;
        }
        SentLink agreed = sent.within(AGREEMENT, AGREED).orElse(null);
        if (agreed == null) {
            check.refuse(
                    true, SentLink.wrong(ProblemKind.WRONG_TYPE, AGREEMENT, Sentence.of("sent.object"), List.of()));
            return null;
        }
        agreed.unknown().forEach(each -> check.refuse(true, each));
        TopicAgreement old = before.agreement();
        List<String> topics = agreed.isSent(TopicReader.TOPICS)
                ? agreed.texts(TopicReader.TOPICS).orElse(List.of())
                : old == null ? List.of() : old.topics();
        check.refuse(
                topics.isEmpty() || topics.size() > MOST_AGREED,
                wrong(TopicReader.TOPICS, Sentence.of("topics.agreed.topics", MOST_AGREED)));
        TopicReader.each(
                check,
                "/" + AGREEMENT + "/" + TopicReader.TOPICS,
                topics.subList(0, Math.min(topics.size(), MOST_AGREED)),
                TopicReader.LONGEST_TOPIC);
        String when = line(agreed, "when", old == null ? "" : old.when(), 1, LONGEST_WHEN);
        String occasion = line(agreed, "occasion", old == null ? "" : old.occasion(), 0, LONGEST_WHEN);
        String by = line(agreed, "by", old == null ? "" : old.by(), 1, LinkCheck.LONGEST_NAME);
        LocalDate on =
                agreed.isLeftOut("on") ? (old == null || agreed.isSent("on") ? today : old.on()) : agreed.day("on");
        check.refuse(on == null || on.isAfter(today), wrong("on", Sentence.of("topics.agreed.on")));
        return new TopicAgreement(topics, when, occasion, by, Objects.requireNonNullElse(on, today));
    }

    private String line(SentLink agreed, String member, String old, int least, int longest) {
        String text = agreed.isSent(member) ? agreed.text(member).strip() : old;
        check.refuse(
                agreed.isNoText(member)
                        || LinesOfText.visible(text) < least
                        || text.length() > longest
                        || !LinesOfText.isOneLine(text),
                wrong(member, Sentence.of("topics.agreed." + member, longest)));
        return text;
    }

    private static ErrorEntry wrong(String member, Sentence said) {
        return SentLink.wrongAt(ProblemKind.OUT_OF_RANGE, "/" + AGREEMENT + "/" + member, said, List.of());
    }
}
