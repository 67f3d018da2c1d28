package catchup.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Drools looks for is found, and found where the class path has it. */
class DroolsLibrariesTest {

    private final DroolsLibraries libraries = new DroolsLibraries();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "META-INF/services/org.kie.api.KieServices",
                "META-INF/services/org.kie.api.internal.weaver.KieWeavers",
                "META-INF/services/org.kie.api.io.KieResources",
                "META-INF/services/org.drools.core.reteoo.RuntimeComponentFactory",
                "META-INF/services/org.drools.compiler.kie.builder.impl.InternalKieModuleProvider",
                "META-INF/kie.default.properties.conf",
            })
    void findsWhatTheClassPathHas(String name) throws IOException {
        assertThat(found(libraries, name))
                .isNotEmpty()
                .isEqualTo(found(getClass().getClassLoader(), name));
    }

    @Test
    void looksIntoNoOtherLibrary() throws IOException {
        String service = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";
        assertThat(found(getClass().getClassLoader(), service)).isNotEmpty();
        assertThat(found(libraries, service)).isEmpty();
    }

    private static List<URL> found(ClassLoader loader, String name) throws IOException {
        return Collections.list(loader.getResources(name));
    }
}
