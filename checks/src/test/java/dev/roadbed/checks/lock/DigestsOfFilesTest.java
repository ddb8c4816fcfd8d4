package dev.roadbed.checks.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestsOfFilesTest {

    @Test
    void eachFileHasItsOwn(@TempDir Path work) throws Exception {
        Path abc = Files.writeString(work.resolve("a b c"), "abc");
        Path empty = Files.createFile(work.resolve("empty"));

        // FIPS 180-4's own example, and of nothing.
        assertThat(DigestsOfFiles.of(List.of(abc, empty), work))
                .containsEntry(abc, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                .containsEntry(empty, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void aFileThatIsGoneIsNoDigest(@TempDir Path work) {
        assertThatThrownBy(() -> DigestsOfFiles.of(List.of(work.resolve("gone")), work)).isInstanceOf(IOException.class)
                .hasMessageStartingWith("what was resolved cannot be hashed: ").hasMessageContaining("gone");
    }
}
