package io.gapwise.service.commands;

import io.gapwise.service.settings.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does what commands ask of the running service. On a database of another server there is nothing to ask it for. */
@Component
class CommandInbox {

    private static final Logger LOG = LoggerFactory.getLogger(CommandInbox.class);

    private final StoreCommands commands;
    private final @Nullable CommandFolder folder;

    CommandInbox(StoreCommands commands, ObjectProvider<DataFolder> dataFolder) throws IOException {
        this.commands = commands;
        DataFolder data = dataFolder.getIfAvailable();
        this.folder = data == null ? null : CommandFolder.in(data.path());
        if (folder != null) {
            folder.open();
        }
    }

    @Scheduled(fixedDelay = 200)
    void look() {
        if (folder == null) {
            return;
        }
        try {
            for (Path request : folder.waiting()) {
                folder.reply(request, run(folder.take(request)));
            }
        } catch (IOException e) {
            LOG.debug("A command was withdrawn, or its reply cannot be written.", e);
        }
    }

    private CommandReply run(CommandRequest request) {
        LOG.info("The command {} was asked for on the command line.", request.command());
        return commands.run(request.command(), request.arguments());
    }
}
