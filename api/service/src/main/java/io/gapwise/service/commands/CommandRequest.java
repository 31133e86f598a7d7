package io.gapwise.service.commands;

import java.util.List;

/** Asks a running service for a command. */
record CommandRequest(String command, List<String> arguments) {

    CommandRequest {
        arguments = List.copyOf(arguments);
    }
}
