/** Says in English and in German what a rule asks for and what it concludes, so that people read it who read no DRL. */
@NullMarked
package io.gapwise.insight.sentences;

import org.jspecify.annotations.NullMarked;
