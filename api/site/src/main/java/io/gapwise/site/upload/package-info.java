/**
 * Handles spreadsheets of cases: people upload them and correct them on the page, the service answers them in the
 * background, and people download the answers.
 */
@NullMarked
package io.gapwise.site.upload;

import org.jspecify.annotations.NullMarked;
