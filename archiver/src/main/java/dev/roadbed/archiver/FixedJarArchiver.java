package dev.roadbed.archiver;

import javax.inject.Named;
import org.codehaus.plexus.archiver.jar.JarArchiver;
import org.eclipse.sisu.Priority;

/** Maven's archiver for jars with fixed permissions. The priority puts it before the one of the same name. */
@Named("jar")
@Priority(1)
public final class FixedJarArchiver extends JarArchiver {

    public FixedJarArchiver() {
        Permissions.fix(this);
    }
}
