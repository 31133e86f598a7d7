package io.gapwise.spark;

import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Looks at files without reading them.
 *
 * @param name the name by which they were found
 * @param files where they are; null where nothing was looked for
 * @param found the files and folders of that name
 */
record InputFiles(String name, @Nullable FileSystem files, List<FileStatus> found) {

    static final InputFiles NONE = new InputFiles("", null, List.of());

    InputFiles {
        found = List.copyOf(found);
    }

    /** @param name a file, a folder, or a pattern of them */
    static InputFiles of(SparkSession session, String name) throws IOException {
        Path path = new Path(name);
        FileSystem files = path.getFileSystem(session.sparkContext().hadoopConfiguration());
        FileStatus[] found = files.globStatus(path);
        return new InputFiles(name, files, found == null ? List.of() : List.of(found));
    }

    boolean none() {
        return found.isEmpty();
    }

    /**
     * Finds out by the name, and then by the names of the files in folders, in which format they are.
     *
     * @throws UnusableFile if no name says it
     */
    TableFormat format() throws IOException {
        TableFormat named = TableFormat.ofName(name);
        Optional<TableFormat> format = named == null ? among(found) : Optional.of(named);
        return format.orElseThrow(() -> new UnusableFile(
                UnusableFile.Kind.EMPTY,
                "The format of '%s' is not known by a name: say --in-format parquet, ndjson or csv.".formatted(name)));
    }

    /** Looks at files before it goes into folders, of which the first that holds any decides. */
    private Optional<TableFormat> among(List<FileStatus> here) throws IOException {
        List<TableFormat> formats = here.stream()
                .filter(file -> file.isFile() && !hidden(file))
                .map(file -> TableFormat.ofName(file.getPath().getName()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        if (formats.size() > 1) {
            throw new UnusableFile(
                    UnusableFile.Kind.EMPTY,
                    "There are files of more than one format at '%s': say --in-format %s."
                            .formatted(
                                    name,
                                    String.join(
                                            " or ",
                                            formats.stream()
                                                    .map(TableFormat::toString)
                                                    .toList())));
        }
        Optional<TableFormat> format = formats.stream().findFirst();
        for (FileStatus folder : here) {
            if (format.isEmpty() && folder.isDirectory()) {
                format = among(inside(folder));
            }
        }
        return format;
    }

    private List<FileStatus> inside(FileStatus folder) throws IOException {
        return Arrays.stream(Objects.requireNonNull(files).listStatus(folder.getPath()))
                .filter(each -> !hidden(each))
                .toList();
    }

    /** Says whether readers of tables pass over the file. */
    private static boolean hidden(FileStatus file) {
        return file.getPath().getName().matches("[._].*");
    }
}
