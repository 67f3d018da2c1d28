package org.eclipse.microprofile.config;

import java.util.Optional;

/**
 * Where Drools asks for its settings before it turns to system properties. The product does not come with MicroProfile; without this
 * class, which answers at once, every start would look for it in every library.
 */
public final class ConfigProvider {

    private static final Config SYSTEM_PROPERTIES = new Config() {
        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(System.getProperty(name)).map(type::cast);
        }
    };

    private ConfigProvider() {}

    public static Config getConfig() {
        return SYSTEM_PROPERTIES;
    }
}
