package catchup.inference;

import org.jspecify.annotations.Nullable;
import org.kie.api.conf.ConfigurationKey;
import org.kie.api.conf.OptionKey;
import org.kie.api.conf.OptionsConfiguration;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.conf.KnowledgeBuilderOption;
import org.kie.internal.builder.conf.MultiValueKieBuilderOption;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.builder.conf.SingleValueKieBuilderOption;

/**
 * Tells Drools that it need not watch the properties of facts, for a fact is never changed: otherwise it looks through all their
 * methods, and their annotations, for every network. There is nothing else that it asks for.
 */
final class FactsNeverChange implements KnowledgeBuilderConfiguration {

    @Override
    @SuppressWarnings("unchecked") // the key tells the type
    public <C extends SingleValueKieBuilderOption> @Nullable C getOption(OptionKey<C> key) {
        return PropertySpecificOption.KEY.equals(key) ? (C) PropertySpecificOption.DISABLED : null;
    }

    @Override
    public ClassLoader getClassLoader() {
        return FactsNeverChange.class.getClassLoader();
    }

    @Override
    public void makeImmutable() {
        // it is
    }

    @Override
    public <C extends KnowledgeBuilderOption> void setOption(C option) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean setProperty(String name, String value) {
        return false;
    }

    @Override
    public @Nullable String getProperty(String name) {
        return null;
    }

    @Override
    public <
                    X extends
                            OptionsConfiguration<
                                            KnowledgeBuilderOption,
                                            SingleValueKieBuilderOption,
                                            MultiValueKieBuilderOption>>
            X as(ConfigurationKey<X> key) {
        throw new UnsupportedOperationException();
    }
}
