package dev.roadbed.checks.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputSource;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginWithoutVersionTest {

    @TempDir
    Path root;

    @Test
    void aVersionCountsOnlyIfAPomHasIt() throws Exception {
        ModuleFixture module = ModuleFixture.of(root, """
                <packaging>jar</packaging>
                <build><plugins>
                  <plugin><groupId>g</groupId><artifactId>named</artifactId></plugin>
                  <plugin><groupId>g</groupId><artifactId>managed</artifactId></plugin>
                </plugins></build>
                <profiles><profile><id>off</id><build>
                  <pluginManagement><plugins><plugin><groupId>g</groupId><artifactId>known</artifactId><version>1</version></plugin></plugins></pluginManagement>
                  <plugins><plugin><groupId>g</groupId><artifactId>known</artifactId></plugin>
                    <plugin><groupId>g</groupId><artifactId>unknown</artifactId></plugin></plugins>
                </build></profile></profiles>
                """).effective(effective(
                plugin("named", "2.0", null),
                plugin("managed", "1.0", "company:parent:1"),
                plugin("implied", "3.0", "org.apache.maven:maven-core:3.9.16:default-lifecycle-bindings"),
                plugin("super", "4.0", "org.apache.maven:maven-model-builder:3.9.16:super-pom")));

        assertThat(new PluginWithoutVersion().check(module.input())).map(ModuleFixture::line).containsExactly(
                "RB-PIN-008 pom.xml:7 g:named",
                "RB-PIN-008 pom.xml:13 g:unknown, profile \"off\"",
                "RB-PIN-008 pom.xml:5 g:implied, which packaging jar implies",
                "RB-PIN-008 pom.xml:5 g:super, which packaging jar implies");
        assertThat(new PluginWithoutVersion().check(module.input()).get(0).fix()).isEqualTo("<version>2.0</version>");
    }

    private static Model effective(Plugin... plugins) {
        Model model = new Model();
        model.setPackaging("jar");
        Build build = new Build();
        build.setPlugins(List.of(plugins));
        model.setBuild(build);
        return model;
    }

    private static Plugin plugin(String artifactId, String version, String chooser) {
        Plugin plugin = new Plugin();
        plugin.setGroupId("g");
        plugin.setArtifactId(artifactId);
        plugin.setVersion(version);
        if (chooser != null) {
            InputSource source = new InputSource();
            source.setModelId(chooser);
            plugin.setLocation("version", new InputLocation(1, 1, source));
        }
        return plugin;
    }
}
