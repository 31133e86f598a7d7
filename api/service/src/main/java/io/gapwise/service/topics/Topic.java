package io.gapwise.service.topics;

/**
 * Something that people can choose to learn.
 *
 * @param name what it is called
 * @param from from where it is known; what was true when the offer was made
 */
public record Topic(String name, TopicSource from) {}
