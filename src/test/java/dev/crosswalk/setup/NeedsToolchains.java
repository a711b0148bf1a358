package dev.crosswalk.setup;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that compile and run real Go and Rust in a real sandbox. {@link ToolchainsCondition} says
 * what happens where these are missing; {@code -DexcludedGroups=toolchains} leaves them out.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("toolchains")
@ExtendWith(ToolchainsCondition.class)
public @interface NeedsToolchains {}
