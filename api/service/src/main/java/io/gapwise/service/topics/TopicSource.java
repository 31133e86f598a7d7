package io.gapwise.service.topics;

/** Says from where a topic is known that people can choose. */
public enum TopicSource {
    /** It is one of the capabilities of the strategy. */
    CAPABILITY,
    /** It is one of the objectives, or what drives one. */
    OBJECTIVE,
    /** Whoever made the offer wrote it. */
    WRITTEN
}
