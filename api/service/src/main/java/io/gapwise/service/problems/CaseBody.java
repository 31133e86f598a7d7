package io.gapwise.service.problems;

import io.gapwise.core.json.GapCaseJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The body of a request that sends a case, or about as much. */
public final class CaseBody {

    private CaseBody() {}

    /** One byte more than a case may have tells those that are too large. */
    public static byte[] of(HttpServletRequest request) throws IOException, CaseTooLarge {
        byte[] body = request.getInputStream().readNBytes(GapCaseJson.MAX_BYTES + 1);
        if (body.length > GapCaseJson.MAX_BYTES) {
            throw new CaseTooLarge();
        }
        return body;
    }
}
