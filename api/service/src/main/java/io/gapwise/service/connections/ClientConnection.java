package io.gapwise.service.connections;

import jakarta.servlet.http.HttpServletRequest;

/** Finds out whether the client of a request has left, so that nobody works on for a person who closed the page. */
@FunctionalInterface
public interface ClientConnection {

    /**
     * Says whether the client has closed the connection, or sent something behind its request, as no browser does. Only
     * the thread of the request may ask, and only after it has read the whole body.
     */
    boolean left();

    /** Returns the connection of a request; where the server does not know, the client is taken to stay. */
    static ClientConnection of(HttpServletRequest request) {
        return request.getAttribute(ConnectionValve.ATTRIBUTE) instanceof ClientConnection known ? known : () -> false;
    }
}
