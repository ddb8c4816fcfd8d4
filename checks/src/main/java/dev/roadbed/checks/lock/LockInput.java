package dev.roadbed.checks.lock;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@link LockCheck} looks at.
 *
 * @param root    absolute path of the directory that holds {@code .mvn}
 * @param files   names of the files in {@link Lock#DIRECTORY}
 * @param reading of the lock, if there is one
 * @param traces  whether something else shows that this project once had a lock
 * @param git     whether it is committed
 * @param session how this build treats it
 * @param reactor the project's modules
 * @param used    what this module uses, as far as Maven has collected it
 */
public record LockInput(
        Path root,
        Set<String> files,
        Optional<LockReading> reading,
        boolean traces,
        GitStatus git,
        LockSession session,
        LockReactor reactor,
        List<UsedFile> used) {

    public LockInput {
        root = root.toAbsolutePath().normalize();
        files = Set.copyOf(files);
        used = List.copyOf(used);
    }
}
