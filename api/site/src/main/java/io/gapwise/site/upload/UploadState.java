package io.gapwise.site.upload;

/** Lists the states of an upload. */
enum UploadState {
    /** Its columns are not those of the contract, and nobody has said yet how they are read, so it has no rows. */
    MATCHING,
    /** Its rows can be looked at, corrected and answered. */
    OPEN,
    /** It waits for its turn to be answered. */
    WAITING,
    RUNNING,
    /** Somebody asked for it to be stopped. */
    STOPPING,
    STOPPED,
    DONE,
    /** The answering broke off; the reason is stored beside the state. */
    FAILED;

    /** Says whether rows may not be changed at the moment. */
    boolean busy() {
        return switch (this) {
            case WAITING, RUNNING, STOPPING -> true;
            case MATCHING, OPEN, STOPPED, DONE, FAILED -> false;
        };
    }
}
