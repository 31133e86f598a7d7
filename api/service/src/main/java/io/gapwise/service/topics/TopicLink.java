package io.gapwise.service.topics;

import org.jspecify.annotations.Nullable;

/**
 * An offer with the secret of its link, which is nowhere else: it is shown once and not stored.
 *
 * @param secret the last part of the address; null where the same form has made the offer before, and its link was shown then
 */
public record TopicLink(TopicOffer offer, @Nullable String secret) {

    /** Returns the path of the page that asks; null where its secret is not known any more. */
    public @Nullable String path() {
        return secret == null ? null : "/choose/" + secret;
    }

    /** Shows no secret in a log. */
    @Override
    public String toString() {
        return "TopicLink[" + offer.id() + "]";
    }
}
