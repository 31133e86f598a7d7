package io.gapwise.service.asking;

import io.gapwise.insight.brief.Brief;
import java.io.IOException;

/** Makes files from a brief. Who makes them also makes what people download at the pages, so that the two are the same. */
public interface PrintedBriefs {

    byte[] pdf(Brief brief) throws IOException;

    /** Makes a document that Word and others can edit. */
    byte[] word(Brief brief) throws IOException;
}
