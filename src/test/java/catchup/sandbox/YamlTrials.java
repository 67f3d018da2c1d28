package catchup.sandbox;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.Constructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A YAML parser without any of its bounds. */
final class YamlTrials {

    private static final int MANY = 1_000_000;

    private YamlTrials() {}

    static boolean makesObjects(Attack attack, Path folder) {
        Breach.take();
        try {
            attack.texts(".yaml").values().forEach(YamlTrials::load);
        } catch (YAMLException broken) {
            // The rest of the file need not make sense.
        }
        return !Breach.take().isEmpty();
    }

    static boolean multiplies(Attack attack, Path folder) {
        return attack.texts(".yaml").values().stream().anyMatch(text -> values(load(text)) >= MANY);
    }

    static boolean overflows(Attack attack, Path folder) {
        try {
            attack.texts(".yaml").values().forEach(YamlTrials::load);
            return false;
        } catch (StackOverflowError overflow) {
            return true;
        }
    }

    private static Object load(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setTagInspector(tag -> true);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setNestingDepthLimit(Integer.MAX_VALUE);
        options.setAllowRecursiveKeys(true);
        Object loaded = new Yaml(new Constructor(Object.class, options)).load(text);
        return loaded == null ? "" : loaded;
    }

    /** How many values whoever walks through this meets, up to a bound. */
    private static int values(Object loaded) {
        Deque<@Nullable Object> open = new ArrayDeque<>();
        open.push(loaded);
        int met = 0;
        while (!open.isEmpty() && met < MANY) {
            Object value = open.pop();
            met++;
            Collection<?> inside = value instanceof Collection<?> list
                    ? list
                    : value instanceof Map<?, ?> map ? map.values() : java.util.List.of();
            inside.forEach(each -> open.push(each == null ? "" : each));
        }
        return met;
    }
}
