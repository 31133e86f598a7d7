package io.gapwise.service.voices;

/**
 * An invitation with the secret of its link, which is nowhere else: it is shown once and not stored.
 *
 * @param secret the last part of the address
 */
public record IssuedLink(Invitation invitation, String secret) {

    /** Returns the path of the page that asks. */
    public String path() {
        return "/voices/" + secret;
    }

    /** Shows no secret in a log. */
    @Override
    public String toString() {
        return "IssuedLink[" + invitation.id() + "]";
    }
}
