package io.gapwise.sheets.xapi;

import java.util.List;

/**
 * What one request sent.
 *
 * @param batch whether it was an array, even if it has one statement
 */
public record SentStatements(boolean batch, List<XapiStatement> statements) {
    public SentStatements {
        statements = List.copyOf(statements);
    }
}
