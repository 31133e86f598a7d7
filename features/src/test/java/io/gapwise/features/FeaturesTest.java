package io.gapwise.features;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Runs every scenario; one whose step is missing or pending fails. */
@Suite
@IncludeEngines("cucumber")
@SelectPackages("io.gapwise.features")
class FeaturesTest {}
