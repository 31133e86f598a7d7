package io.gapwise.spark;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Is where files are or are to be, so written that two names of one place are equal.
 *
 * @param path the path with its file system, without links where it is on this machine
 */
record Place(Path path) {

    static Place of(SparkSession session, Path named) throws IOException {
        FileSystem files = named.getFileSystem(session.sparkContext().hadoopConfiguration());
        Path path = files.makeQualified(named);
        if (files instanceof LocalFileSystem local) {
            path = files.makeQualified(
                    new Path(local.pathToFile(path).getCanonicalFile().getPath()));
        }
        return new Place(path);
    }

    /** Returns the places of what a name or a pattern finds, or of the files behind a table. */
    static List<Place> of(SparkSession session, String name, InputTable input) throws IOException {
        if (input.format() == TableFormat.TABLE) {
            return behind(session, input.rows());
        }
        List<Path> found = InputFiles.of(session, name).found().stream()
                .map(FileStatus::getPath)
                .toList();
        return all(session, found);
    }

    /** Returns the folders from which the rows of a table are read. */
    static List<Place> behind(SparkSession session, Dataset<Row> rows) throws IOException {
        List<Path> folders = Arrays.stream(rows.inputFiles())
                .map(file -> new Path(URI.create(file)).getParent())
                .distinct()
                .toList();
        return all(session, folders);
    }

    private static List<Place> all(SparkSession session, List<Path> paths) throws IOException {
        Place[] places = new Place[paths.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = of(session, paths.get(i));
        }
        return List.of(places);
    }

    /** Says whether one is the other, or inside it. */
    boolean meets(Place other) {
        return isWithin(other) || other.isWithin(this);
    }

    private boolean isWithin(Place other) {
        for (Path each = path; each != null; each = each.getParent()) {
            if (each.equals(other.path)) {
                return true;
            }
        }
        return false;
    }
}
