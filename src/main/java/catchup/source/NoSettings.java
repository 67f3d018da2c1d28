package catchup.source;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * A machine on which git has no settings. By itself JGit asks an installed git program for the machine's settings, measures
 * how fine the clock of a file system is by writing into the repository, and notes what it measured in the user's home;
 * for reading a few objects once none of that is needed.
 */
final class NoSettings extends SystemReader.Delegate {

    private NoSettings(SystemReader machine) {
        super(machine);
    }

    static synchronized void install() {
        if (!(SystemReader.getInstance() instanceof NoSettings)) {
            SystemReader.setInstance(new NoSettings(SystemReader.getInstance()));
        }
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS files) {
        return new Empty(files);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS files) {
        return new Empty(files);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS files) {
        return new Empty(files);
    }

    /** Settings that are never read or written, but for a clock as coarse as any, which then needs no measuring. */
    private static final class Empty extends FileBasedConfig {

        private static final String CLOCKS = "filesystem";
        private static final long COARSEST_SECONDS = 2;

        Empty(FS files) {
            super(null, new java.io.File(""), files);
        }

        @Override
        public void load() {
            // There is nothing to read.
        }

        @Override
        public void save() {
            // Nothing is kept.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, String part, String name, long otherwise, TimeUnit unit) {
            return section.equals(CLOCKS)
                    ? unit.convert(COARSEST_SECONDS, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, part, name, otherwise, unit);
        }
    }
}
