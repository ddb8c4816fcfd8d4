package dev.roadbed.checks.pin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.pom.PomText;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomImagesTest {

    private static final String DIGEST = "@sha256:" + "0123456789abcdef".repeat(4);

    @TempDir
    Path root;

    private static String jib(String configuration) {
        return "<plugin><groupId>com.google.cloud.tools</groupId><artifactId>jib-maven-plugin</artifactId><version>3.5.2</version>\n"
                + configuration + "\n</plugin>";
    }

    private static String from(String image) {
        return "<configuration><from>\n<image>" + image + "</image></from></configuration>";
    }

    private List<String> images(ModuleFixture module) {
        return module.findings().stream().filter(line -> line.startsWith("RB-PIN-026")).toList();
    }

    @Test
    void everySection() throws Exception {
        assertThat(images(ModuleFixture.of(root, """
                <properties><base>b:1</base>
                <jib.from.image>p:1</jib.from.image></properties>
                <build><pluginManagement><plugins>%s</plugins></pluginManagement><plugins>%s</plugins></build>
                <profiles><profile><id>x</id><build><plugins>%s</plugins></build></profile></profiles>
                """.formatted(jib(from("a:1")), jib("<executions><execution>\n" + from("${base}") + "</execution></executions>"), jib(from("c@sha256:12"))))))
                .containsExactly("RB-PIN-026 pom.xml:6 p:1", "RB-PIN-026 pom.xml:9 a:1", "RB-PIN-026 pom.xml:13 ${base} = b:1",
                        "RB-PIN-026 pom.xml:17 c@sha256:12");
    }

    @Test
    void pinned() throws Exception {
        assertThat(images(ModuleFixture.of(root, "<properties><base>a:1" + DIGEST + "</base></properties><build><plugins>" + jib(from("${base}"))
                + "</plugins></build>"))).isEmpty();
        assertThat(images(ModuleFixture.of(root, "<build><plugins>" + jib(from("${env.REGISTRY}/a" + DIGEST)) + "</plugins></build>"))).isEmpty();
        assertThat(images(ModuleFixture.of(root, "<build><plugins>" + jib(from("tar://${project.basedir}/base.tar")) + "</plugins></build>"))).isEmpty();
        assertThat(images(ModuleFixture.of(root, "<build><plugins>" + jib(from("registry://a" + DIGEST)) + "</plugins></build>"))).isEmpty();
    }

    @Test
    void unknownProperty() throws Exception {
        assertThat(images(ModuleFixture.of(root, "<build><plugins>" + jib(from("${nobody}")) + "</plugins></build>")))
                .containsExactly("RB-PIN-026 pom.xml:7 ${nobody}");
    }

    @Test
    void defaultsOfPlugins() throws Exception {
        assertThat(images(ModuleFixture.of(root, "<build><plugins>" + jib("") + """
                <plugin><groupId>org.springframework.boot</groupId><artifactId>spring-boot-maven-plugin</artifactId><version>4</version>
                <executions><execution><goals><goal>build-image-no-fork</goal></goals></execution></executions></plugin>
                </plugins></build>"""))).containsExactly("RB-PIN-026 pom.xml:5 jib-maven-plugin without <from><image>",
                "RB-PIN-026 pom.xml:7 spring-boot-maven-plugin without <image><builder>",
                "RB-PIN-026 pom.xml:7 spring-boot-maven-plugin without <image><runImage>");
    }

    @Test
    void springBootAndDocker() throws Exception {
        assertThat(images(ModuleFixture.of(root, """
                <build><plugins>
                <plugin><groupId>org.springframework.boot</groupId><artifactId>spring-boot-maven-plugin</artifactId><version>4</version>
                <configuration><image><name>own</name><builder>a:1</builder>
                <runImage>b:1</runImage><buildpacks><buildpack>urn:cnb:builder:x</buildpack>
                <buildpack>docker://c:1</buildpack></buildpacks></image></configuration></plugin>
                <plugin><groupId>io.fabric8</groupId><artifactId>docker-maven-plugin</artifactId><version>0.46</version>
                <configuration><images><image><name>own:1</name><build>
                <from>d:1</from></build></image>
                <image><name>postgres:17</name></image></images></configuration></plugin>
                </plugins></build>"""))).containsExactly("RB-PIN-026 pom.xml:7 a:1", "RB-PIN-026 pom.xml:8 b:1", "RB-PIN-026 pom.xml:9 c:1",
                "RB-PIN-026 pom.xml:12 d:1", "RB-PIN-026 pom.xml:13 postgres:17");
    }

    @Test
    void propertyThatOverridesAParents(@TempDir Path other) throws Exception {
        Model parent = PomText.write(other, "<properties><base>a" + DIGEST + "</base></properties><build><pluginManagement><plugins>"
                + jib(from("${base}")) + "</plugins></pluginManagement></build>").model();

        assertThat(images(ModuleFixture.of(root, "<properties>\n<base>b:1</base></properties>").parent(parent)))
                .containsExactly("RB-PIN-026 pom.xml:6 ${base} = b:1");
        assertThat(images(ModuleFixture.of(root, "<properties/>").parent(parent))).isEmpty();
    }

    @Test
    void imageOfARemoteParent(@TempDir Path other) throws Exception {
        Model parent = PomText.write(other, "<build><plugins>" + jib(from("a:1")) + "</plugins></build>").model();

        assertThat(images(ModuleFixture.of(root, "<build/>").parent(parent).effective(parent))).containsExactly("RB-PIN-026 pom.xml a:1");
    }
}
