/** Shows analysts in plain words what the API answers. The pages decide nothing themselves. */
@NullMarked
package io.gapwise.site;

import org.jspecify.annotations.NullMarked;
