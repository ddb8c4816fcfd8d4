package dev.roadbed.checks.pin.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.pin.RepositoryFixture;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockfilesTest {

    private static final String JSON = "{\n\t\"devDependencies\":{\"a\":\"^1\"}\n}\n";

    @TempDir
    Path root;

    private RepositoryFixture repository;

    @BeforeEach
    void init() throws Exception {
        Git.init().setDirectory(root.toFile()).call().close();
        repository = new RepositoryFixture(root);
    }

    private void track() throws Exception {
        try (Git git = Git.open(root.toFile())) {
            git.add().addFilepattern(".").call();
        }
    }

    @ParameterizedTest
    @CsvSource({"package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb"})
    void npmGood(String lock) throws Exception {
        repository.file("web/package.json", JSON).file("web/" + lock, "x");
        track();

        assertThat(repository.findings()).isEmpty();
    }

    @Test
    void nothingToLock() throws Exception {
        repository.file("package.json", "{\"name\":\"a\",\"dependencies\":{},\"scripts\":{}}").file("b/package.json", "{\"dependencies\":{\"a\":\"file:../a\"}}")
                .file("src/test/resources/package.json", JSON).file("pyproject.toml", "[tool.black]\nline-length = 100\n")
                .file("composer.json", "{\"require\":{\"php\":\">=8\",\"ext-json\":\"*\"}}").file("go.mod", "module a\n\ngo 1.22\n")
                .file("Cargo.toml", "[package]\nname='a'\n[dependencies]\nb='1'\n").file("src/lib.rs", "");
        track();

        assertThat(repository.findings()).isEmpty();
    }

    @Test
    void npmBad() throws Exception {
        repository.file("package.json", JSON)
                .file("two/package.json", JSON).file("two/yarn.lock", "x").file("two/package-lock.json", "x")
                .file("ignored/package.json", JSON).file("ignored/yarn.lock", "x").file("ignored/.gitignore", "*.lock\n")
                .file("empty/package.json", JSON).file("empty/yarn.lock", "")
                .file("late/package.json", JSON);
        track();
        repository.file("late/yarn.lock", "x");

        assertThat(repository.findings()).containsExactly(
                "RB-PIN-024 empty/package.json package.json with a yarn.lock that is empty",
                "RB-PIN-024 ignored/package.json package.json with a yarn.lock that git ignores",
                "RB-PIN-024 late/package.json package.json with a yarn.lock that git does not track",
                "RB-PIN-024 package.json package.json without package-lock.json, yarn.lock, pnpm-lock.yaml, bun.lock",
                "RB-PIN-024 two/package.json package.json with package-lock.json and yarn.lock");
    }

    @Test
    void newManifestAndIgnoredManifest() {
        repository.file("package.json", JSON).file("yarn.lock", "x").file("out/package.json", JSON).file(".gitignore", "/out/\n");

        assertThat(repository.findings()).isEmpty();
    }

    @Test
    void workspaces() throws Exception {
        repository.file("package.json", "{\"workspaces\":[\"packages/*\",\"!packages/no\"],\"devDependencies\":{\"a\":\"1\"}}").file("yarn.lock", "x")
                .file("packages/a/package.json", JSON).file("packages/no/package.json", JSON).file("other/package.json", JSON)
                .file("p/pnpm-workspace.yaml", "packages: ['libs/**']\n").file("p/pnpm-lock.yaml", "x").file("p/libs/x/y/package.json", JSON);
        track();

        assertThat(repository.findings()).extracting(line -> line.split(" ")[1]).containsExactly("other/package.json", "packages/no/package.json");
    }

    @Test
    void withoutGitNobodyKnows(@TempDir Path other) {
        RepositoryFixture outside = new RepositoryFixture(other).file("package.json", JSON).file("yarn.lock", "x");

        assertThat(outside.findings()).containsExactly("RB-PIN-024 package.json package.json: nobody knows whether yarn.lock is tracked");
        assertThat(outside.advice().get(0)).contains("this is no git repository");
    }

    @Test
    void brokenIndexIsSaid() throws Exception {
        repository.file("package.json", JSON).file("yarn.lock", "x").file(".git/index", "no index at all, but long enough for a header");

        assertThat(repository.findings()).containsExactly("RB-PIN-024 package.json package.json: nobody knows whether yarn.lock is tracked");
        assertThat(repository.advice().get(0)).contains("index cannot be read");
    }

    @Test
    void brokenManifestIsSaid() {
        repository.file("package.json", "{\"a\":\n").file("x/package.json", "[]");

        assertThat(repository.findings()).hasSize(2).allMatch(line -> line.startsWith("RB-PIN-025 "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Gemfile|gem 'rails'|Gemfile.lock",
        "go.mod|require example.com/a v1.0.0|go.sum",
        "Pipfile|[packages]~requests = \"*\"|Pipfile.lock",
        "pyproject.toml|[project]~dependencies = [~  \"a>=1\",~]|uv.lock",
        "pyproject.toml|[tool.poetry.dependencies]~python = \"^3\"~a = \"^1\"|poetry.lock",
        "pyproject.toml|[dependency-groups]~dev = [\"a\"]|pdm.lock",
        "composer.json|{\"require\":{\"a/b\":\"^1\"}}|composer.lock",
        "Cargo.toml|[[bin]]~name='a'~[dependencies]~b='1'|Cargo.lock",
        "mix.exs|[{:plug, \"~> 1.0\"}]|mix.lock",
        "Podfile|pod 'A'|Podfile.lock",
        "pubspec.yaml|dependencies: {a: ^1.0.0}|pubspec.lock",
        "Chart.yaml|dependencies: [{name: a, version: ^1, repository: 'https://x.example'}]|Chart.lock",
    })
    void friends(String manifest, String text, String lock) throws Exception {
        repository.file(manifest, text.replace('~', '\n'));
        track();
        assertThat(repository.findings()).hasSize(1).allMatch(line -> line.startsWith("RB-PIN-024 " + manifest + " "));

        repository.file(lock, "x");
        track();
        assertThat(repository.findings()).isEmpty();
    }

    @Test
    void requirements() {
        String hash = "--hash=sha256:" + "0123456789abcdef".repeat(4);
        repository.file("requirements.txt", "# comment\n-r other.txt\n--index-url https://x.example\na[b]==1.0 ; python_version > '3' \\\n    " + hash
                + "\nc @ git+https://x.example/c@0123456789abcdef0123456789abcdef01234567\n-e .\n");
        repository.file("docs/requirements.txt", "mkdocs==1.6.0 " + hash + "\nplugin>=2\nother==1.*\nlast==1.0\n");
        repository.file("requirements/dev.txt", "-e git+https://x.example/c@main#egg=c\n");

        assertThat(repository.findings()).containsExactly(
                "RB-PIN-027 docs/requirements.txt:2 plugin>=2 (3 of 4 requirements)",
                "RB-PIN-027 requirements/dev.txt:1 -e git+https://x.example/c@main#egg=c");
    }

    @Test
    void aLockfileThatNpmIsToldToIgnore() throws Exception {
        repository.file("web/package.json", JSON).file("web/package-lock.json", "x").file("web/.npmrc", "# no\npackage-lock = false\n")
                .file("{{cookiecutter.name}}/package.json", "{\"dependencies\": {{ cookiecutter.dependencies }} }");
        track();

        assertThat(repository.findings()).containsExactly(
                "RB-PIN-024 web/package.json package.json with a package-lock.json that web/.npmrc switches off");
    }
}
