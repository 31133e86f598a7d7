package io.gapwise.core.testing;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/**
 * Leaves out the jars in which modules share what their tests need, because ArchUnit itself knows only folders of
 * tests.
 */
public final class WithoutTestJars implements ImportOption {

    @Override
    public boolean includes(Location location) {
        return !location.contains("-tests.jar");
    }
}
