package org.eclipse.microprofile.config;

import java.util.Optional;

/** Settings by name, as far as Drools asks for them. */
public interface Config {

    /** @param type what the value must be: text, as nothing else is asked for */
    <T> Optional<T> getOptionalValue(String name, Class<T> type);
}
