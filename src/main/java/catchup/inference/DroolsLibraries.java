package catchup.inference;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Enumeration;
import java.util.stream.Stream;
import org.drools.base.base.CoreComponentsBuilder;
import org.drools.compiler.kie.builder.impl.KieServicesImpl;
import org.drools.core.impl.InternalRuleBase;
import org.drools.io.ResourceFactoryServiceImpl;
import org.drools.kiesession.factory.RuntimeComponentFactoryImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.wiring.statics.StaticComponentsSupplier;
import org.kie.api.KieServices;
import org.kie.internal.services.KieWeaversImpl;

/**
 * Drools puts itself together out of services and settings that it looks for in every library on the class path, a dozen times and
 * most of them in vain. This finds them in those libraries of Drools that come with the product, so that the others need not even be
 * opened; classes are found as ever.
 */
final class DroolsLibraries extends ClassLoader {

    private static final DroolsLibraries ALL = new DroolsLibraries();

    /** Not where classes lie in a folder, as for tests: more of Drools may stand beside them, and it puts itself together once. */
    private static final boolean FIT = place(DroolsLibraries.class).getPath().endsWith(".jar");

    private final URLClassLoader own = new URLClassLoader(
            Stream.of(
                            KieServices.class,
                            CoreComponentsBuilder.class,
                            InternalRuleBase.class,
                            KieServicesImpl.class,
                            StaticComponentsSupplier.class,
                            KieWeaversImpl.class,
                            RuntimeComponentFactoryImpl.class,
                            ResourceFactoryServiceImpl.class,
                            KieBaseBuilder.class)
                    .map(DroolsLibraries::place)
                    .distinct()
                    .toArray(URL[]::new),
            null);

    DroolsLibraries() {
        super(KieBaseBuilder.class.getClassLoader());
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    /** Does what Drools has a part in, so that it looks for the rest of its parts here. */
    static void within(Runnable work) {
        if (!FIT) {
            work.run();
            return;
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ALL);
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.startsWith("META-INF/") ? own.findResources(name) : super.getResources(name);
    }
}
