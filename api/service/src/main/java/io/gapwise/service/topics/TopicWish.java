package io.gapwise.service.topics;

/**
 * What somebody is interested in beyond the job, in own words.
 *
 * @param id by which it can be deleted
 */
public record TopicWish(String id, String wish) {}
