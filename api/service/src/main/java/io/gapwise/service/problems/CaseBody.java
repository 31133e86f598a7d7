package io.gapwise.service.problems;

import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.wording.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads the body of a request that sends a case or something of similar size. */
public final class CaseBody {

    private CaseBody() {}

    /** Reads one byte more than a case may have, which is enough to know that a body is too large. */
    public static byte[] of(HttpServletRequest request) throws IOException, CaseTooLarge {
        return read(GapCaseJson.MAX_BYTES, request, Sentence.of("case.tooLarge", GapCaseJson.MAX_BYTES));
    }

    /** Reads what is no case and may have as many bytes. */
    public static byte[] ofOther(HttpServletRequest request) throws IOException, CaseTooLarge {
        return ofAtMost(GapCaseJson.MAX_BYTES, request);
    }

    /** Reads what is larger than a case. */
    public static byte[] ofAtMost(int bytes, HttpServletRequest request) throws IOException, CaseTooLarge {
        return read(bytes, request, Sentence.of("body.tooLarge", bytes));
    }

    private static byte[] read(int most, HttpServletRequest request, Sentence tooLarge)
            throws IOException, CaseTooLarge {
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new CaseTooLarge(tooLarge);
        }
        return body;
    }
}
