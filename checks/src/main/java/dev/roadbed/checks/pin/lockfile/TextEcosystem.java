package dev.roadbed.checks.pin.lockfile;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An ecosystem whose manifest is a program or a format of its own. A line of it tells whether it names dependencies.
 *
 * @param manifest   name of the manifest
 * @param dependency what is found in a manifest that names a dependency
 * @param locks      names of lockfiles, by tool
 * @param command    writes a lockfile
 */
record TextEcosystem(String manifest, Pattern dependency, List<List<String>> locks, String command) implements Ecosystem {

    /** Ruby, Elixir, CocoaPods, Nix and Pipenv. */
    static final List<Ecosystem> ALL = List.of(
            of("Gemfile", "(?m)^\\s*(gem|gemspec)\\b", "Gemfile.lock", "bundle lock"),
            of("gems.rb", "(?m)^\\s*(gem|gemspec)\\b", "gems.locked", "bundle lock"),
            of("mix.exs", "\\{\\s*:\\w+\\s*,\\s*[\"~]", "mix.lock", "mix deps.get"),
            of("Podfile", "(?m)^\\s*pod\\b", "Podfile.lock", "pod install"),
            of("flake.nix", "\\binputs\\b", "flake.lock", "nix flake lock"),
            of("Pipfile", "(?ms)^\\[(dev-)?packages][^\\[]*=", "Pipfile.lock", "pipenv lock"));

    private static Ecosystem of(String manifest, String dependency, String lock, String command) {
        return new TextEcosystem(manifest, Pattern.compile(dependency), List.of(List.of(lock)), command);
    }

    @Override
    public boolean needsLock(RepositoryInput repository, Path file) throws UnreadableSourceException {
        return dependency.matcher(repository.sources().text(file)).find();
    }
}
