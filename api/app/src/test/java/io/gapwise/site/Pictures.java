package io.gapwise.site;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Keeps screenshots of the pages in {@code target/pictures}, for anybody who wants to look and for the README. In CI
 * nobody looks, and the pictures of all pages take a minute.
 */
final class Pictures {

    private static final Path FOLDER = Path.of("target/pictures");
    private static final boolean WANTED = !"true".equals(System.getenv("CI"));

    private Pictures() {}

    static void ofScreen(Page page, String name) {
        keep(page, name, false);
    }

    static void ofWholePage(Page page, String name) {
        keep(page, name, true);
    }

    private static void keep(Page page, String name, boolean whole) {
        if (WANTED) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(whole).setPath(FOLDER.resolve(name + ".png")));
        }
    }
}
