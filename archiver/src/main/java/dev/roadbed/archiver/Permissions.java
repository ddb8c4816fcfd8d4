package dev.roadbed.archiver;

import org.codehaus.plexus.archiver.Archiver;

/** The permissions of everything in an archive. A JVM never asks for them; whoever unpacks gets files that all can read. */
final class Permissions {

    private static final int FILE = 0644;
    private static final int DIRECTORY = 0755;

    private Permissions() {}

    static void fix(Archiver archiver) {
        archiver.setFileMode(FILE);
        archiver.setDirectoryMode(DIRECTORY);
    }
}
