package io.gapwise.sheets;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns the rows of somebody's own table into rows with the contract's columns, so that they are read like any other. */
public interface RowMapping {

    /** Returns the name of the sheet that holds the table, or null for a CSV file or the first visible sheet. */
    @Nullable String sheet();

    /**
     * Finds the table among the rows of its sheet.
     *
     * @param sheet the sheet from its first row on; it is closed by whoever opened it
     * @throws UnusableFile if the table does not fit; it names everything that is missing
     */
    Mapped map(OpenSheet sheet) throws IOException;

    /**
     * Prepares to map the rows of a table whose columns are known, each for itself and in any order.
     *
     * @param columns the names of the table's columns
     * @throws UnusableFile if the columns do not fit; it names everything that is missing
     */
    RowWise rowWise(List<String> columns) throws UnusableFile;

    /**
     * Maps rows each for itself.
     *
     * @param columns the contract's columns that are filled, followed by the sender's own
     * @param decimalComma whether the numbers may have a decimal comma
     */
    record RowWise(List<String> columns, boolean decimalComma, UnaryOperator<Row> mapping) {

        public RowWise {
            columns = List.copyOf(columns);
        }
    }

    /** Gives the mapped rows one after another. */
    interface Mapped {

        /** Lists the contract's columns that are filled, followed by the sender's own. */
        List<String> columns();

        /** Says whether the numbers of the table may have a decimal comma. */
        boolean decimalComma();

        /** Returns what a person calls a place here: {@code row}, {@code line} or {@code case}. */
        String unit();

        /**
         * Returns the cells of the next case, or null after the last one.
         *
         * @throws DamagedFile if nothing more can be read
         */
        @Nullable Row next() throws IOException;
    }
}
