package io.gapwise.service.load;

/** Is a connection as seen by whoever sends an answer on it. */
@FunctionalInterface
interface OutgoingConnection {

    /** The attribute of a request that holds its connection. */
    String ATTRIBUTE = OutgoingConnection.class.getName();

    /** Makes whoever sends or waits to send on it fail at once. Any thread may ask for it. */
    void endOutput();

    /**
     * Waits as long as is needed for a client that takes nothing, because somebody else decides when it is enough.
     *
     * @return what brings the usual limit back
     */
    default Runnable waitForever() {
        return () -> {};
    }
}
