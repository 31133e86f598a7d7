package io.gapwise.site.upload;

import io.gapwise.service.connections.ClientConnection;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.sheetmaps.StoredSheetMap;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.mapping.SheetMap;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows how the columns of a file are read, and lets a person change it before any row is read. */
@Controller
class ColumnsController {

    /** A note names no more words than these. */
    private static final int NEW_WORDS = 10;

    private final Uploads uploads;
    private final KeptFiles files;
    private final Matching matching;
    private final RememberedMaps maps;
    private final UploadImport receiving;
    private final ReadingQueue queue;
    private final FileProblemTexts wrongFile;

    ColumnsController(
            Uploads uploads,
            KeptFiles files,
            Matching matching,
            RememberedMaps maps,
            UploadImport receiving,
            ReadingQueue queue,
            FileProblemTexts wrongFile) {
        this.uploads = uploads;
        this.files = files;
        this.matching = matching;
        this.maps = maps;
        this.receiving = receiving;
        this.queue = queue;
        this.wrongFile = wrongFile;
    }

    @Costly
    @GetMapping("/upload/{id}/columns")
    String columns(
            @PathVariable("id") String id,
            @RequestParam(name = "open", defaultValue = "") String open,
            @RequestParam(name = "applied", defaultValue = "") String applied,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException, ResourceNotFound {
        Upload upload = find(id);
        if (upload.state() != UploadState.MATCHING) {
            return "redirect:/upload/" + upload.id();
        }
        // They are not a parameter of the method, because Spring would split a word at its comma.
        String[] words = request.getParameterValues("new");
        model.addAttribute("newWords", words == null ? List.of() : List.of(words));
        return shown(upload, null, opened(open), applied.equals("true"), List.of(), request, response, model);
    }

    private String shown(
            Upload upload,
            @Nullable SheetMap unfinished,
            Set<Integer> open,
            boolean applied,
            List<String> wrong,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException, ResourceNotFound {
        try (ReadingQueue.Turn turn = queue.take(ClientConnection.of(request));
                KeptFiles.Copy file = file(upload)) {
            SheetMap map = unfinished == null ? map(upload, file) : unfinished;
            ShownMatching shown = matching.show(file.path(), map, open);
            model.addAttribute("upload", upload);
            model.addAttribute("shown", wrong.isEmpty() ? shown : shown.with(wrong));
            model.addAttribute("applied", applied);
            List<StoredSheetMap> kept =
                    maps.alike(matching.look(file.path(), map).table());
            model.addAttribute("kept", kept);
            model.addAttribute("keepAs", keepAs(upload, kept));
            return "upload-columns";
        } catch (ReadingQueue.Busy | ReadingQueue.Left e) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ReadingQueue.PATIENCE_SECONDS));
            return "wrong";
        }
    }

    /** Takes over the form, and then does what its button says. */
    @Costly
    @PostMapping("/upload/{id}/columns")
    String change(
            @PathVariable("id") String id,
            @RequestParam(name = "do", defaultValue = "apply") String what,
            @RequestParam(name = "keepAs", defaultValue = "") String keepAs,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException, ResourceNotFound {
        Upload upload = find(id);
        if (what.equals("again") && upload.state() == UploadState.OPEN) {
            // Without its file, an upload of an earlier version could not be read another time.
            file(upload).close();
            receiving.matchAgain(upload);
            return "redirect:" + address(upload);
        } else if (upload.state() != UploadState.MATCHING) {
            return meanwhile(upload);
        }
        try (KeptFiles.Copy file = file(upload)) {
            Matching.Extended extended = changed(upload, file, what, request);
            SheetMap map = extended.map();
            if (!matching.problems(map).isEmpty()) {
                // A map that does not fit together is not stored, but it stays on the page.
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return shown(upload, map, open(request), false, List.of(), request, response, model);
            }
            uploads.match(upload.id(), UploadImport.written(map));
            boolean asBefore = what.startsWith("kept-");
            if (!what.equals("read") && (!asBefore || !extended.newWords().isEmpty())) {
                return "redirect:" + back(upload, extended.newWords(), request);
            }
            String name = what.equals("read") ? keepAs.strip() : kept(what, request);
            return read(upload, file, map, name, request, response, model);
        }
    }

    private String read(
            Upload upload,
            KeptFiles.Copy file,
            SheetMap map,
            String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException, ResourceNotFound {
        List<String> wrong;
        ClientConnection client = ClientConnection.of(request);
        try (ReadingQueue.Turn turn = queue.take(client)) {
            FoundTable table = matching.look(file.path(), map).table();
            String keepAs = name.isEmpty() || maps.knowBetter(name, map, table) ? null : maps.name(name, table);
            // Kept together with the rows: a map with which no row could be read is not to be offered again.
            Runnable keeping =
                    keepAs == null ? () -> {} : () -> maps.keep(keepAs, UploadImport.written(map), table.shape());
            return receiving.read(upload, file.path(), map, keepAs, keeping, client)
                    ? "redirect:/upload/" + upload.id()
                    : meanwhile(upload);
        } catch (ReadingQueue.Busy | ReadingQueue.Left e) {
            return "redirect:" + address(upload);
        } catch (UnusableFile e) {
            wrong = wrongFile.texts(e);
        } catch (RowImport.WrongCount e) {
            wrong = wrongFile.texts(e);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return shown(find(upload.id()), null, Set.of(), false, wrong, request, response, model);
    }

    private Matching.Extended changed(Upload upload, KeptFiles.Copy file, String what, HttpServletRequest request)
            throws IOException, ResourceNotFound {
        SheetMap now = map(upload, file);
        if (what.startsWith("kept-")) {
            return matching.extended(file.path(), maps.find(kept(what, request)).orElse(now));
        }
        return new Matching.Extended(changed(now, file, what, request), List.of());
    }

    private SheetMap changed(SheetMap now, KeptFiles.Copy file, String what, HttpServletRequest request)
            throws IOException {
        if (what.equals("guess")) {
            return matching.guess(file.path()).orElse(now);
        } else if (what.equals("find")) {
            String row = one(request, "header");
            Matching.Looked looked = matching.look(file.path(), now);
            String sheet =
                    request.getParameter("sheet") == null ? looked.table().sheet() : one(request, "sheet");
            return row.matches("[1-9]\\d{0,6}")
                    ? matching.guess(file.path(), sheet, Integer.parseInt(row)).orElse(now)
                    : now;
        }
        return new MatchingForm(matching.look(file.path(), now).table(), now, request.getParameterMap()).map();
    }

    private static String kept(String what, HttpServletRequest request) {
        return one(request, "kept." + what.substring("kept-".length()));
    }

    /** Offers the map as it is now as a file. */
    @GetMapping("/upload/{id}/map.json")
    void download(@PathVariable("id") String id, HttpServletResponse response) throws IOException, ResourceNotFound {
        Upload upload = find(id);
        try (KeptFiles.Copy file = file(upload)) {
            MapFile.write(RememberedMaps.nameFor(upload), UploadImport.written(map(upload, file)), response);
        }
    }

    /** Returns what was matched so far, or else the first guess. */
    private SheetMap map(Upload upload, KeptFiles.Copy file) throws IOException, ResourceNotFound {
        return upload.sheetMap() != null
                ? Matching.stored(upload.sheetMap())
                : matching.guess(file.path()).orElseThrow(() -> new ResourceNotFound("There is no table in the file."));
    }

    private KeptFiles.Copy file(Upload upload) throws IOException, ResourceNotFound {
        return files.open(upload.id()).orElseThrow(() -> new ResourceNotFound("The file is not kept any more."));
    }

    private Upload find(String id) throws ResourceNotFound {
        return uploads.find(id).orElseThrow(() -> new ResourceNotFound("There is no such upload."));
    }

    /** Returns the name that is proposed: that of what is kept for files of this form, so that each form has one. */
    private static String keepAs(Upload upload, List<StoredSheetMap> kept) {
        if (upload.mapName() != null) {
            return upload.mapName();
        }
        return kept.isEmpty() ? RememberedMaps.nameFor(upload) : kept.get(0).name();
    }

    /** Leads to the rows that somebody else has read in the meantime, where it is said. */
    private static String meanwhile(Upload upload) {
        return "redirect:/upload/" + upload.id() + "?meanwhile=true";
    }

    private static String address(Upload upload) {
        return "/upload/" + upload.id() + "/columns";
    }

    private static Set<Integer> open(HttpServletRequest request) {
        String[] open = request.getParameterValues("open");
        return open == null ? Set.of() : opened(String.join("-", open));
    }

    private static String back(Upload upload, List<String> newWords, HttpServletRequest request) {
        String[] open = request.getParameterValues("open");
        UriComponentsBuilder back =
                UriComponentsBuilder.fromPath(address(upload)).queryParam("applied", "true");
        if (open != null) {
            back.queryParam("open", String.join("-", open));
        }
        newWords.stream()
                .limit(NEW_WORDS)
                .forEach(word -> back.queryParam(
                        "new", URLEncoder.encode(CellProblems.shortened(word), StandardCharsets.UTF_8)));
        return back.build(true).toUriString();
    }

    private static Set<Integer> opened(String open) {
        return Arrays.stream(open.split("-"))
                .filter(each -> each.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    private static String one(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
