package io.gapwise.service.jobs;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Writes jobs as they are shown. */
final class JobJson {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private JobJson() {}

    static Map<String, Object> of(Job job) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", job.id());
        json.put("state", job.state());
        json.put("format", job.order().format());
        if (job.order().mapName() != null) {
            json.put("map", job.order().mapName());
        }
        if (job.order().format() == JobFormat.SHEET) {
            json.put("reference", job.order().reference().name().toLowerCase(Locale.ROOT));
        }
        json.put("language", job.order().language().getLanguage());
        json.put("file", file(job));
        json.put("lines", lines(job.progress()));
        job.progress().perSecond().ifPresent(rate -> json.put("linesPerSecond", Math.round(rate * 10) / 10.0));
        if (!job.state().over()) {
            job.progress().left().ifPresent(left -> json.put("secondsLeft", left.toSeconds()));
        }
        json.put("firstRefused", new RawValue(job.progress().firstRefused()));
        if (job.problem() != null) {
            json.put("problem", new RawValue(job.problem()));
        }
        time(json, "createdAt", job.createdAt());
        json.put("createdBy", job.createdBy());
        time(json, "startedAt", job.startedAt());
        time(json, "endedAt", job.endedAt());
        return json;
    }

    private static Map<String, Object> file(Job job) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("received", job.received());
        if (job.order().announced() != null) {
            file.put("length", job.order().announced());
        }
        file.put("complete", job.state() != JobState.RECEIVING);
        return file;
    }

    private static Map<String, Object> lines(JobProgress progress) {
        Map<String, Object> lines = new LinkedHashMap<>();
        if (progress.total() != null) {
            lines.put("total", progress.total());
        }
        lines.put("read", progress.read());
        lines.put("answered", progress.answered());
        lines.put("refused", progress.refused());
        lines.put("untouched", progress.untouched());
        return lines;
    }

    private static void time(Map<String, Object> json, String name, @Nullable OffsetDateTime time) {
        if (time != null) {
            json.put(name, time.toInstant().toString());
        }
    }
}
