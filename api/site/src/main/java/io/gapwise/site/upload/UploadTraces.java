package io.gapwise.site.upload;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.recommendations.CaseTraces;
import io.gapwise.service.settings.RetentionSettings;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes the rows of uploads that were answered by a case that is erased, with the files that hold them, and old uploads of all tenants. */
@Component
class UploadTraces implements CaseTraces {

    private final Uploads uploads;
    private final DiscardedUploads discarded;
    private final UploadRows rows;
    private final UploadCorrections corrections;
    private final UploadFiles files;
    private final RetentionSettings retention;

    UploadTraces(
            Uploads uploads,
            DiscardedUploads discarded,
            UploadRows rows,
            UploadCorrections corrections,
            UploadFiles files,
            RetentionSettings retention) {
        this.uploads = uploads;
        this.discarded = discarded;
        this.rows = rows;
        this.corrections = corrections;
        this.files = files;
        this.retention = retention;
    }

    @Override
    public Kind kind() {
        return Kind.UPLOAD_ROWS;
    }

    @Override
    public int forget(String caseId) {
        rows.about(caseId).forEach(row -> {
            corrections.forget(row.upload(), row.line());
            // A row cannot be taken out of the file as it was sent.
            files.forget(row.upload());
        });
        return rows.forget(caseId);
    }

    @Scheduled(cron = "${gapwise.retention.schedule:0 30 * * * *}")
    void forgetOld() {
        uploads.tenants()
                .forEach(tenant -> Callers.run(Caller.program(tenant), () -> discarded.forgetOld(retention.uploads())));
    }
}
