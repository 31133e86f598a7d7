/**
 * Lets the people of a team choose what they want to learn and when, by a link that needs no account, and makes of what they
 * chose candidates for a plan and facts about a persona.
 */
@NullMarked
package io.gapwise.service.topics;

import org.jspecify.annotations.NullMarked;
