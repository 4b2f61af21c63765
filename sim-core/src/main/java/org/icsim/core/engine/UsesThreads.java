package org.icsim.core.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Exempts a class of the engine from the rule that nothing inside a simulation touches threads or asks for processors. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@interface UsesThreads {}
