package dev.roadbed.checks.pin.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.pin.RepositoryFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrapperTest {

    private static final String URL = "distributionUrl=https://repo.example/apache-maven-3.9.16-bin.zip\n";
    private static final String SUM = "distributionSha256Sum=" + "0123456789abcdef".repeat(4) + "\n";
    private static final String FILE = ".mvn/wrapper/maven-wrapper.properties";
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    Path root;

    private RepositoryFixture wrapper(String text) {
        return new RepositoryFixture(root).file("mvnw", "exec java").file(FILE, text);
    }

    @Test
    void good() {
        assertThat(wrapper("# comment\r\nwrapperVersion=3.3.4\r\ndistributionType=only-script\r\n" + URL + SUM).findings()).isEmpty();
        assertThat(wrapper("distributionUrl=https\\://x.example/maven-mvnd-1.0.3-bin.zip\n" + SUM).findings()).isEmpty();
        assertThat(wrapper(URL + SUM + "distributionType=bin\nwrapperUrl=https://x.example/maven-wrapper-3.3.4.jar\nwrapperSha256Sum=" + EMPTY)
                .file(".mvn/wrapper/maven-wrapper.jar", "").findings()).isEmpty();
    }

    @Test
    void noWrapperAtAllIsFine() {
        assertThat(new RepositoryFixture(root).file("pom.xml", "<project/>").findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://x.example/apache-maven-3.9.16-bin.zip",
        "https://x.example/apache-maven-4.1.0-SNAPSHOT-bin.zip",
        "https://x.example/3.9.16/apache-maven-bin.zip",
        "https://x.example/apache-maven-latest-bin.zip",
        "https://x.example/apache-maven-${v}-bin.zip",
    })
    void urlFloats(String url) {
        assertThat(wrapper("distributionUrl=" + url + "\n" + SUM).findings()).containsExactly("RB-PIN-018 " + FILE + ":1 " + url);
    }

    @Test
    void nothingToDownloadFrom() {
        assertThat(wrapper(SUM).findings()).containsExactly("RB-PIN-018 " + FILE + " no distributionUrl");
        assertThat(wrapper("distributionUrl=\n").findings()).containsExactly("RB-PIN-018 " + FILE + ":1 no distributionUrl");
    }

    @Test
    void noProperties() {
        assertThat(new RepositoryFixture(root).file("sub/mvnw", "x").findings())
                .containsExactly("RB-PIN-018 sub/mvnw no .mvn/wrapper/maven-wrapper.properties");
    }

    @ParameterizedTest
    @CsvSource({"12ab", "zzzz456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "sha256:00"})
    void sumIsNone(String sum) {
        assertThat(wrapper(URL + "distributionSha256Sum=" + sum).findings())
                .containsExactly("RB-PIN-019 " + FILE + ":2 distributionSha256Sum=" + sum + " is not 64 hexadecimal digits");
    }

    @Test
    void noSum() {
        assertThat(wrapper("distributionSha256Sum=\n" + URL).findings()).containsExactly("RB-PIN-019 " + FILE + ":1 no distributionSha256Sum");
        assertThat(wrapper("#" + SUM + URL).findings()).containsExactly("RB-PIN-019 " + FILE + ":2 no distributionSha256Sum");
    }

    @Test
    void jar() {
        assertThat(wrapper(URL + SUM).file(".mvn/wrapper/maven-wrapper.jar", "").findings())
                .containsExactly("RB-PIN-020 " + FILE + " .mvn/wrapper/maven-wrapper.jar");
        assertThat(wrapper(URL + SUM + "wrapperSha256Sum=" + "0".repeat(64)).file(".mvn/wrapper/maven-wrapper.jar", "").findings())
                .containsExactly("RB-PIN-020 " + FILE + ":3 wrapperSha256Sum is not that of .mvn/wrapper/maven-wrapper.jar");
    }

    @Test
    void downloadedJar() {
        assertThat(wrapper(URL + SUM + "wrapperUrl=https://x.example/maven-wrapper-3.1.0.jar").findings())
                .containsExactly("RB-PIN-020 " + FILE + ":3 https://x.example/maven-wrapper-3.1.0.jar");
        assertThat(wrapper(URL + SUM + "distributionType=script\n").findings()).hasSize(1);
        assertThat(wrapper(URL + SUM + "distributionType=source\nwrapperSha256Sum=12\n").findings())
                .containsExactly("RB-PIN-020 " + FILE + ":4 wrapperSha256Sum=12 is not 64 hexadecimal digits");
        assertThat(wrapper(URL + SUM + "distributionType=script\nwrapperUrl=http://x.example/w-1.0.jar\nwrapperSha256Sum=" + EMPTY).findings())
                .containsExactly("RB-PIN-020 " + FILE + ":4 http://x.example/w-1.0.jar");
    }

    @Test
    void olderScriptsRunAJar() {
        assertThat(wrapper(URL + SUM).file("mvnw", "java -jar .mvn/wrapper/maven-wrapper.jar").findings()).hasSize(1);
    }
}
