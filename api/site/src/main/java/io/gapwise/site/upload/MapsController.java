package io.gapwise.site.upload;

import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.sheetmaps.MapName;
import io.gapwise.service.sheetmaps.StaleSheetMap;
import io.gapwise.service.sheetmaps.StoredSheetMap;
import io.gapwise.service.sheetmaps.TenantSheetMaps;
import io.gapwise.sheets.mapping.SheetMap;
import io.gapwise.sheets.mapping.SheetMapJson;
import io.gapwise.sheets.mapping.UnusableMap;
import io.gapwise.site.SiteTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Lists how files of a tenant are read, under the names under which that is kept. */
@Controller
class MapsController {

    private static final Set<String> NOTES = Set.of("kept", "renamed", "deleted", "changed", "large");

    private final TenantSheetMaps maps;
    private final SiteTexts say;

    MapsController(TenantSheetMaps maps, SiteTexts say) {
        this.maps = maps;
        this.say = say;
    }

    @GetMapping("/upload/maps")
    String list(@RequestParam(name = "note", defaultValue = "") String note, Model model) {
        return list(NOTES.contains(note) ? note : null, List.of(), model);
    }

    private String list(@Nullable String note, List<String> problems, Model model) {
        model.addAttribute("maps", maps.all());
        model.addAttribute("note", note);
        model.addAttribute("problems", problems);
        return "upload-maps";
    }

    @GetMapping("/upload/maps/map.json")
    void download(@RequestParam(name = "name", defaultValue = "") String name, HttpServletResponse response)
            throws IOException, ResourceNotFound {
        StoredSheetMap map = maps.find(name).orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.map")));
        MapFile.write(map.name(), map.json(), response);
    }

    /** Takes a map in from a file. */
    @PostMapping("/upload/maps")
    String take(
            @RequestParam(name = "name", defaultValue = "") String written,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Optional<String> name = MapName.read(written);
        List<String> problems;
        if (file == null || file.isEmpty()) {
            problems = List.of(say.text("upload.file.none"));
        } else if (name.isEmpty()) {
            problems = List.of(say.text("maps.wrong.name", MapName.LONGEST));
        } else {
            try {
                SheetMap map = SheetMapJson.read(file.getBytes());
                return stored(name.get(), UploadImport.written(map), null, null)
                        ? "redirect:/upload/maps?note=kept"
                        : refused(say.text("maps.wrong.taken", name.get()), response, model);
            } catch (UnusableMap e) {
                problems = e.problems().stream()
                        .map(problem -> say.text("maps.wrong.file", problem.pointer(), problem.detail()))
                        .toList();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(null, problems, model);
    }

    @PostMapping("/upload/maps/rename")
    String rename(
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "now", defaultValue = "") String written,
            HttpServletResponse response,
            Model model)
            throws ResourceNotFound {
        StoredSheetMap map = maps.find(name).orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.map")));
        Optional<String> now = MapName.read(written);
        if (now.isEmpty()) {
            return refused(say.text("maps.wrong.name", MapName.LONGEST), response, model);
        } else if (now.get().equals(name)) {
            return "redirect:/upload/maps";
        } else if (!stored(now.get(), map.json(), map.shape(), null)) {
            return refused(say.text("maps.wrong.taken", now.get()), response, model);
        }
        return "redirect:/upload/maps?note=" + (deleted(map) ? "renamed" : "changed");
    }

    @PostMapping("/upload/maps/delete")
    String delete(@RequestParam(name = "name", defaultValue = "") String name) {
        return "redirect:/upload/maps?note="
                + (maps.find(name).map(this::deleted).orElse(true) ? "deleted" : "changed");
    }

    private boolean stored(String name, String json, @Nullable String shape, @Nullable Long revision) {
        try {
            maps.keep(name, json, shape, revision);
            return true;
        } catch (StaleSheetMap e) {
            return false;
        }
    }

    private boolean deleted(StoredSheetMap map) {
        try {
            maps.delete(map.name(), map.revision());
            return true;
        } catch (StaleSheetMap e) {
            return false;
        }
    }

    private String refused(String problem, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(null, List.of(problem), model);
    }
}
