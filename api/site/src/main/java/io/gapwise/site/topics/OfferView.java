package io.gapwise.site.topics;

import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.service.topics.TalkPrompt;
import io.gapwise.service.topics.TopicLink;
import io.gapwise.service.topics.TopicOffer;
import io.gapwise.service.topics.TopicResults;
import io.gapwise.service.topics.Topics;
import io.gapwise.service.topics.TopicsForStrategy;
import io.gapwise.site.links.OnceText;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Builds the page of an offer: what was chosen, what to talk about, what was agreed, and what can be done with it. */
@Component
class OfferView {

    private static final int MOST_PERSONAS = 200;

    private final Topics topics;
    private final TopicsForStrategy forStrategy;
    private final Strategy strategy;

    OfferView(Topics topics, TopicsForStrategy forStrategy, Strategy strategy) {
        this.topics = topics;
        this.forStrategy = forStrategy;
        this.strategy = strategy;
    }

    /** What stands in the forms of the page, and what is wrong with it, by the names of the fields. */
    record Typed(TypedEdit edit, TypedAgreement agreement, Map<String, String> wrong, String form) {}

    Typed untouched(TopicOffer offer) {
        return new Typed(TypedEdit.of(offer), TypedAgreement.of(offer, topics.today()), Map.of(), "");
    }

    ModelAndView page(TopicOffer offer, HttpStatus status, Typed typed, @Nullable TopicLink link, String note) {
        TopicResults results = topics.results(offer);
        String path = link == null ? null : link.path();
        String address = path == null
                ? null
                : ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(path)
                        .toUriString();
        return new ModelAndView("topics/offer", status)
                .addObject("offer", offer)
                .addObject("state", topics.state(offer).name())
                .addObject("lastDay", offer.endsAt().minusNanos(1))
                .addObject("results", results)
                .addObject("prompts", TalkPrompt.of(results))
                .addObject("candidates", forStrategy.candidates(results))
                .addObject("persona", forStrategy.persona(offer).orElse(null))
                .addObject("personas", strategy.names(StrategyKind.PERSONA, false, MOST_PERSONAS))
                .addObject("edit", typed.edit())
                .addObject("agreed", typed.agreement())
                .addObject("wrong", typed.wrong())
                .addObject("wrongForm", typed.form())
                .addObject("address", address)
                .addObject("once", OnceText.random())
                .addObject("pageAddress", "/topics/" + offer.id())
                .addObject("shownOnce", address != null)
                .addObject("note", note);
    }
}
