package io.gapwise.site.answer;

import io.gapwise.insight.brief.Brief;
import io.gapwise.service.asking.PrintedBriefs;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Makes for programs the files that people download at the pages. */
@Component
final class BriefFiles implements PrintedBriefs {

    @Override
    public byte[] pdf(Brief brief) throws IOException {
        return PdfBrief.of(brief);
    }

    @Override
    public byte[] word(Brief brief) throws IOException {
        return WordBrief.of(brief);
    }
}
