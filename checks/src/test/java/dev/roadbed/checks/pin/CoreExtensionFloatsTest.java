package dev.roadbed.checks.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreExtensionFloatsTest {

    @TempDir
    Path root;

    @Test
    void eachWayToFloat() throws Exception {
        write("maven.config", "-Dknown=1.0\n-Drange=[1,2)\n");
        write("extensions.xml", """
                <?xml version="1.0"?>
                <extensions xmlns="http://maven.apache.org/EXTENSIONS/1.1.0">
                  <extension><groupId>g</groupId><artifactId>pinned</artifactId><version>1.0</version></extension>
                  <extension>
                    <groupId>g</groupId>
                    <artifactId>range</artifactId>
                    <version>[1.0,2.0)</version>
                  </extension>
                  <extension><groupId>g</groupId><artifactId>none</artifactId></extension>
                  <extension><groupId>g</groupId><artifactId>known</artifactId><version>${known}</version></extension>
                  <extension><groupId>g</groupId><artifactId>hidden</artifactId><version>${range}</version></extension>
                  <extension><groupId>g</groupId><artifactId>unknown</artifactId><version>${unknown}</version></extension>
                  <extension><groupId>dev.roadbed</groupId><artifactId>roadbed-extension</artifactId><version>1-SNAPSHOT</version></extension>
                </extensions>
                """);

        assertThat(findings(false)).containsExactly(
                "RB-PIN-004 .mvn/extensions.xml:7 g:range [1.0,2.0)",
                "RB-PIN-004 .mvn/extensions.xml:9 g:none",
                "RB-PIN-004 .mvn/extensions.xml:11 g:hidden ${range}",
                "RB-PIN-004 .mvn/extensions.xml:12 g:unknown ${unknown}");
        assertThat(findings(true)).contains("RB-PIN-004 .mvn/extensions.xml:13 dev.roadbed:roadbed-extension 1-SNAPSHOT");
    }

    @Test
    void whatCannotBeReadIsAFinding() throws Exception {
        write("extensions.xml", "<extensions>\n<extension></extensions>");

        assertThat(findings(false)).containsExactly("RB-PIN-004 .mvn/extensions.xml:2 the file cannot be read");
    }

    private void write(String name, String text) throws Exception {
        Files.createDirectories(root.resolve(".mvn"));
        Files.writeString(root.resolve(".mvn").resolve(name), text);
    }

    private List<String> findings(boolean release) {
        RepositoryInput input = new RepositoryInput(root, List.of(root.resolve(".mvn/extensions.xml"), root.resolve("extensions.xml")), release);
        return new CoreExtensionFloats().check(input).stream().map(ModuleFixture::line).toList();
    }
}
