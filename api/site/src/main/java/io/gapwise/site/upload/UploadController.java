package io.gapwise.site.upload;

import io.gapwise.service.connections.ClientConnection;
import io.gapwise.service.load.Costly;
import io.gapwise.service.quotas.QuotaReached;
import io.gapwise.service.settings.TemporaryFiles;
import io.gapwise.sheets.CaseFormat;
import io.gapwise.sheets.SheetTemplate;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.site.SiteTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Shows the page for uploading a spreadsheet and offers a template for one. */
@Controller
class UploadController {

    private static final int LATEST = 5;
    private static final int MIB = 1024 * 1024;

    /** What is wrong with a file whose columns, sheets or first rows are only other than those of the contract. */
    private static final Set<UnusableFile.Kind> OF_COLUMNS = EnumSet.of(
            UnusableFile.Kind.EMPTY,
            UnusableFile.Kind.NO_TITLE,
            UnusableFile.Kind.NO_SUCH_COLUMN,
            UnusableFile.Kind.COLUMN_TWICE);

    private final UploadImport receiving;
    private final Uploads uploads;
    private final FileProblemTexts wrongFile;
    private final ReadingQueue queue;
    private final TemporaryFiles temporary;
    private final Matching matching;
    private final SiteTexts say;

    UploadController(
            UploadImport receiving,
            Uploads uploads,
            FileProblemTexts wrongFile,
            ReadingQueue queue,
            TemporaryFiles temporary,
            Matching matching,
            SiteTexts say) {
        this.receiving = receiving;
        this.queue = queue;
        this.temporary = temporary;
        this.uploads = uploads;
        this.wrongFile = wrongFile;
        this.matching = matching;
        this.say = say;
    }

    @GetMapping("/upload")
    String form(@RequestParam(name = "wrong", defaultValue = "") String wrong, Model model) {
        List<String> problems = wrong.equals("large")
                ? List.of(say.text("upload.file.large", UploadRequests.MOST_BYTES / MIB))
                : List.of();
        return form(problems, "", model);
    }

    private String form(List<String> problems, String name, Model model) {
        model.addAttribute("problems", problems);
        model.addAttribute("name", name);
        model.addAttribute("latest", uploads.latest(LATEST));
        model.addAttribute("ahead", queue.ahead());
        model.addAttribute("mebibytes", UploadRequests.MOST_BYTES / MIB);
        model.addAttribute("mostRows", RowImport.MOST_ROWS);
        return "upload";
    }

    @Costly
    @PostMapping("/upload")
    String receive(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        // Some browsers send the whole path.
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        List<String> problems;
        if (file == null || name.isEmpty() && file.isEmpty()) {
            problems = List.of(say.text("upload.file.none"));
        } else {
            Path copy = temporary.create("upload-");
            ClientConnection client = ClientConnection.of(request);
            try (ReadingQueue.Turn turn = queue.take(client)) {
                file.transferTo(copy);
                return "redirect:/upload/" + received(new UploadImport.Sent(copy, name, FileHash.of(copy), client));
            } catch (ReadingQueue.Busy | ReadingQueue.Left e) {
                response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ReadingQueue.PATIENCE_SECONDS));
                return form(List.of(say.text("upload.file.busy", ReadingQueue.PATIENCE_SECONDS)), name, model);
            } catch (QuotaReached e) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return form(List.of(say.text("error.quota." + e.quota(), e.limit())), name, model);
            } catch (UnusableFile e) {
                problems = wrongFile.texts(e);
            } catch (RowImport.WrongCount e) {
                problems = wrongFile.texts(e);
            } finally {
                Files.deleteIfExists(copy);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(problems, name, model);
    }

    /** Stores a file and returns the rest of the address of the page that comes next. */
    private String received(UploadImport.Sent sent) throws IOException {
        try {
            return receiving.receive(sent);
        } catch (UnusableFile e) {
            if (e.reasons().stream().noneMatch(reason -> OF_COLUMNS.contains(reason.kind()))) {
                throw e;
            }
            if (matching.guess(sent.file()).isEmpty()) {
                throw e;
            }
            if (matching.tooLong(sent.file())) {
                throw new RowImport.WrongCount(false);
            }
            return receiving.receiveUnmatched(sent) + "/columns";
        }
    }

    @GetMapping("/upload/template.xlsx")
    void workbook(HttpServletResponse response, Locale language) throws IOException {
        Download.begin(response, CaseFormat.XLSX, "gapwise.xlsx");
        SheetTemplate.write(CaseFormat.XLSX, language, response.getOutputStream());
    }

    @GetMapping("/upload/template.csv")
    void csv(HttpServletResponse response, Locale language) throws IOException {
        Download.begin(response, CaseFormat.CSV, "gapwise.csv");
        SheetTemplate.write(CaseFormat.CSV, language, response.getOutputStream());
    }
}
