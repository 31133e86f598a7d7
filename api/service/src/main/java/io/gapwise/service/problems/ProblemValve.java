package io.gapwise.service.problems;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.ExceptionUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Answers for requests that Tomcat refuses before anything of ours is reached, in place of Tomcat's page. Public for Tomcat. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            byte[] json = StatusProblems.about(response.getStatus()).json();
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setContentLength(json.length);
            OutputStream out = response.getOutputStream();
            out.write(json);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // The connection is gone: there is nobody left to tell.
            ExceptionUtils.handleThrowable(e);
        }
    }
}
