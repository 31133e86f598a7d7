package io.gapwise.core.cases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a property that rules may read and nobody sends, because it follows from the answers. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Derived {

    /** Returns the path that a reason cites where the property itself has no place in the contract. */
    String cites() default "";
}
