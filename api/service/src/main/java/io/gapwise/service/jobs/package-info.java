/** Takes in files of many cases, in one go or in pieces, answers them in the background and gives the results. */
@NullMarked
package io.gapwise.service.jobs;

import org.jspecify.annotations.NullMarked;
