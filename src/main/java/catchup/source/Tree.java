package catchup.source;

import catchup.diagnostic.Location;
import catchup.text.Text;
import java.util.List;

/** A value of a YAML (or JSON) file with its place in it. Nothing is converted: a scalar is the text as written. */
public sealed interface Tree {

    Location at();

    /** What kind of value this is, for messages. */
    Text kind();

    /** @param quoted written in quotes, so that a number or {@code yes} is meant as text */
    record Scalar(String text, boolean quoted, Location at) implements Tree {
        @Override
        public Text kind() {
            return new Text("the value “" + text + "”", "值“" + text + "”");
        }
    }

    /** Entries in the order of the file. */
    record Mapping(List<Entry> entries, Location at) implements Tree {
        @Override
        public Text kind() {
            return new Text("a mapping of keys to values", "一组键与值");
        }
    }

    record Sequence(List<Tree> items, Location at) implements Tree {
        @Override
        public Text kind() {
            return new Text("a list", "一个列表");
        }
    }

    /** A key with its value. */
    record Entry(Scalar key, Tree value) {}
}
