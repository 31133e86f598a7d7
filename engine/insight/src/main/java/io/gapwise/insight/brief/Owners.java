package io.gapwise.insight.brief;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;

/** Says who takes a step: somebody who is named where one is, else the role to which such a step usually falls. */
final class Owners {

    private final BriefTexts texts;
    private final Background background;

    Owners(BriefTexts texts, Background background) {
        this.texts = texts;
        this.background = background;
    }

    /** Whoever looks after the case finds things out; what changes at work is not theirs to change. */
    String of(Remedy remedy) {
        return remedy == Remedy.GATHER_EVIDENCE && background.owner() != null
                ? named(background.owner())
                : usual(texts.of("owner.remedy", remedy));
    }

    String of(Method method) {
        return usual(texts.text("owner.learning." + (method.formal() ? "formal" : "atWork")));
    }

    /** Returns who finds out an answer: whoever has taken on the task, or whoever looks after the case. */
    String ofQuestion(String path) {
        String finder = background.finders().getOrDefault(path, background.owner());
        return finder == null ? usuallyFinds() : named(finder);
    }

    /** Returns who usually finds out what nobody has taken on. */
    String usuallyFinds() {
        return usual(texts.text("owner.question"));
    }

    private String named(String name) {
        return texts.text("who", name);
    }

    private String usual(String role) {
        return texts.text("who.usual", role);
    }
}
