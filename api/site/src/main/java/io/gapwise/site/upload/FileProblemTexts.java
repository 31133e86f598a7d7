package io.gapwise.site.upload;

import io.gapwise.sheets.UnusableFile;
import io.gapwise.site.SiteTexts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says why a file was not accepted. */
@Component
class FileProblemTexts {

    private final SiteTexts say;

    FileProblemTexts(SiteTexts say) {
        this.say = say;
    }

    List<String> texts(UnusableFile unusable) {
        return unusable.reasons().stream().map(this::text).toList();
    }

    private String text(UnusableFile.Reason reason) {
        return switch (reason.kind()) {
            case EMPTY -> say.text("upload.file.empty");
            case NO_WORKBOOK, NO_CSV -> say.text("upload.file.noWorkbook");
            case NO_TEXT -> say.text("upload.file.noText");
            case PROTECTED -> say.text("upload.file.protected");
            case TOO_LARGE -> say.text("upload.file.unpacked");
            case TOO_WIDE -> say.text("upload.file.wide");
            case TOO_MUCH_WORK -> say.text("upload.file.slow");
            case MAP_DOES_NOT_FIT -> say.text("upload.file.map", String.join(", ", reason.values()));
            case NO_REQUIRED_LEVEL -> say.text("upload.file.noLevel", String.join(", ", reason.values()));
            case NO_SUCH_SHEET ->
                say.text("upload.file.noSheet", reason.values().get(0));
            case JSON -> say.text("upload.file.json");
            case NO_TITLE -> say.text("upload.file.noTitle");
            case BROKEN_OFF -> say.text("upload.file.broken");
            case COLUMN_TWICE -> say.text("upload.file.twice", reason.values().get(0));
            case NO_SUCH_COLUMN ->
                reason.values().size() > 1
                        ? say.text(
                                "upload.file.unknownMaybe",
                                reason.values().get(0),
                                reason.values().get(1))
                        : say.text("upload.file.unknown", reason.values().get(0));
        };
    }

    List<String> texts(RowImport.WrongCount wrong) {
        return List.of(
                wrong.none() ? say.text("upload.file.noRows") : say.text("upload.file.rows", RowImport.MOST_ROWS));
    }
}
