package io.gapwise.service.problems;

import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.operations.RequestId;
import io.gapwise.service.store.StoreFault;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.ExceptionUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answers requests that Tomcat refuses before they reach our code, and replaces Tomcat's page. It is public because
 * Tomcat creates it.
 */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            Optional<StoreFault> fault = failure == null ? Optional.empty() : StoreFault.of(failure);
            byte[] json = fault.map(ProblemDocument::storeUnavailable)
                    .orElseGet(() -> StatusProblems.about(response.getStatus()))
                    .in(AskedLanguage.of(request))
                    .json();
            if (fault.isPresent()) {
                response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
                StoreFault.again().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
            }
            // Tomcat has taken all headers back where the failure was an exception.
            String id = RequestId.current();
            if (id != null) {
                response.setHeader(RequestId.HEADER, id);
            }
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setContentLength(json.length);
            OutputStream out = response.getOutputStream();
            out.write(json);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // The connection is gone, so nobody can read an answer.
            ExceptionUtils.handleThrowable(e);
        }
    }
}
