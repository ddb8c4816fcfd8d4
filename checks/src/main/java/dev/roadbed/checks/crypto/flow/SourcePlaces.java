package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.bytecode.Program;
import dev.roadbed.checks.finding.Place;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.ClassNode;

/** From a class and a line to the user's own source file, found below the source folders by what the compiler has noted. */
final class SourcePlaces {

    private final Path root;
    private final List<Path> sources;
    private final Program program;
    private final Map<String, String> files = new HashMap<>();

    SourcePlaces(Path root, List<Path> sources, Program program) {
        this.root = root;
        this.sources = sources;
        this.program = program;
    }

    /** The place of a line of a class, or of a resource, whose name has a dot that internal names of classes have not. */
    Place of(String type, int line) {
        return new Place(type.contains(".") ? type : files.computeIfAbsent(type, this::file), Math.max(0, line));
    }

    private String file(String type) {
        ClassNode node = program.type(type);
        String folder = type.substring(0, type.lastIndexOf('/') + 1);
        if (node == null || node.sourceFile == null || node.sourceFile.isBlank()) {
            return type + ".class";
        }
        try {
            for (Path source : sources) {
                Path file = source.resolve(folder + node.sourceFile);
                if (Files.exists(file)) {
                    return Place.in(root, file, 0).file();
                }
            }
        } catch (InvalidPathException e) {
            // No compiler notes a file that cannot be; the class says where it is.
            return type + ".class";
        }
        return folder + node.sourceFile;
    }
}
