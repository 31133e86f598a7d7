package io.gapwise.service.atwork;

/**
 * An invitation with the secret of its link, which is nowhere else: it is shown once and not stored.
 *
 * @param secret the last part of the address
 */
public record AtWorkLink(AtWorkInvitation invitation, String secret) {

    /** Returns the path of the page that asks. */
    public String path() {
        return "/at-work/" + secret;
    }

    /** Shows no secret in a log. */
    @Override
    public String toString() {
        return "AtWorkLink[" + invitation.id() + "]";
    }
}
