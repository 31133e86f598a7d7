package io.gapwise.sheets;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.GapCase;

/**
 * A row of an export.
 *
 * @param id the case, so that it is recognised when it comes back
 * @param version which of its versions is exported
 * @param origins where its answers were read from; empty where they were not read from a sheet
 * @param problem the parts of the case that could not be written; usually empty
 */
public record ExportedCase(String id, int version, GapCase gapCase, Advice advice, String origins, String problem) {}
