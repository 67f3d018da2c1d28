package catchup.rulebase;

import catchup.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of a folder of rules, byte by byte, without those of tests: what decides which rule base is read from it. */
final class AuthoredFiles {

    private static final int USUAL = 1 << 20;

    private final DataOutputStream out;

    private AuthoredFiles(DataOutputStream out) {
        this.out = out;
    }

    /**
     * The names in a folder of rules and the bytes of what is read from it; none if something in it cannot be read or would
     * not be.
     *
     * @param marks what else decides
     */
    static byte[] bytes(Path folder, String... marks) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);
        try {
            AuthoredFiles files = new AuthoredFiles(new DataOutputStream(bytes));
            for (String mark : marks) {
                files.out.writeUTF(mark);
            }
            files.folder(folder, true);
            for (String name : RuleBaseReader.FOLDERS) {
                files.folder(folder.resolve(name), false);
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return new byte[0];
        }
        return bytes.toByteArray();
    }

    private void folder(Path folder, boolean top) throws IOException {
        if (!Files.isDirectory(folder, top ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS})) {
            throw new NotDirectoryException(folder.toString());
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                names.add(String.valueOf(entry.getFileName()));
            }
        }
        names.sort(null);
        out.writeInt(names.size());
        for (String name : names) {
            out.writeUTF(name);
            boolean isRead = top
                    ? RuleBaseReader.FILES.contains(name) && !name.equals(RuleBaseReader.SCALES)
                    : RuleFiles.isRuleFile(name);
            if (isRead) {
                file(folder.resolve(name));
            }
        }
    }

    private void file(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > SourceFile.LARGEST) {
            throw new FileSystemException(file.toString());
        }
        byte[] bytes = Files.readAllBytes(file);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
