package io.gapwise.sheets;

import io.gapwise.core.cases.Property;
import java.util.function.Function;
import java.util.function.Supplier;

/** Describes a column of the contract: the answer to one question, or everything that people said of the obstacles. */
public sealed interface CaseColumn {

    /** Returns the path by which the contract calls it, which is the name of the column. */
    String path();

    /**
     * Calls the function for this kind of column. A new kind adds a parameter, so the compiler finds every caller that
     * must handle it.
     */
    <R> R match(Function<Property, R> answer, Supplier<R> statements);

    /** Holds the answer to one question. */
    record Answer(Property property) implements CaseColumn {

        @Override
        public String path() {
            return property.path();
        }

        @Override
        public <R> R match(Function<Property, R> answer, Supplier<R> statements) {
            return answer.apply(property);
        }
    }

    /** Holds all statements of a case in one cell. */
    record Statements() implements CaseColumn {

        static final String PATH = "evidence.statements";

        @Override
        public String path() {
            return PATH;
        }

        @Override
        public <R> R match(Function<Property, R> answer, Supplier<R> statements) {
            return statements.get();
        }
    }
}
