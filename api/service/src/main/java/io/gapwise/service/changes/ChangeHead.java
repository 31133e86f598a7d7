package io.gapwise.service.changes;

/**
 * Says how far the changes of a tenant have come.
 *
 * @param place the place of the last change; 0 where there was none
 * @param lastId the id of the last change
 * @param pruned the place up to which changes are forgotten
 */
record ChangeHead(long place, String lastId, long pruned) {

    static final ChangeHead NONE = new ChangeHead(0, "", 0);
}
