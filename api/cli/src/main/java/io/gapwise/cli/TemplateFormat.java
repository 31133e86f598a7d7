package io.gapwise.cli;

import io.gapwise.sheets.CaseFormat;
import io.gapwise.sheets.SheetTemplate;
import io.gapwise.sheets.forms.CaseForm;
import io.gapwise.sheets.forms.LimeSurveyFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names what {@code gapwise template} can write. */
enum TemplateFormat {
    XLSX((language, asked, out) -> SheetTemplate.write(CaseFormat.XLSX, language, out)),
    CSV((language, asked, out) -> SheetTemplate.write(CaseFormat.CSV, language, out)),
    LIMESURVEY((language, asked, out) -> LimeSurveyFile.write(CaseForm.of(language, asked), out));

    private interface Writing {

        void to(Locale language, List<String> asked, OutputStream out) throws IOException;
    }

    private final Writing writing;

    TemplateFormat(Writing writing) {
        this.writing = writing;
    }

    /** Returns the format that the name of a file says, or null if it says none. */
    static @Nullable TemplateFormat of(Path file) {
        CaseFormat sheet = CaseFormat.of(file);
        if (sheet == CaseFormat.XLSX) {
            return XLSX;
        } else if (sheet == CaseFormat.CSV) {
            return CSV;
        }
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".txt") ? LIMESURVEY : null;
    }

    void write(Locale language, List<String> asked, OutputStream out) throws IOException {
        writing.to(language, asked, out);
    }

    /** Returns the name of the format on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
