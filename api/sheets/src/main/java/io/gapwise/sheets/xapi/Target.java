package io.gapwise.sheets.xapi;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a statement is about. */
public sealed interface Target {

    /** Does what belongs to the kind of object. */
    <R> R match(Function<Activity, R> ofActivity, Function<UUID, R> ofStatement, Supplier<R> ofOther);

    /** An activity, which is what can be counted. */
    record OfActivity(Activity activity) implements Target {
        @Override
        public <R> R match(Function<Activity, R> ofActivity, Function<UUID, R> ofStatement, Supplier<R> ofOther) {
            return ofActivity.apply(activity);
        }
    }

    /** Another statement, named by its id. */
    record OfStatement(UUID id) implements Target {
        @Override
        public <R> R match(Function<Activity, R> ofActivity, Function<UUID, R> ofStatement, Supplier<R> ofOther) {
            return ofStatement.apply(id);
        }
    }

    /** A person, a group, or a statement within the statement, of which nothing is kept. */
    record OfOther() implements Target {
        @Override
        public <R> R match(Function<Activity, R> ofActivity, Function<UUID, R> ofStatement, Supplier<R> ofOther) {
            return ofOther.get();
        }
    }
}
