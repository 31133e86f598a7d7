package io.gapwise.service.connections;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Customizes the server of the API and the pages, and that of health and metrics as well. */
public interface EveryServer extends WebServerFactoryCustomizer<TomcatServletWebServerFactory> {}
