package io.gapwise.service.operations;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * Lets those who watch over the service ask under the same addresses on both ports. Spring Boot offers these on one of
 * them only; they stay on the port of the API, because a load balancer asks where it sends requests to. Spring Boot
 * creates this for the server of health and metrics alone, from a list of such classes, so it is no component.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class ProbeAddresses {

    private final String endpoints;

    ProbeAddresses(@Value("${management.endpoints.web.base-path:/actuator}") String endpoints) {
        this.endpoints = endpoints;
    }

    @Bean
    ServletRegistrationBean<Probe> livez() {
        return new ServletRegistrationBean<>(new Probe(endpoints + "/health/liveness"), "/livez");
    }

    @Bean
    ServletRegistrationBean<Probe> readyz() {
        return new ServletRegistrationBean<>(new Probe(endpoints + "/health/readiness"), "/readyz");
    }

    /** Answers as another address does. */
    static final class Probe extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final String target;

        Probe(String target) {
            this.target = target;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            request.getRequestDispatcher(target).forward(request, response);
        }
    }
}
