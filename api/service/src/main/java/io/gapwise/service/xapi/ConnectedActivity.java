package io.gapwise.service.xapi;

/**
 * An activity of an initiative.
 *
 * @param iri what the learning system calls it
 */
public record ConnectedActivity(String iri, ActivityUse use) {
    String hash() {
        return About.hash(iri);
    }
}
