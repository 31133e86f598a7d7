package io.gapwise.service.pages;

import java.util.Locale;
import java.util.Map;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills templates outside of a request for a page: for files and for the command line. */
public final class Templates {

    private static final ITemplateEngine ENGINE = engine();

    private Templates() {}

    /**
     * Fills a template.
     *
     * @param name the name of the file; its ending decides whether it is filled as HTML or as XML
     */
    public static String filled(String name, Map<String, Object> values) {
        return ENGINE.process(name, new Context(Locale.ENGLISH, values));
    }

    private static ITemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix("templates/");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
