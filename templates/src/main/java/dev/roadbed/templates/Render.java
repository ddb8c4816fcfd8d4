package dev.roadbed.templates;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The renderer on the command line, for whoever writes templates: {@code service <directory> artifactId=orders …}
 * writes a project without Maven's archetype machinery. The directory must not exist, unless {@code --overwrite} comes
 * first.
 */
public final class Render {

    private static final String USAGE = "usage: [--overwrite] <kind> <directory> [answer=value ...]";

    private Render() {
    }

    /**
     * @throws IOException when a file cannot be written
     * @throws RefusedAnswersException when an answer is missing or refused
     */
    public static void main(String[] arguments) throws IOException {
        int first = arguments.length > 0 && arguments[0].equals("--overwrite") ? 1 : 0;
        if (arguments.length < first + 2) {
            throw new IllegalArgumentException(USAGE);
        }
        Path directory = Path.of(arguments[first + 1]);
        if (first == 0 && Files.exists(directory)) {
            throw new FileAlreadyExistsException(directory + " exists; choose another directory or say --overwrite");
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (int index = first + 2; index < arguments.length; index++) {
            String[] pair = arguments[index].split("=", 2);
            if (pair.length != 2) {
                throw new IllegalArgumentException("'" + arguments[index] + "' is not answer=value; " + USAGE);
            }
            given.put(pair[0], pair[1]);
        }
        Answers answers = Answers.of(Questions.bundled(arguments[first]), given);
        for (RenderedFile file : Renderer.bundled(arguments[first]).render(answers)) {
            write(file, directory);
        }
    }

    private static void write(RenderedFile file, Path directory) throws IOException {
        Path target = directory.resolve(file.path());
        Files.createDirectories(target.getParent());
        Files.write(target, file.content());
        if (file.rule().executable() && !target.toFile().setExecutable(true, false)) {
            throw new IOException(target + " cannot be made executable");
        }
    }
}
