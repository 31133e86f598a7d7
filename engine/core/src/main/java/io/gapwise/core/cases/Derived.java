package io.gapwise.core.cases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A property that rules may read and nobody sends: it follows from the answers. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Derived {

    /** The path to cite as a reason's fact where the property itself has no place in the contract. */
    String cites() default "";
}
