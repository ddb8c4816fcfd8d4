package dev.roadbed.checks.pin.lockfile;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code package.json} and the four tools that read it. */
final class Npm implements Ecosystem {

    /** npm installs peers too, since version 7. */
    private static final Set<String> DEPENDENCIES = Set.of("dependencies", "devDependencies", "optionalDependencies", "peerDependencies");

    private static final Pattern NO_LOCK = Pattern.compile("(?m)^\\s*package-lock\\s*=\\s*[\"']?false\\b");

    @Override
    public String manifest() {
        return "package.json";
    }

    @Override
    public boolean needsLock(RepositoryInput repository, Path manifest) throws UnreadableSourceException {
        YamlNode json = repository.sources().json(manifest);
        return DEPENDENCIES.stream()
                .flatMap(key -> json.get(key).stream())
                .flatMap(YamlNode::children)
                .anyMatch(version -> version.text().filter(text -> text.matches("(file|link|workspace|portal):.*")).isEmpty());
    }

    @Override
    public List<List<String>> locks() {
        return List.of(List.of("package-lock.json", "npm-shrinkwrap.json"), List.of("yarn.lock"), List.of("pnpm-lock.yaml"),
                List.of("bun.lock", "bun.lockb"));
    }

    @Override
    public boolean isExclusive() {
        return true;
    }

    @Override
    public Optional<Path> workspace(RepositoryInput repository, Path manifest) throws UnreadableSourceException {
        for (Path at = manifest.getParent().getParent(); at != null && at.startsWith(repository.root()); at = at.getParent()) {
            if (Globs.select(members(repository, at), at, manifest.getParent())) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** npm, yarn and bun name members in {@code package.json}, pnpm in a file of its own. */
    private static List<String> members(RepositoryInput repository, Path folder) throws UnreadableSourceException {
        Path json = folder.resolve("package.json");
        Path pnpm = folder.resolve("pnpm-workspace.yaml");
        Stream<YamlNode> ofJson = repository.files().contains(json)
                ? repository.sources().json(json).get("workspaces").stream()
                : Stream.of();
        Stream<YamlNode> ofPnpm = repository.files().contains(pnpm)
                ? repository.sources().yaml(pnpm).stream().flatMap(document -> document.get("packages").stream())
                : Stream.of();
        return Stream.concat(ofJson.map(node -> node.get("packages").orElse(node)), ofPnpm)
                .flatMap(node -> node.items().stream()).flatMap(item -> item.text().stream()).toList();
    }

    /** {@code package-lock=false} of {@code .npmrc}: npm neither reads nor writes its lockfile. */
    @Override
    public Optional<Path> ignoresLock(RepositoryInput repository, Path lock) throws UnreadableSourceException {
        Path settings = lock.resolveSibling(".npmrc");
        boolean switchedOff = lock.getFileName().toString().equals("package-lock.json") && repository.files().contains(settings)
                && NO_LOCK.matcher(repository.sources().text(settings)).find();
        return switchedOff ? Optional.of(settings) : Optional.empty();
    }

    @Override
    public String command() {
        return "npm install --package-lock-only";
    }
}
