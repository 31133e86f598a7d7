package io.gapwise.core.json;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Writes advice as JSON, with names in contract order and without nulls. It writes the same bytes as Jackson would of the
 * records, several times as fast: what a rule set says again and again it has ready. Many threads may use it at the same
 * time.
 */
public final class AdviceWriter {

    /** Writes any advice; it has nothing ready. */
    static final AdviceWriter ANY = new AdviceWriter(WrittenTexts.NONE);

    private static final byte[] RULE = ascii("{\"rule\":");
    private static final byte[] TEXT = ascii(",\"text\":");
    private static final byte[] SOURCE = ascii(",\"source\":");
    private static final byte[] FACTS = ascii(",\"facts\":{");
    private static final byte[] WEIGHT = ascii(",\"weight\":");
    private static final byte[] REASONS = ascii(",\"reasons\":");

    private final WrittenTexts texts;
    private final ThreadLocal<Writing> writing = ThreadLocal.withInitial(Writing::new);

    private AdviceWriter(WrittenTexts texts) {
        this.texts = texts;
    }

    /** Makes a writer for what an advisor says; it writes any other advice as well. */
    public static AdviceWriter of(Advisor advisor) {
        return new AdviceWriter(WrittenTexts.of(advisor.repeated()));
    }

    /** Returns the advice without its identity as an object, in UTF-8. */
    public byte[] write(Advice advice) {
        return writing.get().advice(advice);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes one advice after another into the same room. */
    private final class Writing implements BiConsumer<String, Object> {

        private final JsonBytes json = new JsonBytes(1 << 14);
        private boolean firstFact;

        byte[] advice(Advice advice) {
            json.cleared()
                    .raw("{\"ruleset\":{\"version\":")
                    .text(advice.ruleset().version());
            verdict(advice.verdict());
            json.raw("},\"alignment\":{\"value\":")
                    .text(advice.alignment().value().name());
            reasons(advice.alignment().reasons());
            json.raw("},\"causes\":");
            each(advice.causes(), this::cause);
            json.raw(",\"discounted\":");
            each(advice.discounted(), each -> {
                json.raw("{\"cause\":").text(each.cause().name());
                reasons(each.reasons());
                json.raw('}');
            });
            json.raw(",\"remedies\":");
            each(advice.remedies(), each -> {
                json.raw("{\"remedy\":").text(each.remedy().name());
                reasons(each.reasons());
                json.raw('}');
            });
            json.raw(",\"methods\":");
            each(advice.methods(), this::method);
            json.raw(",\"considered\":");
            each(advice.considered(), this::method);
            json.raw(",\"excluded\":");
            each(advice.excluded(), each -> {
                json.raw("{\"method\":").text(each.method().name());
                reasons(each.reasons());
                json.raw('}');
            });
            json.raw(",\"measures\":");
            each(advice.measures(), this::measure);
            json.raw(",\"cautions\":");
            each(advice.cautions(), this::reason);
            json.raw(",\"questions\":");
            each(advice.questions(), this::question);
            return json.raw('}').taken();
        }

        private void verdict(Advice.Verdict verdict) {
            json.raw("},\"verdict\":{\"value\":").text(verdict.value().name());
            known(json.raw(",\"summary\":"), verdict.summary());
            json.raw(",\"confidence\":").text(verdict.confidence().name());
            json.raw(",\"formal\":").value(verdict.formal());
            reasons(verdict.reasons());
            json.raw(",\"conditional\":").value(verdict.conditional());
        }

        private void cause(Advice.CauseFound found) {
            json.raw("{\"cause\":").text(found.cause().name());
            json.raw(",\"side\":").text(found.side().name());
            json.raw(",\"learning\":").value(found.learning());
            reasons(found.reasons());
            if (found.support() != null) {
                json.raw(",\"support\":").text(found.support().name());
            }
            json.raw('}');
        }

        private void method(Advice.MethodAdvised advised) {
            json.raw("{\"method\":").text(advised.method().name());
            json.raw(",\"formal\":").value(advised.formal());
            json.raw(",\"fit\":").value(advised.fit());
            json.raw(",\"reasonsFor\":");
            each(advised.reasonsFor(), this::reason);
            json.raw(",\"reasonsAgainst\":");
            each(advised.reasonsAgainst(), this::reason);
            json.raw('}');
        }

        private void measure(Advice.MeasureAdvised advised) {
            json.raw("{\"level\":").value(advised.level());
            known(json.raw(",\"measure\":"), advised.measure());
            json.raw(",\"afterWeeks\":").value(advised.afterWeeks());
            reasons(advised.reasons());
            json.raw('}');
        }

        private void question(Advice.Question asked) {
            json.raw("{\"field\":").text(asked.field());
            known(json.raw(",\"question\":"), asked.question());
            known(json.raw(",\"because\":"), asked.because());
            json.raw(",\"doubts\":").value(asked.doubts()).raw('}');
        }

        private void reasons(List<Reason> reasons) {
            json.raw(REASONS);
            each(reasons, this::reason);
        }

        private void reason(Reason reason) {
            known(json.raw(RULE), reason.rule());
            known(json.raw(TEXT), reason.text());
            known(json.raw(SOURCE), reason.source());
            json.raw(FACTS);
            firstFact = true;
            reason.facts().forEach(this);
            json.raw('}');
            if (reason.weight() != null) {
                json.raw(WEIGHT).value(reason.weight());
            }
            json.raw('}');
        }

        @Override
        public void accept(String path, Object fact) {
            (firstFact ? json : json.raw(',')).text(path).raw(':').value(fact);
            firstFact = false;
        }

        private void known(JsonBytes to, String text) {
            byte[] ready = texts.of(text);
            if (ready == null) {
                to.text(text);
            } else {
                to.raw(ready);
            }
        }

        private <T> void each(List<T> list, Consumer<T> write) {
            json.raw('[');
            for (int i = 0; i < list.size(); i++) {
                if (i > 0) {
                    json.raw(',');
                }
                write.accept(list.get(i));
            }
            json.raw(']');
        }
    }
}
