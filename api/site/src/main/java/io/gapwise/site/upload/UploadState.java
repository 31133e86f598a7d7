package io.gapwise.site.upload;

/** What is happening with an upload. */
enum UploadState {
    /** Its rows can be looked at, mended and answered. */
    OPEN,
    /** To be answered when it is its turn. */
    WAITING,
    RUNNING,
    /** Somebody asked for it to be stopped. */
    STOPPING,
    STOPPED,
    DONE,
    /** The answering broke off; the reason is kept beside it. */
    FAILED;

    /** Whether rows may not be changed just now. */
    boolean busy() {
        return switch (this) {
            case WAITING, RUNNING, STOPPING -> true;
            case OPEN, STOPPED, DONE, FAILED -> false;
        };
    }
}
