package io.gapwise.service.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Says which cases to list.
 *
 * @param before only those changed before this one; null for the first page
 * @param archived, sample, answered whether only such cases are listed, or only others; null for both
 * @param owner, tag, reference what the cases must have; null for anything
 * @param sent the filters as they were sent, for the link to the next page
 */
public record CaseFilter(
        int limit,
        @Nullable CaseCursor before,
        @Nullable Boolean archived,
        @Nullable Boolean sample,
        @Nullable Boolean answered,
        @Nullable String owner,
        @Nullable String tag,
        @Nullable String reference,
        Map<String, String> sent) {

    public CaseFilter {
        sent = Map.copyOf(sent);
    }

    /** Returns the header that names the next page. */
    String link(String path, CaseCursor next) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(path).queryParam("limit", limit).queryParam("cursor", next.written());
        Map<String, Object> values = new LinkedHashMap<>(sent);
        sent.keySet().stream().sorted().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return "<" + address.encode().buildAndExpand(values).toUriString() + ">; rel=\"next\"";
    }
}
