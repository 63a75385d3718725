package org.hessq.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {
  @TempDir Path folder;

  @Test
  void makesTheFoldersAndTheFile() throws IOException {
    Path target = folder.resolve("a/b/c.txt");
    SafeFile.write(target, "text");
    assertEquals("text", Files.readString(target));
  }

  @Test
  void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
    Path target = Files.writeString(folder.resolve("c.txt"), "old");
    IOException full = new IOException("disk full");
    IOException thrown =
        assertThrows(
            IOException.class,
            () ->
                SafeFile.write(
                    target,
                    aside -> {
                      Files.writeString(aside, "half of the n");
                      throw full;
                    }));
    assertEquals(full, thrown);
    assertEquals("old", Files.readString(target));
    assertEquals(1, Files.list(folder).count());
  }

  @Test
  void theTargetIsNotThereBeforeItIsComplete() throws IOException {
    Path target = folder.resolve("c.txt");
    SafeFile.write(
        target,
        aside -> {
          Files.writeString(aside, "new");
          assertTrue(aside.getFileName().toString().endsWith(".part"));
          assertFalse(Files.exists(target));
        });
    assertTrue(Files.exists(target));
  }
}
