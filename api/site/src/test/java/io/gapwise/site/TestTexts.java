package io.gapwise.site;

import io.gapwise.core.wording.VocabularyTexts;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Gives tests the texts of the pages without a running program. */
public final class TestTexts {

    private TestTexts() {}

    /** Returns the texts in the language of the current thread. */
    public static SiteTexts texts() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", VocabularyTexts.BASE_NAME);
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new SiteTexts(messages);
    }
}
