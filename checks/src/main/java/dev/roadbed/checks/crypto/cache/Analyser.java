package dev.roadbed.checks.crypto.cache;

import dev.roadbed.checks.crypto.flow.CryptoAnalysis;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.snakeyaml.engine.v2.api.Load;

/** Who analyses: our own code, the libraries that read class files and YAML for it, and the Java that runs them, which it asks what a call of the platform gives. */
public final class Analyser {

    private Analyser() {
    }

    /** The digests of all of them; empty if one is no file or folder, so that nobody can say whether it is the same the next time. @throws IOException if one can't be read */
    public static Optional<String> name() throws IOException {
        List<String> names = new ArrayList<>(List.of(System.getProperty("java.vm.vendor") + " " + Runtime.version()));
        for (Class<?> part : List.of(CryptoAnalysis.class, ClassReader.class, ClassNode.class, Load.class)) {
            CodeSource source = part.getProtectionDomain().getCodeSource();
            if (source == null || !"file".equals(source.getLocation().getProtocol())) {
                return Optional.empty();
            }
            names.add(digest(path(source)));
        }
        return Optional.of(names.toString());
    }

    private static Path path(CodeSource source) throws IOException {
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static String digest(Path jarOrFolder) throws IOException {
        var sum = AnalysisKey.sha256();
        List<Path> files;
        try (Stream<Path> all = Files.walk(jarOrFolder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            sum.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(sum.digest());
    }
}
