package io.gapwise.spark;

import java.io.Serializable;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Reads cases from the values of one column. Each way of writing a case is read here as it is read elsewhere: a text or a
 * structure as the body of a request, a flat table as a sheet.
 */
sealed interface CaseInput extends Serializable permits JsonText, JsonStruct, SheetRow {

    /** Returns the type of the column. */
    DataType type();

    /**
     * Returns the case, or null where nothing stands in the row.
     *
     * @param value a value of the column as Spark holds it inside; null where there is none
     */
    @Nullable ReadCase read(@Nullable Object value);
}
