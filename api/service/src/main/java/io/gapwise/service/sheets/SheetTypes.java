package io.gapwise.service.sheets;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/** Knows the types in which sheets come and are answered. */
public final class SheetTypes {

    public static final String CSV = "text/csv";
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String ANY = MediaType.APPLICATION_OCTET_STREAM_VALUE;

    private static final MediaType LINES = MediaType.APPLICATION_NDJSON;

    private static final List<MediaType> READ =
            List.of(MediaType.valueOf(CSV), MediaType.valueOf(WORKBOOK), MediaType.valueOf(ANY));

    private SheetTypes() {}

    /**
     * Refuses what names no type. Spring takes it for {@link #ANY}, but browsers send such bodies for other web sites
     * without asking us first, which they do not with any type that is read here.
     */
    public static void refuseUntyped(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        if (request.getContentType() == null || request.getContentType().isBlank()) {
            throw new HttpMediaTypeNotSupportedException((MediaType) null, READ);
        }
    }

    /** Says whether the client wants lines: where it has no wish, it gets them. */
    static boolean wantsLines(HttpServletRequest request) {
        List<MediaType> wanted = wanted(request);
        for (MediaType each : wanted) {
            if (each.isCompatibleWith(LINES)) {
                return true;
            } else if (each.isCompatibleWith(MediaType.valueOf(CSV))
                    || each.isCompatibleWith(MediaType.valueOf(WORKBOOK))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the type of the sender's own file, as which it goes back.
     *
     * @throws HttpMediaTypeNotAcceptableException if the client does not take that
     */
    static String ownFile(HttpServletRequest request, boolean workbook) throws HttpMediaTypeNotAcceptableException {
        MediaType own = MediaType.valueOf(workbook ? WORKBOOK : CSV);
        if (wanted(request).stream().noneMatch(each -> each.isCompatibleWith(own))) {
            throw new HttpMediaTypeNotAcceptableException(List.of(LINES, own));
        }
        return own.toString();
    }

    private static List<MediaType> wanted(HttpServletRequest request) {
        try {
            List<MediaType> wanted =
                    MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
            MimeTypeUtils.sortBySpecificity(wanted);
            return wanted;
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }
}
